/** The door of meetings for figures about people: what the checker released, kept for pages, files and reports. */
@NullMarked
package org.dauys.server.meeting.disclosed;

import org.jspecify.annotations.NullMarked;
