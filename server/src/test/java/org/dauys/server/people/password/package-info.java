@NullMarked
package org.dauys.server.people.password;

import org.jspecify.annotations.NullMarked;
