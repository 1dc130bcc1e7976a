@NullMarked
package org.dauys.server.poll;

import org.jspecify.annotations.NullMarked;
