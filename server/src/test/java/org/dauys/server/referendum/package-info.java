@NullMarked
package org.dauys.server.referendum;

import org.jspecify.annotations.NullMarked;
