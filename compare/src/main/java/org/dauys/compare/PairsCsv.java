package org.dauys.compare;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.text.Act;

/**
 * Pairs of labels as people keep them in a spreadsheet: an editor's corrections, or a correspondence made by hand that
 * comparisons are scored by.
 *
 * <p>The columns are {@code new}, {@code old} and, for scoring, {@code hard}. A header row may name them in any order
 * among others, which are ignored; without one the first columns are meant. Old labels are joined by {@code +}; no old
 * label means that the provision is new, no new one that the old ones have no successor. UTF-8 with or without a mark,
 * separated by commas, semicolons or tabs, as {@link CsvText} finds.
 */
public final class PairsCsv {
    private static final Set<String> YES = Set.of("yes", "true", "1", "да", "иә");

    private final String source;
    private final List<String> problems = new ArrayList<>();

    /** Where each column stands in a record; -1 where there is none. */
    private int newColumn = 0;

    private int oldColumn = 1;
    private int hardColumn = 2;

    private PairsCsv(String source) {
        this.source = source;
    }

    /** One line of the file. */
    private record Pair(long line, String newLabel, Set<String> oldLabels, boolean hard) {}

    /**
     * An editor's corrections of the comparison of two acts.
     *
     * @param source the name by which errors call the file
     * @throws CorrectionException with every line that is wrong: its form, or a label that its version does not have
     */
    public static List<Correction> corrections(String source, byte[] bytes, Act oldAct, Act newAct)
            throws CorrectionException {
        PairsCsv csv = new PairsCsv(source);
        List<Pair> pairs = csv.read(bytes);
        Set<String> oldLabels = provisions(oldAct);
        Set<String> newLabels = provisions(newAct);
        for (Pair pair : pairs) {
            if (!pair.newLabel().isEmpty() && !newLabels.contains(pair.newLabel())) {
                csv.unknown(pair, "new", pair.newLabel());
            }
            pair.oldLabels().stream()
                    .filter(Predicate.not(oldLabels::contains))
                    .forEach(label -> csv.unknown(pair, "old", label));
        }
        csv.end();
        return pairs.stream()
                .map(pair -> new Correction(pair.newLabel(), List.copyOf(pair.oldLabels())))
                .toList();
    }

    /**
     * A correspondence made by hand. Lines without a new label are left out: scores look at new provisions.
     *
     * @param source the name by which errors call the file
     * @throws CorrectionException with every line that is wrong
     */
    public static List<Scores.Gold> gold(String source, byte[] bytes) throws CorrectionException {
        PairsCsv csv = new PairsCsv(source);
        List<Pair> pairs = csv.read(bytes);
        csv.end();
        return pairs.stream()
                .filter(pair -> !pair.newLabel().isEmpty())
                .map(pair -> new Scores.Gold(pair.newLabel(), pair.oldLabels(), pair.hard()))
                .toList();
    }

    private static Set<String> provisions(Act act) {
        return Units.of(act).provisions().stream().map(Unit::label).collect(Collectors.toSet());
    }

    private void unknown(Pair pair, String version, String label) {
        problem(
                pair.line(),
                "the " + version + " version has no provision «" + label
                        + "». Check the label, for example 24.3 or 46.1(13).");
    }

    private List<Pair> read(byte[] bytes) throws CorrectionException {
        String text = decode(bytes);
        List<Pair> pairs = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        try {
            boolean first = true;
            for (CsvRow row : CsvText.rows(text)) {
                if (!(first && isHeader(row))) {
                    pair(row, lines).ifPresent(pairs::add);
                }
                first = false;
            }
        } catch (BrokenCsvException noCsv) {
            problems.add(source + ": this is not CSV, " + noCsv.fault());
        }
        if (pairs.isEmpty() && problems.isEmpty()) {
            problems.add(source + ": there is no pair. A line is a new label, a comma, and old labels joined by +: "
                    + "19.3,24.3+24.4");
        }
        return pairs;
    }

    private void end() throws CorrectionException {
        if (!problems.isEmpty()) {
            throw new CorrectionException(problems);
        }
    }

    private String decode(byte[] bytes) throws CorrectionException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CorrectionException(List.of(source + ": the text is not in UTF-8. Save it as «CSV UTF-8»."));
        }
    }

    private boolean isHeader(CsvRow row) {
        List<String> names = row.cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains("new") && !names.contains("old")) {
            return false;
        }
        newColumn = names.indexOf("new");
        oldColumn = names.indexOf("old");
        hardColumn = names.indexOf("hard");
        if (newColumn < 0 || oldColumn < 0) {
            problem(1, "the header needs both columns «new» and «old».");
        }
        return true;
    }

    private java.util.Optional<Pair> pair(CsvRow row, Map<String, Long> lines) {
        long line = row.line();
        if (row.cells().size() <= Math.max(newColumn, oldColumn)) {
            problem(line, "a new and an old label are needed, with a comma between them; either may be empty.");
            return java.util.Optional.empty();
        }
        String newLabel = cell(row, newColumn);
        Set<String> oldLabels = Arrays.stream(cell(row, oldColumn).split("\\+"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (newLabel.isEmpty() && oldLabels.isEmpty()) {
            problem(line, "both labels are empty. Give one, or remove the line.");
            return java.util.Optional.empty();
        }
        if (newLabel.contains("+")) {
            problem(line, "«" + newLabel + "»: only old labels are joined by +. Give each new provision its line.");
        }
        Long before = newLabel.isEmpty() ? null : lines.putIfAbsent(newLabel, line);
        if (before != null) {
            problem(
                    line,
                    "«" + newLabel + "» stands in line " + before
                            + " already. Keep one line, with all old labels joined by +.");
        }
        boolean hard = YES.contains(cell(row, hardColumn).toLowerCase(Locale.ROOT));
        return java.util.Optional.of(new Pair(line, newLabel, oldLabels, hard));
    }

    private static String cell(CsvRow row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : row.cells().get(column).strip();
    }

    private void problem(long line, String what) {
        problems.add(source + ": line " + line + ": " + what);
    }
}
