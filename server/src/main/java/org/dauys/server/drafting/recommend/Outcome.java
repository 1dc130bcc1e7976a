package org.dauys.server.drafting.recommend;

import org.dauys.server.drafting.Choice;
import org.dauys.server.site.Words;

/**
 * What was decided in the end.
 *
 * @param choice never {@link Choice#OPEN}
 * @param reason the editor's; empty where only an answer is known, which has its own
 * @param differs whether otherwise than recommended
 */
public record Outcome(Choice choice, Words reason, boolean differs) {}
