package org.dauys.amend;

/**
 * A provision that is deleted with all that stands in it.
 *
 * @param label of the provision
 */
public record Removal(String label) implements Edit {
    @Override
    public String wording() {
        return "";
    }
}
