/** Tests of figures across meetings. */
@NullMarked
package org.dauys.server.meeting.figures;

import org.jspecify.annotations.NullMarked;
