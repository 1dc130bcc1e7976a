package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dauys.server.consultation.Version;
import org.dauys.text.Act;
import org.dauys.text.write.ActHtml;

/**
 * An act on a page, or one part of a very long one.
 *
 * @param html of the words
 * @param outline HTML of the table of contents, of a long act of the part shown
 * @param parts all of a long act; empty when the whole act is on the page
 * @param shown the place of the shown part among them, from 0
 */
public record ShownAct(Act act, String html, String outline, List<Part> parts, int shown) {

    /** Leads to a part. */
    public record Part(String name, String href) {}

    public ShownAct {
        parts = List.copyOf(parts);
    }

    /**
     * Prepares it.
     *
     * @param asked an anchor that the page must show; the first part when there is none of this name
     * @param text the language that the address asks for, which links keep; may be empty
     */
    static ShownAct of(Act act, Frame frame, String asked, String text) {
        List<ActPart> parts = ActPart.of(act);
        return parts.isEmpty()
                ? new ShownAct(act, html(act, frame), outline(act), List.of(), 0)
                : of(act, frame, parts, place(parts, asked), text);
    }

    private static ShownAct of(Act act, Frame frame, List<ActPart> parts, int at, String text) {
        String kept = text.isEmpty()
                ? ""
                : "text=" + frame.text().flatMap(t -> t.language()).orElseThrow() + "&";
        String address = frame.address(frame.shown().orElseThrow()) + "?" + kept + "part=";
        return new ShownAct(
                act,
                html(parts.get(at).act(act), frame),
                outline(parts.get(at).inside(act)),
                parts.stream()
                        .map(part -> new Part(part.name(act), address + part.anchor()))
                        .toList(),
                at);
    }

    private static int place(List<ActPart> parts, String asked) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).has(asked))
                .findFirst()
                .orElse(0);
    }

    private static String html(Act act, Frame frame) {
        Version version = frame.shown().orElseThrow();
        return ActHtml.body(
                act,
                new ActHtml.Options(
                        2, false, provision -> frame.provision(version, provision.label()), provision -> ""));
    }

    private static String outline(Act act) {
        return ActHtml.outline(act, provision -> "#" + ActHtml.anchor(provision));
    }

    public Optional<Part> previous() {
        return shown > 0 ? Optional.of(parts.get(shown - 1)) : Optional.empty();
    }

    public Optional<Part> next() {
        return shown + 1 < parts.size() ? Optional.of(parts.get(shown + 1)) : Optional.empty();
    }
}
