package org.dauys.server.consultation;

/** Stems as PostgreSQL's {@code tsvector} and {@code tsquery} write them. */
final class Lexemes {
    private Lexemes() {}

    /** In quotes, so that nothing in it can be taken for an operator. */
    static String quoted(String stem) {
        return "'" + stem.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
