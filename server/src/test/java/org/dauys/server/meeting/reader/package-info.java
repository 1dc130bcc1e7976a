@NullMarked
package org.dauys.server.meeting.reader;

import org.jspecify.annotations.NullMarked;
