@NullMarked
package org.dauys.opinion.theme;

import org.jspecify.annotations.NullMarked;
