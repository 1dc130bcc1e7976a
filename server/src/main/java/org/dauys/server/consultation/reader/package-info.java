/** The pages that anyone reads. */
@NamedInterface("reader")
@NullMarked
package org.dauys.server.consultation.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
