@NullMarked
package org.dauys.server;

import org.jspecify.annotations.NullMarked;
