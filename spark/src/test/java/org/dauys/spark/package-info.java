@NullMarked
package org.dauys.spark;

import org.jspecify.annotations.NullMarked;
