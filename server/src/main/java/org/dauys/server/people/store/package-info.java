/** The schema {@code people}: the only way to it, and what all of it is made by. */
@NullMarked
package org.dauys.server.people.store;

import org.jspecify.annotations.NullMarked;
