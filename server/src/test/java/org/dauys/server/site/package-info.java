@NullMarked
package org.dauys.server.site;

import org.jspecify.annotations.NullMarked;
