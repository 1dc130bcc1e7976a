@NullMarked
package org.dauys.opinion.similar;

import org.jspecify.annotations.NullMarked;
