package org.dauys.text.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/** The printed forms of one language: «Статья 27. Труд», «27-бап», «Titre II : De la souveraineté», «13)». */
final class Headings {
    private static final Properties FORMS = load();
    private static final String INDENT = "–";

    private final String language;

    private Headings(String language) {
        this.language = language;
    }

    /** English forms stand in for a language without forms of its own. */
    static Headings of(Language language) {
        return new Headings(FORMS.containsKey(language.code() + ".article") ? language.code() : "en");
    }

    /** The number as it is printed: «Раздел I», «3.», «13)», a dash for an indent; empty for what has none. */
    String number(Provision provision) {
        return switch (provision.kind()) {
            case INDENT -> INDENT;
            case PREAMBLE, PART -> "";
            case DIVISION, BOOK, TITLE, SECTION, SUBSECTION, CHAPTER, SUBCHAPTER ->
                provision.number().isEmpty() && !provision.heading().isBlank() ? "" : numbered(provision);
            case ARTICLE, ANNEX, PARAGRAPH, SUBPARAGRAPH -> numbered(provision);
        };
    }

    /** Number and heading on one line; the first text of what has no heading does not belong to it. */
    String heading(Provision provision) {
        String number = number(provision);
        String heading = oneLine(provision.heading());
        if (number.isEmpty() || heading.isEmpty()) {
            return number + heading;
        }
        boolean inWords = provision.kind().isGroup() || provision.kind() == Kind.ARTICLE;
        return number + (inWords ? form("separator") : "") + " " + heading;
    }

    /** A note, beginning with the language's word for notes, by which a reader knows it for one. */
    String note(String note) {
        String line = oneLine(note);
        List<String> words = List.of(form("notes").split(","));
        return words.stream().anyMatch(line::startsWith) ? line : words.getFirst() + ". " + line;
    }

    /** Whether the heading has a line of its own, before the text. */
    static boolean standsAlone(Provision provision) {
        return provision.kind().isGroup()
                || provision.kind() == Kind.ARTICLE
                || !provision.heading().isBlank();
    }

    /** Single spaces and no line breaks, whatever the fields hold. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\p{Cc}]+", " ").strip();
    }

    private String numbered(Provision provision) {
        String number = oneLine(provision.number());
        String name = provision.kind().jsonName();
        if (number.isEmpty()) {
            String word = form(name).replaceAll("[^\\p{L}]*\\{0}[^\\p{L}]*", "");
            return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
        }
        String digits = FORMS.getProperty(language + "." + name + ".digits");
        return (digits != null && Character.isDigit(number.charAt(0)) ? digits : form(name)).replace("{0}", number);
    }

    private String form(String name) {
        return FORMS.getProperty(language + "." + name, "{0}");
    }

    private static Properties load() {
        Properties forms = new Properties();
        try (InputStream in = Headings.class.getResourceAsStream("headings.properties")) {
            if (in == null) {
                throw new IllegalStateException("headings.properties is missing from the jar");
            }
            forms.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return forms;
    }
}
