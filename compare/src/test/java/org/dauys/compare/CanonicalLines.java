package org.dauys.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.dauys.text.write.ActWriter;

/**
 * The lines of an act's canonical text, and what each of them is.
 *
 * @param lines without the empty ones
 * @param places for each kind of place the positions of its lines
 */
record CanonicalLines(List<String> lines, Map<Where, List<Integer>> places) {

    /** What a line of the canonical text is. */
    enum Where {
        TITLE,
        ACT_NOTE,
        PREAMBLE,
        GROUP_HEADING,
        ARTICLE_HEADING,
        BODY,
        TABLE,
        NOTE,
        REPEAL,
        SIGNATURE,
        ANNEX
    }

    static CanonicalLines of(Act act) {
        List<String> lines =
                text(act, Format.TEXT).lines().filter(line -> !line.isBlank()).toList();
        Map<Where, List<Integer>> places = new EnumMap<>(Where.class);
        List<Known> known = known(act);
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            int at = next;
            while (at < known.size() && !lines.get(i).endsWith(known.get(at).words())) {
                at++;
            }
            // What is not found among the words is a number alone.
            Where where = at < known.size() ? known.get(at).where() : Where.BODY;
            next = at < known.size() ? at + 1 : next;
            places.computeIfAbsent(where, key -> new ArrayList<>()).add(i);
        }
        return new CanonicalLines(lines, places);
    }

    private record Known(Where where, String words) {}

    private static List<Known> known(Act act) {
        List<Known> known = new ArrayList<>();
        add(Where.TITLE, act.title(), known);
        act.notes().forEach(note -> add(Where.ACT_NOTE, note, known));
        act.provisions().forEach(provision -> collect(provision, Where.BODY, known));
        return known;
    }

    private static void collect(Provision provision, Where around, List<Known> known) {
        Where inside = switch (provision.kind()) {
            case ANNEX -> Where.ANNEX;
            case CONCLUSION -> Where.SIGNATURE;
            case PREAMBLE -> around == Where.ANNEX ? Where.ANNEX : Where.PREAMBLE;
            default -> around;
        };
        add(provision.kind() == Kind.ARTICLE ? Where.ARTICLE_HEADING : Where.GROUP_HEADING, provision.heading(), known);
        Where own = provision.repealed() ? Where.REPEAL : provision.text().contains(" | ") ? Where.TABLE : inside;
        add(own, provision.text(), known);
        provision.notes().forEach(note -> add(Where.NOTE, note, known));
        provision.children().forEach(child -> collect(child, inside, known));
    }

    private static void add(Where where, String words, List<Known> known) {
        String line = words.replaceAll("[\\s\\u00a0\\p{Cc}]+", " ").strip();
        if (!line.isEmpty()) {
            known.add(new Known(where, line));
        }
    }

    static String text(Act act, Format format) {
        return new String(bytes(act, format), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Act act, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ActWriter.write(act, List.of(), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
