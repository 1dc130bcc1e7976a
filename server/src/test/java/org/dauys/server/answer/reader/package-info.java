@NullMarked
package org.dauys.server.answer.reader;

import org.jspecify.annotations.NullMarked;
