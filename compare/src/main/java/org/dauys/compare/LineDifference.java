package org.dauys.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.write.ActWriter;

/**
 * The row of last resort: two canonical texts that differ although no provision, heading, note, order or division that we know
 * by name does. No difference of the sums may stay without a row.
 */
final class LineDifference {
    private LineDifference() {}

    /** One row with the lines from the first that differs to the last; none when the texts are equal. */
    static List<Row> between(Act oldAct, Act newAct) {
        List<String> before = lines(oldAct);
        List<String> after = lines(newAct);
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return OtherRows.row(Level.STRUCTURE, unit(before, head, tail), unit(after, head, tail));
    }

    private static Unit unit(List<String> lines, int head, int tail) {
        // A line before the difference shows where it is, and keeps a pure insertion from looking like a new element.
        int from = Math.max(0, head - 1);
        List<String> shown = new ArrayList<>(lines.subList(from, lines.size() - tail));
        return new Unit("structure", Level.STRUCTURE, Kind.PREAMBLE, "", "", "", String.join("\n", shown), false, 0);
    }

    private static List<String> lines(Act act) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ActWriter.write(act, List.of(), Format.TEXT, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
