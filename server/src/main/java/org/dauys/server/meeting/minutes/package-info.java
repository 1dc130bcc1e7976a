/** What comes of a meeting: its minutes, and what was promised there. */
@NullMarked
package org.dauys.server.meeting.minutes;

import org.jspecify.annotations.NullMarked;
