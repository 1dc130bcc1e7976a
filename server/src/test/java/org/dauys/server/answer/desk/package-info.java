@NullMarked
package org.dauys.server.answer.desk;

import org.jspecify.annotations.NullMarked;
