package org.dauys.server.submission.reader;

import java.util.stream.Collectors;
import org.dauys.compare.search.Wanted;
import org.dauys.text.Language;

/**
 * Words that a reader searches the submissions for, all of which one must have, in any form; words in quotes stand together.
 *
 * @param typed as they were typed
 */
record StemQuery(String typed) {
    /** Whether there are no words in it, in this language. */
    boolean isEmpty(Language language) {
        return Wanted.of(typed, language, true).isEmpty();
    }

    /** As PostgreSQL's {@code tsquery}. */
    String written(Language language) {
        return Wanted.of(typed, language, true).terms().stream()
                .map(term ->
                        term.stems().stream().map(StemQuery::quoted).collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    /** In quotes, so that nothing in it can be taken for an operator. */
    private static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
