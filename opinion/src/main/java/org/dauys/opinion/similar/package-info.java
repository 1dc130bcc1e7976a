/** Near-identical texts: campaigns, and what each sender added or changed. */
@NullMarked
package org.dauys.opinion.similar;

import org.jspecify.annotations.NullMarked;
