package org.dauys.server.disclosure;

import java.util.HashSet;
import java.util.List;

/**
 * What people could answer, or what their contributions can be: one variable of a table with all its values. A value
 * that nobody chose is a value, too.
 *
 * @param name {@code option}, {@code kind}, {@code theme}; no attribute of a group has the same name
 * @param values at least one, each once; kept in their own order, so that a table does not depend on the page's
 */
public record Answers(String name, List<String> values) {
    /** @throws IllegalArgumentException when there is no value, or one twice */
    public Answers {
        values = values.stream().sorted().toList();
        if (values.isEmpty() || new HashSet<>(values).size() != values.size()) {
            throw new IllegalArgumentException("Answers " + name + " need values, each once: " + values + ".");
        }
    }
}
