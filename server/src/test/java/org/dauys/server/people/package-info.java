@NullMarked
package org.dauys.server.people;

import org.jspecify.annotations.NullMarked;
