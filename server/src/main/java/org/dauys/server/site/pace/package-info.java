/** How fast a request has to come: heads that never end and bodies that trickle do not hold a connection. */
@NullMarked
package org.dauys.server.site.pace;

import org.jspecify.annotations.NullMarked;
