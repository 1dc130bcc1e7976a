package org.dauys.compare;

import java.util.List;

/** Corrections that cannot be applied; its message names every line or label that is wrong and why. */
public final class CorrectionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param problems one line each, at least one */
    public CorrectionException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each. */
    public List<String> problems() {
        return problems;
    }
}
