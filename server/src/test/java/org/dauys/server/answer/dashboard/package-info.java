@NullMarked
package org.dauys.server.answer.dashboard;

import org.jspecify.annotations.NullMarked;
