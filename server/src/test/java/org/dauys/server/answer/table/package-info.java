@NullMarked
package org.dauys.server.answer.table;

import org.jspecify.annotations.NullMarked;
