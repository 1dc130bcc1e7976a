/** Changes as the sentences of an amending act, in Kazakh, Russian and English, and a reader of such sentences. */
@NullMarked
package org.dauys.amend.instruct;

import org.jspecify.annotations.NullMarked;
