@NullMarked
package org.dauys.server.hostile;

import org.jspecify.annotations.NullMarked;
