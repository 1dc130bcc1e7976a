/** Tables from outside (CSV, XLSX, JSON lines): read by the guard into rows, with what is wrong with them by row and column. */
@NullMarked
package org.dauys.server.table;

import org.jspecify.annotations.NullMarked;
