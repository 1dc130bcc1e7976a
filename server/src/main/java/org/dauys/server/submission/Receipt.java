package org.dauys.server.submission;

/**
 * What a sender keeps: whoever has it can follow the submission, reply to the answer, and take it back.
 *
 * @param number in the register of the consultation
 * @param code shown once, since only its hash is kept: {@code 7KQ2-M9XD-4TBP}
 */
public record Receipt(int number, String code) {}
