@NullMarked
package org.dauys.server.guard;

import org.jspecify.annotations.NullMarked;
