/**
 * The next version of a draft, made from amendments: what each would change, which collide, what editors decided, the text that comes of it
 * with an owner for each word, and what became of those left out. The words are the engine's ({@link org.dauys.amend}).
 */
@NullMarked
package org.dauys.server.drafting;

import org.jspecify.annotations.NullMarked;
