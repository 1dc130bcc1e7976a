/** Pages as they must and must not be, for the test of the rules. */
@NullMarked
package org.dauys.server.disclosure.door;

import org.jspecify.annotations.NullMarked;
