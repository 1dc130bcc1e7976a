@NullMarked
package org.dauys.server.referendum.desk;

import org.jspecify.annotations.NullMarked;
