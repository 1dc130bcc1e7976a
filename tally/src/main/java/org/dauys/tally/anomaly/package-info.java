/** What is unusual among protocols, shown with its limits; nothing here is called a fraud. */
@NullMarked
package org.dauys.tally.anomaly;

import org.jspecify.annotations.NullMarked;
