package org.dauys.server.answer;

/** An answer, or a correction of one, is public, for good. */
public record AnswerGiven(long id, long consultationId) {}
