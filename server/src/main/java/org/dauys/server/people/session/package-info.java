/** Who is logged in, how a session begins, and where someone is led before and after. */
@NullMarked
package org.dauys.server.people.session;

import org.jspecify.annotations.NullMarked;
