/** The pages that anyone reads. */
@NullMarked
package org.dauys.server.consultation.reader;

import org.jspecify.annotations.NullMarked;
