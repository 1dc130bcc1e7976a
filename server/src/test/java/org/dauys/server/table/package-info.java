@NullMarked
package org.dauys.server.table;

import org.jspecify.annotations.NullMarked;
