/** The desk on which the next version is made, with thousands of amendments; and the merge beside that of git. */
@NullMarked
package org.dauys.bench.amend;

import org.jspecify.annotations.NullMarked;
