package org.dauys.amend;

/**
 * Words of a provision that are replaced. The characters from the end of the token before {@code from} to the beginning of
 * the token {@code to} become {@code becomes}; tokens are those of {@link org.dauys.compare.words.Tokenizer}.
 *
 * @param label of the provision
 * @param field whose words
 * @param from first token that is replaced, from 0
 * @param to after the last; equal to {@code from} where something is only inserted
 * @param was the characters that are replaced, white space at both edges included
 * @param becomes those that stand there instead, likewise
 */
public record WordEdit(String label, Field field, int from, int to, String was, String becomes) implements Edit {

    public WordEdit {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Tokens " + from + " to " + to + " of " + label + " are no range");
        }
    }

    @Override
    public String wording() {
        return becomes.strip();
    }

    /** Whether it only takes words away. */
    public boolean isDeletion() {
        return to > from && becomes.isBlank();
    }
}
