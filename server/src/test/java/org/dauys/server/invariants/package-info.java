@NullMarked
package org.dauys.server.invariants;

import org.jspecify.annotations.NullMarked;
