@NullMarked
package org.dauys.server.referendum.send;

import org.jspecify.annotations.NullMarked;
