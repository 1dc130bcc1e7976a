package org.dauys.server.poll;

/**
 * A sheet of printed codes of a poll; the codes themselves nobody has but those who hold the paper.
 *
 * @param number in its poll, from 1
 * @param name by which the desk and observers know it
 * @param codes how many are on it
 * @param reason why it was taken back; empty while one can vote with its codes
 */
public record PrintedSheet(int number, String name, int codes, String reason) {
    /** Whether nobody can vote with its codes any more. */
    public boolean isTakenBack() {
        return !reason.isEmpty();
    }
}
