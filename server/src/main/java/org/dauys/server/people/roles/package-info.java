/** Who has which role, and the invitations that give them. */
@NullMarked
package org.dauys.server.people.roles;

import org.jspecify.annotations.NullMarked;
