package org.dauys.server.answer;

import java.time.Instant;
import org.dauys.server.site.Words;

/** That an answered submission waits for an answer again, and why. */
public record Reopening(Words reason, Instant madeAt) {}
