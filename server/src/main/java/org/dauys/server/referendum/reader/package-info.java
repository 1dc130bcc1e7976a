/** What readers see of a referendum: what is asked, stations, protocols, totals, the decision, and all of it to take away. */
@NullMarked
package org.dauys.server.referendum.reader;

import org.jspecify.annotations.NullMarked;
