@NullMarked
package org.dauys.server.people.login;

import org.jspecify.annotations.NullMarked;
