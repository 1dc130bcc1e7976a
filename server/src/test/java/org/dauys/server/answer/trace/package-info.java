@NullMarked
package org.dauys.server.answer.trace;

import org.jspecify.annotations.NullMarked;
