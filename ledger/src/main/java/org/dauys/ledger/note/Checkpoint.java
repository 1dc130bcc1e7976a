package org.dauys.ledger.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dauys.ledger.text.Strict;
import org.dauys.ledger.tree.Hash;

/**
 * What a log says of itself at one size (c2sp.org/tlog-checkpoint): the text of a note.
 *
 * @param origin the name of the log, one line
 * @param size how many entries it has, from 0
 * @param root of the tree over them
 * @param extensions further lines, which nobody can audit; ours have none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        if (origin.isEmpty() || size < 0) {
            throw new IllegalArgumentException("A checkpoint has an origin and a size from 0.");
        }
        extensions = List.copyOf(extensions);
        for (String line : extensions) {
            if (line.isEmpty()) {
                throw new IllegalArgumentException("A checkpoint has no empty lines.");
            }
        }
        if (origin.contains("\n") || extensions.stream().anyMatch(line -> line.contains("\n"))) {
            throw new IllegalArgumentException("A part of a checkpoint is one line.");
        }
        if (size == 0 && !root.equals(Hash.EMPTY_TREE)) {
            throw new IllegalArgumentException("The root of a log without entries is the hash of nothing.");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) throws MalformedNoteException {
        if (!text.endsWith("\n")) {
            throw new MalformedNoteException("A checkpoint ends with a newline.");
        }
        List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new MalformedNoteException("A checkpoint has three lines: origin, size, root.");
        }
        try {
            return new Checkpoint(
                    lines.get(0),
                    Strict.decimal(lines.get(1)),
                    Hash.parse(lines.get(2)),
                    new ArrayList<>(lines.subList(3, lines.size())));
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("It is no checkpoint: " + e.getMessage(), e);
        }
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root)
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
