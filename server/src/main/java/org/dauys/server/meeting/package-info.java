/** Meetings: who explains the draft to whom, where and when; what was said there, and what came of it. */
@NullMarked
package org.dauys.server.meeting;

import org.jspecify.annotations.NullMarked;
