@NullMarked
package org.dauys.server.disclosure;

import org.jspecify.annotations.NullMarked;
