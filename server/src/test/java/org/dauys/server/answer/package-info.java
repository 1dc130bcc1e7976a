@NullMarked
package org.dauys.server.answer;

import org.jspecify.annotations.NullMarked;
