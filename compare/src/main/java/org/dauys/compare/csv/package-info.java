/** The one place where files of comma-separated values are read, whoever wrote them. */
@NullMarked
package org.dauys.compare.csv;

import org.jspecify.annotations.NullMarked;
