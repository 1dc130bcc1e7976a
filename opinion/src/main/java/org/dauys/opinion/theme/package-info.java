/** What theme a text is about, learnt from texts that were sorted: a suggestion with its reason. */
@NullMarked
package org.dauys.opinion.theme;

import org.jspecify.annotations.NullMarked;
