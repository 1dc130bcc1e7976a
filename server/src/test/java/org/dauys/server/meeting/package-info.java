@NullMarked
package org.dauys.server.meeting;

import org.jspecify.annotations.NullMarked;
