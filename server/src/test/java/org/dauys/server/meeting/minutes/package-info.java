@NullMarked
package org.dauys.server.meeting.minutes;

import org.jspecify.annotations.NullMarked;
