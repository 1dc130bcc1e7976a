/** What readers see of meetings: their calendar, their pages, posters and packs. */
@NullMarked
package org.dauys.server.meeting.reader;

import org.jspecify.annotations.NullMarked;
