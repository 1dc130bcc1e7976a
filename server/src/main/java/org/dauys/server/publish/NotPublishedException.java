package org.dauys.server.publish;

import java.util.List;

/** What was asked for is not there, or readers may not see it yet; both are told alike. */
public final class NotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String phrase;
    private final transient List<Object> values;

    /**
     * @param phrase that tells the reader, such as {@code publish.missing.version}
     * @param values for its places
     */
    public NotPublishedException(String phrase, Object... values) {
        super(phrase);
        this.phrase = phrase;
        this.values = List.of(values);
    }

    public String phrase() {
        return phrase;
    }

    public Object[] values() {
        return values.toArray();
    }
}
