/** Groups and campaigns on Apache Spark: the kernels of {@code org.dauys.opinion}, shared out. The results are theirs. */
@NullMarked
package org.dauys.spark;

import org.jspecify.annotations.NullMarked;
