/** How many had voted by the hour, while the polls are open. */
@NullMarked
package org.dauys.tally.turnout;

import org.jspecify.annotations.NullMarked;
