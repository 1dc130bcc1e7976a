@NullMarked
package org.dauys.server.consultation.reader;

import org.jspecify.annotations.NullMarked;
