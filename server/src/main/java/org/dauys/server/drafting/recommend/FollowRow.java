package org.dauys.server.drafting.recommend;

import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Recommendation;

/** An amendment with what is recommended. */
public record FollowRow(Candidate candidate, Recommendation recommendation) {}
