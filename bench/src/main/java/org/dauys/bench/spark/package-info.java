/** Files for the commands that run on one machine and on Apache Spark. */
@NullMarked
package org.dauys.bench.spark;

import org.jspecify.annotations.NullMarked;
