package org.dauys.server.referendum;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;

/**
 * The figures of a protocol as they were typed from the paper. A correction asks for all that the corrected one says, also for
 * what a first protocol is not asked: what nobody could see or clear stays.
 *
 * @param figures by the engine's keys, in the order of the paper; empty where the paper says nothing
 * @param extras numbers of categories that the corrected protocol has, by their names
 * @param extraName what one more category is called; empty for none
 * @param extra its number
 * @param closed when voting ended, as the paper says
 * @param signed when it was signed
 */
public record ProtocolForm(
        Map<String, String> figures,
        SortedMap<String, String> extras,
        String extraName,
        String extra,
        String closed,
        String signed,
        String reason) {
    /** What a first protocol is asked for, in the order of the paper. */
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
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        extras = Collections.unmodifiableSortedMap(new TreeMap<>(extras));
    }

    /** Nothing typed yet. */
    public static ProtocolForm blank() {
        return of(Figures.NONE, "", "");
    }

    /** What a protocol says, to be corrected. */
    public static ProtocolForm of(Figures figures, String closed, String signed) {
        Map<String, String> typed = new LinkedHashMap<>();
        asked(figures).forEach(figure -> typed.put(figure.key(), said(figures, figure)));
        SortedMap<String, String> extras = new TreeMap<>();
        figures.extra().forEach((name, value) -> extras.put(name, String.valueOf(value)));
        return new ProtocolForm(typed, extras, "", "", closed, signed, "");
    }

    /** What was typed of a first protocol. */
    public static ProtocolForm read(Form form) {
        return read(form, Figures.NONE);
    }

    /**
     * What was typed.
     *
     * @param corrected the figures of the protocol that it corrects: what the form did not send, which is not the same as sent
     *     empty, stays as it is there
     */
    public static ProtocolForm read(Form form, Figures corrected) {
        Map<String, String> typed = new LinkedHashMap<>();
        asked(corrected)
                .forEach(figure -> typed.put(
                        figure.key(),
                        form.has(figure.key()) || ASKED.contains(figure)
                                ? form.text(figure.key())
                                : said(corrected, figure)));
        SortedMap<String, String> extras = new TreeMap<>();
        corrected.extra().forEach((name, value) -> {
            String field = field(name);
            extras.put(name, form.has(field) ? form.text(field) : String.valueOf(value));
        });
        return new ProtocolForm(
                typed,
                extras,
                form.text("extra-name"),
                form.text("extra"),
                form.text("closed"),
                form.text("signed"),
                form.text("reason"));
    }

    private static List<Figure> asked(Figures corrected) {
        return Arrays.stream(Figure.values())
                .filter(figure -> ASKED.contains(figure) || corrected.has(figure))
                .toList();
    }

    private static String said(Figures figures, Figure figure) {
        return figures.has(figure) ? String.valueOf(figures.orZero(figure)) : "";
    }

    /** The name of the field of a category that the corrected protocol has: the same whichever others there are. */
    public static String field(String name) {
        return "extra-" + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What is asked for, in the order of the paper. */
    public List<Figure> asked() {
        return figures.keySet().stream()
                .map(key -> FiguresJson.figure(key).orElseThrow())
                .toList();
    }

    /** What was typed in a field. */
    public String typed(Figure figure) {
        return figures.getOrDefault(figure.key(), "");
    }

    /** The figures that are meant; all that is no whole number is added as a mistake. */
    public Figures check(Visit visit) {
        Figures.Builder counted = new Figures.Builder();
        for (Figure figure : asked()) {
            number(figure.key(), typed(figure), visit).ifPresent(value -> counted.set(figure, value));
        }
        extras.forEach(
                (name, typed) -> number(field(name), typed, visit).ifPresent(value -> counted.extra(name, value)));
        if (extraName.length() > LONGEST
                || FiguresJson.figure(extraName).isPresent()
                || extras.containsKey(extraName)) {
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
