@NullMarked
package org.dauys.opinion.write;

import org.jspecify.annotations.NullMarked;
