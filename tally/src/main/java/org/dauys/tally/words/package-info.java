/** Words and numbers in Kazakh, Russian and English. */
@NullMarked
package org.dauys.tally.words;

import org.jspecify.annotations.NullMarked;
