/** How fast entries are made durable in the log, beside two databases. */
@NullMarked
package org.dauys.bench.log;

import org.jspecify.annotations.NullMarked;
