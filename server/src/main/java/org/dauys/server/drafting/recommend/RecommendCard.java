package org.dauys.server.drafting.recommend;

import java.util.Optional;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Recommendation;

/**
 * An amendment, and what a body recommends on it.
 *
 * @param candidate with what is recommended in place of what was decided
 * @param place what it speaks of
 * @param asked the words that it asks for, marked; empty where it has none
 * @param recommended those that are recommended instead, marked; empty where none are
 */
public record RecommendCard(
        Candidate candidate, String place, String asked, String recommended, Optional<Recommendation> recommendation) {}
