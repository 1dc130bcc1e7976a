@NullMarked
package org.dauys.server.killed;

import org.jspecify.annotations.NullMarked;
