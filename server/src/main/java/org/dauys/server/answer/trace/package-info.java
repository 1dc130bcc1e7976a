/** The trace: from changed words to those who asked for them, and back. */
@NullMarked
package org.dauys.server.answer.trace;

import org.jspecify.annotations.NullMarked;
