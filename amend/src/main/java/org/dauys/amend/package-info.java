/** What amendments would change, word by word: which of them collide, the text that the others give, and who each word of it is from. */
@NullMarked
package org.dauys.amend;

import org.jspecify.annotations.NullMarked;
