/** Opinion groups from votes on statements: projection, groups, what each of them and what all of them agree on. */
@NullMarked
package org.dauys.opinion;

import org.jspecify.annotations.NullMarked;
