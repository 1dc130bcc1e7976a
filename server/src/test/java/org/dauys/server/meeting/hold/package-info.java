@NullMarked
package org.dauys.server.meeting.hold;

import org.jspecify.annotations.NullMarked;
