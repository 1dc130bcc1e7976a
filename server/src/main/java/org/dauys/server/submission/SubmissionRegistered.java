package org.dauys.server.submission;

/** A submission is in the register, for good. */
public record SubmissionRegistered(long id, long consultationId, int number) {}
