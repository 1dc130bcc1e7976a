@NullMarked
package org.dauys.server.meeting.plan;

import org.jspecify.annotations.NullMarked;
