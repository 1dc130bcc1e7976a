/** What must hold everywhere: the steps that states may take, and what can never happen, which is counted when it does. */
@NullMarked
package org.dauys.server.invariants;

import org.jspecify.annotations.NullMarked;
