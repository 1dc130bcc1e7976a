/** The words of the interface in Kazakh, Russian and English; not for users of the module. */
@NullMarked
package org.dauys.compare.language;

import org.jspecify.annotations.NullMarked;
