/** Words: the tokenizer, stems, and the difference of two texts as a person would mark it. */
@NullMarked
package org.dauys.compare.words;

import org.jspecify.annotations.NullMarked;
