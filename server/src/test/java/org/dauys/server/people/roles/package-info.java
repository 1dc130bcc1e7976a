@NullMarked
package org.dauys.server.people.roles;

import org.jspecify.annotations.NullMarked;
