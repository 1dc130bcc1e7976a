/** A map of opinions as text, JSON and a page. */
@NullMarked
package org.dauys.opinion.write;

import org.jspecify.annotations.NullMarked;
