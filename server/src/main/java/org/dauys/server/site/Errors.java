package org.dauys.server.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a form, in words: all of it at once, each at its field. */
public final class Errors {
    private final Page page;
    private final List<Mistake> all = new ArrayList<>();

    /**
     * One fault.
     *
     * @param field the {@code id} of the field
     */
    public record Mistake(String field, String message) {}

    public Errors(Page page) {
        this.page = page;
    }

    /** Adds a phrase of the page's language. */
    public void add(String field, String key, Object... values) {
        all.add(new Mistake(field, page.say(key, values)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Mistake> all() {
        return List.copyOf(all);
    }

    /** What is wrong with a field; empty when nothing is. */
    public List<String> of(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(Mistake::message)
                .toList();
    }

    public boolean has(String field) {
        return !of(field).isEmpty();
    }

    /** What describes a field to a screen reader: its hint and its errors, by their ids; empty for neither. */
    public Optional<String> describedBy(String field, boolean hint) {
        String ids = (hint ? field + "-hint " : "") + (has(field) ? field + "-error" : "");
        return Optional.of(ids.strip()).filter(some -> !some.isEmpty());
    }
}
