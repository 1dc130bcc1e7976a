package org.dauys.server.answer.table;

import java.time.Instant;
import org.dauys.server.site.Words;

/**
 * How submissions were decided, as their newest answer says.
 *
 * @param disposition its code
 * @param body who answered
 * @param particular what the answer says to this submission alone; empty when nothing, and for a campaign
 * @param many of how many submissions of the row
 */
record Decided(
        long answer, String disposition, Words body, Words reason, Words particular, Instant givenAt, int many) {}
