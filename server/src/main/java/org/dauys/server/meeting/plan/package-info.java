/** The desk where meetings are planned, announced and cancelled. */
@NullMarked
package org.dauys.server.meeting.plan;

import org.jspecify.annotations.NullMarked;
