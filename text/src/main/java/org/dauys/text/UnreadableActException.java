package org.dauys.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A source that no act can be made of; carries every problem found, not only the first. */
public final class UnreadableActException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient List<Problem> problems;

    /**
     * @param source the file's name, as the person who gave it knows it
     * @param problems at least one
     */
    public UnreadableActException(String source, List<Problem> problems) {
        super(lines(source, problems, Locale.ENGLISH));
        this.source = source;
        this.problems = List.copyOf(problems);
    }

    public String source() {
        return source;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** One line for each problem, each beginning with the source's name. */
    public String message(Locale locale) {
        return lines(source, problems, locale);
    }

    private static String lines(String source, List<Problem> problems, Locale locale) {
        return problems.stream()
                .map(problem -> source + ": " + problem.message(locale))
                .collect(Collectors.joining("\n"));
    }
}
