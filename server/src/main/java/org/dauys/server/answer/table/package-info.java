/** The table of all submissions: by provision, what was asked, what it was answered, what became of the words. */
@NullMarked
package org.dauys.server.answer.table;

import org.jspecify.annotations.NullMarked;
