/** What anyone reads of answers, opinions and arguments. */
@NullMarked
package org.dauys.server.answer.reader;

import org.jspecify.annotations.NullMarked;
