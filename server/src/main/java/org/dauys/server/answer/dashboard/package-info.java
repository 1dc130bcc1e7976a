/** How the consultation goes, in numbers that add up. */
@NullMarked
package org.dauys.server.answer.dashboard;

import org.jspecify.annotations.NullMarked;
