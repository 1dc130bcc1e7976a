@NullMarked
package org.dauys.server.people.gate;

import org.jspecify.annotations.NullMarked;
