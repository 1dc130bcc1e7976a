/** Passwords: their rule, their hashes, and the accounts that have one. */
@NullMarked
package org.dauys.server.people.password;

import org.jspecify.annotations.NullMarked;
