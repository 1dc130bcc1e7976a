/** What every request passes: sessions, headers, roles, uploads. */
@NullMarked
package org.dauys.server.people.gate;

import org.jspecify.annotations.NullMarked;
