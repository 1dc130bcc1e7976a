package org.dauys.text.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** The printed forms of one language: «Статья 27. Труд», «27-бап», «Titre II : De la souveraineté», «13)». */
final class Headings {
    private static final Properties FORMS = properties("headings.properties");
    private static final String INDENT = "–";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\p{Cc}]+");
    /** By language; how notes begin, where the language has words for it. */
    private static final Map<String, Pattern> NOTE_WORDS = new ConcurrentHashMap<>();
    /** A number that is a name of its own: «Disposición adicional primera», before which no word for an article stands. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{3,}\\s\\p{L}{4,}.*");

    private final String language;
    private final Pattern noteWords;
    private final Map<Kind, String> words;

    private Headings(String language, Map<Kind, String> words) {
        this.language = language;
        this.words = words;
        this.noteWords = NOTE_WORDS.computeIfAbsent(language, Headings::noteWords);
    }

    private static Pattern noteWords(String language) {
        String notes = properties("/org/dauys/text/read/traditions/" + language + ".properties")
                .getProperty("note", "(?!)");
        return Pattern.compile(notes, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** English forms stand in for a language without forms of its own. */
    static Headings of(Act act) {
        String code = act.language().code();
        return new Headings(FORMS.containsKey(code + ".article") ? code : "en", act.words());
    }

    /** The number as it is printed: «Раздел I», «3.», «13)», a dash for an indent; empty for what has none. */
    String number(Provision provision) {
        return switch (provision.kind()) {
            case INDENT -> INDENT;
            case PREAMBLE, PART, CONCLUSION -> "";
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

    /**
     * The notes as a reader knows them for notes: the language's word stands before one that begins with none, unless it
     * goes on with the note before it («Примечание ИЗПИ!» and its words are two lines).
     */
    List<String> notes(Provision provision) {
        List<String> lines = new ArrayList<>();
        for (String note : provision.notes()) {
            String line = oneLine(note);
            boolean goesOn = !lines.isEmpty() && lines.getLast().endsWith("!");
            lines.add(goesOn || noteWords.matcher(line).lookingAt() ? line : form("note") + " " + line);
        }
        return lines;
    }

    /** Whether the heading has a line of its own, before the text. */
    static boolean standsAlone(Provision provision) {
        return provision.kind().isGroup()
                || provision.kind() == Kind.ARTICLE
                || !provision.heading().isBlank();
    }

    /** Single spaces and no line breaks, whatever the fields hold. */
    static String oneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private String numbered(Provision provision) {
        String number = oneLine(provision.number());
        String name = provision.kind().jsonName();
        String own = words.getOrDefault(provision.kind(), "");
        if (provision.kind() == Kind.ARTICLE && NAME.matcher(number).matches()) {
            return number;
        }
        if (!own.isEmpty()) {
            return number.isEmpty() ? own : own + " " + number;
        }
        if (number.isEmpty()) {
            String word = form(name).replaceAll("[^\\p{L}]*\\{0}[^\\p{L}]*", "");
            return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
        String digits = FORMS.getProperty(language + "." + name + ".digits");
        return (digits != null && Character.isDigit(number.charAt(0)) ? digits : form(name)).replace("{0}", number);
    }

    private String form(String name) {
        return FORMS.getProperty(language + "." + name, "{0}");
    }

    private static Properties properties(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Headings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the jar");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
