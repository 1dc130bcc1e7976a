@NullMarked
package org.dauys.server.record;

import org.jspecify.annotations.NullMarked;
