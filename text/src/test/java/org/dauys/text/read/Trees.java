package org.dauys.text.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Problem;
import org.dauys.text.Provision;
import org.dauys.text.SharedData;
import org.dauys.text.UnreadableActException;

/** Acts read for tests, and their trees as lines that can be compared and read. */
final class Trees {
    private Trees() {}

    static Reading shared(String name) throws IOException, UnreadableActException {
        return ActReader.read(SharedData.file(name), Optional.empty());
    }

    static Reading text(String text) throws UnreadableActException {
        return ActReader.read("act.txt", text.getBytes(StandardCharsets.UTF_8), Format.TEXT, Optional.empty());
    }

    static Provision at(Act act, String label) {
        return act.walk()
                .filter(p -> p.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is none of "
                        + act.walk().map(Provision::label).toList()));
    }

    static List<String> labels(Act act) {
        return act.walk().map(Provision::label).toList();
    }

    static List<String> causes(List<Problem> problems) {
        return problems.stream().map(p -> p.cause().name()).toList();
    }

    /** One line for each numbered element: kind, label, heading, whether it is repealed, and what it holds. */
    static List<String> numbered(Act act) {
        List<String> lines = new ArrayList<>();
        act.provisions().forEach(p -> numbered(p, "", lines));
        return lines;
    }

    private static void numbered(Provision p, String parent, List<String> lines) {
        if (!p.kind().isUnnumbered() && p.kind() != Kind.CONCLUSION) {
            lines.add(parent + " > " + p.kind() + " " + p.label() + " [" + p.heading() + "]"
                    + (p.repealed() ? " repealed" : ""));
        }
        String own = p.kind().isUnnumbered() ? parent : p.label();
        p.children().forEach(child -> numbered(child, own, lines));
    }

    /** The words of each article, paragraph and subparagraph with those of its unnumbered parts, in their order. */
    static List<String> words(Act act) {
        List<String> lines = new ArrayList<>();
        act.provisions().forEach(p -> words(p, lines));
        return lines;
    }

    private static void words(Provision p, List<String> lines) {
        if (p.kind() == Kind.PART && !lines.isEmpty()) {
            lines.set(lines.size() - 1, (lines.getLast() + " " + p.text()).strip());
        } else {
            lines.add(p.text());
        }
        p.children().forEach(child -> words(child, lines));
    }
}
