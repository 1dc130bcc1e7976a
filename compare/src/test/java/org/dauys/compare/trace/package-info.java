@NullMarked
package org.dauys.compare.trace;

import org.jspecify.annotations.NullMarked;
