@NullMarked
package org.dauys.server.site.pace;

import org.jspecify.annotations.NullMarked;
