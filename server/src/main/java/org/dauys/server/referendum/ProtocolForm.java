package org.dauys.server.referendum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;

/**
 * The figures of a protocol as they were typed from the paper.
 *
 * @param figures by the engine's keys; empty where the paper says nothing
 * @param extraName what a category is called that is not among them; empty for none
 * @param extra its number
 * @param closed when voting ended, as the paper says
 * @param signed when it was signed
 */
public record ProtocolForm(
        Map<String, String> figures, String extraName, String extra, String closed, String signed, String reason) {
    /** What is asked for, in the order of the paper. */
    public static final List<Figure> ASKED = List.of(
            Figure.REGISTERED_AT_OPENING,
            Figure.REGISTERED,
            Figure.RECEIVED,
            Figure.ISSUED_AT_STATION,
            Figure.ISSUED_AT_HOME,
            Figure.CANCELLED,
            Figure.IN_BOX_AT_STATION,
            Figure.IN_BOX_AT_HOME,
            Figure.YES,
            Figure.NO,
            Figure.INVALID,
            Figure.APART);

    private static final int LONGEST = 60;
    private static final int LONGEST_REASON = 1_000;

    public ProtocolForm {
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Nothing typed yet. */
    public static ProtocolForm blank() {
        return of(Figures.NONE, "", "");
    }

    /** What a protocol says, to be corrected. */
    public static ProtocolForm of(Figures figures, String closed, String signed) {
        Map<String, String> typed = new LinkedHashMap<>();
        ASKED.forEach(
                figure -> typed.put(figure.key(), figures.has(figure) ? String.valueOf(figures.orZero(figure)) : ""));
        Optional<Map.Entry<String, Long>> more =
                figures.extra().entrySet().stream().findFirst();
        return new ProtocolForm(
                typed,
                more.map(Map.Entry::getKey).orElse(""),
                more.map(Map.Entry::getValue).map(String::valueOf).orElse(""),
                closed,
                signed,
                "");
    }

    /** What was typed. */
    public static ProtocolForm read(Form form) {
        Map<String, String> typed = new LinkedHashMap<>();
        ASKED.forEach(figure -> typed.put(figure.key(), form.text(figure.key())));
        return new ProtocolForm(
                typed,
                form.text("extra-name"),
                form.text("extra"),
                form.text("closed"),
                form.text("signed"),
                form.text("reason"));
    }

    /** What was typed in a field. */
    public String typed(Figure figure) {
        return figures.getOrDefault(figure.key(), "");
    }

    /** The figures that are meant; all that is no whole number is added as a mistake. */
    public Figures check(Visit visit) {
        Figures.Builder counted = new Figures.Builder();
        for (Figure figure : ASKED) {
            number(figure.key(), typed(figure), visit).ifPresent(value -> counted.set(figure, value));
        }
        if (extraName.length() > LONGEST || FiguresJson.figure(extraName).isPresent()) {
            visit.mistake("extra-name", "referendum.error.extra", LONGEST);
        } else if (!extraName.isEmpty()) {
            number("extra", extra, visit).ifPresent(value -> counted.extra(extraName, value));
        } else if (!extra.isEmpty()) {
            visit.mistake("extra-name", "referendum.error.extra-name");
        }
        if (typed(Figure.YES).isEmpty()) {
            visit.mistake(Figure.YES.key(), "referendum.error.missing");
        }
        if (typed(Figure.NO).isEmpty()) {
            visit.mistake(Figure.NO.key(), "referendum.error.missing");
        }
        limit("closed", closed, LONGEST, visit);
        limit("signed", signed, LONGEST, visit);
        limit("reason", reason, LONGEST_REASON, visit);
        return counted.build();
    }

    private static void limit(String field, String typed, int longest, Visit visit) {
        if (typed.length() > longest) {
            visit.mistake(field, "desk.error.long", typed.length(), longest);
        }
    }

    /** Blanks between digits are how people write thousands. */
    private static Optional<Long> number(String field, String typed, Visit visit) {
        String digits = typed.replaceAll("[\\h,.']", "");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!digits.matches("[0-9]{1,9}") || !typed.matches("[0-9]+|[0-9]{1,3}([\\h,.'][0-9]{3})+")) {
            visit.mistake(field, "referendum.error.number", typed);
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits));
    }
}
