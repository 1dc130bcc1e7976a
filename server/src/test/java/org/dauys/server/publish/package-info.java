@NullMarked
package org.dauys.server.publish;

import org.jspecify.annotations.NullMarked;
