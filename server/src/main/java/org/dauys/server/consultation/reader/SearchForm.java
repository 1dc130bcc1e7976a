package org.dauys.server.consultation.reader;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.search.Wanted;
import org.dauys.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a search says; all of it may be missing or senseless.
 *
 * @param q the words
 * @param in the number of the version to search; otherwise the newest and the text in force
 * @param text the code of the language to search in; otherwise the reader's
 * @param match {@code any}; otherwise all words
 * @param page from 1
 * @param of the number of the version in which a provision is looked for first
 */
public record SearchForm(String q, String in, String text, String match, String page, String of) {
    /** More than this is cut off, and the page says so. */
    public static final int LENGTH = 200;

    public SearchForm(
            @Nullable String q,
            @Nullable String in,
            @Nullable String text,
            @Nullable String match,
            @Nullable String page,
            @Nullable String of) {
        this.q = Objects.requireNonNullElse(q, "").replace('\0', ' ').strip();
        this.in = Objects.requireNonNullElse(in, "");
        this.text = Objects.requireNonNullElse(text, "");
        this.match = Objects.requireNonNullElse(match, "");
        this.page = Objects.requireNonNullElse(page, "");
        this.of = Objects.requireNonNullElse(of, "");
    }

    /** Whether only words were typed, as into the field of the navigation. */
    boolean isPlain() {
        return in.isEmpty() && match.isEmpty() && page.isEmpty();
    }

    public boolean isTooLong() {
        return q.length() > LENGTH;
    }

    /** The words that are searched for. */
    public String words() {
        return isTooLong() ? q.substring(0, LENGTH) : q;
    }

    /** The same in a language of texts. */
    Wanted wanted(Language language) {
        return Wanted.of(words(), language, !isAny());
    }

    /** Whether one of the words is enough. */
    public boolean isAny() {
        return match.equals("any");
    }

    Optional<Integer> version() {
        return number(in);
    }

    /** The version in which a provision is looked for before all others. */
    Optional<Integer> first() {
        return number(of);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Of the page of hits, from 1. */
    int pageNumber() {
        return page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    /**
     * The address of a page of the same search.
     *
     * @param version its number; empty for the usual ones
     */
    String in(Frame frame, String version, int number) {
        return address(frame, words(), version, text, match, number > 1 ? String.valueOf(number) : "");
    }

    /** The address of the same search for any of the words. */
    String any(Frame frame) {
        return address(frame, words(), in, text, "any", "");
    }

    /** The address of the same search in texts of another language. */
    String inText(Frame frame, String language) {
        return address(frame, words(), in, language, match, "");
    }

    private static String address(Frame frame, String... values) {
        String[] names = {"q", "in", "text", "match", "page"};
        return Stream.iterate(0, i -> i < names.length, i -> i + 1)
                .filter(i -> !values[i].isEmpty())
                .map(i -> names[i] + "=" + UriUtils.encode(values[i], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", frame.base() + "/search?", ""));
    }
}
