/** Figures across meetings: what was asked and objected to, promises, and what was left out. */
@NullMarked
package org.dauys.server.meeting.figures;

import org.jspecify.annotations.NullMarked;
