package org.dauys.cli;

import java.util.List;

/** Something that the caller gave cannot be used; the message has a line for each thing wrong. Exit code 2. */
final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    BadInput(List<String> lines) {
        super(String.join("\n", lines));
    }

    BadInput(String line) {
        super(line);
    }
}
