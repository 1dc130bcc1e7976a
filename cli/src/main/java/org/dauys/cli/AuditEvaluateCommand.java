package org.dauys.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.write.AuditCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dauys audit evaluate}: how an audit stands after some recounts. */
@Command(
        name = "evaluate",
        description =
                "Says how large the risk is after what was recounted, and whether to stop, to go on or to count all.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class AuditEvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private AuditChoices choices;

    @Option(names = "--seed", paramLabel = "DIGITS", required = true, description = "The seed that was thrown.")
    private String seed = "";

    @Option(
            names = "--recounts",
            paramLabel = "FILE",
            required = true,
            description =
                    "What was counted: the table of \"sheets --csv\", filled in. With bravo the column mark says yes, no,"
                            + " or other for a ballot that counts for neither.")
    private Path recounts = Path.of("");

    AuditEvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        AuditPlan plan = choices.plan().plan();
        AuditEvaluation evaluation = plan.method() == AuditMethod.BRAVO
                ? AuditEvaluation.ofBallots(plan, marks(plan))
                : AuditEvaluation.of(plan, seed, stations());
        byte[] csv = AuditCsv.evaluation(evaluation).getBytes(StandardCharsets.UTF_8);
        Output.toStream(terminal.out(), out -> out.write(csv));
        terminal.say("audit.limits");
        return 0;
    }

    /** Rows without a count are stations that are still to be recounted. */
    private Map<String, Figures> stations() throws BadInput {
        try {
            CountReader.Read read = CountReader.read(CountReader.Files.of(TallyFiles.source(recounts)), Mapping.OWN);
            Map<String, Figures> counted = new HashMap<>();
            List<String> twice = new ArrayList<>();
            for (Protocol protocol : read.count().protocols()) {
                Figures figures = protocol.figures();
                if (figures.has(Figure.YES) && figures.has(Figure.NO)) {
                    if (counted.put(protocol.station(), figures) != null) {
                        twice.add(recounts + ": station " + protocol.station() + " is there twice. Leave one.");
                    }
                }
            }
            if (!twice.isEmpty()) {
                throw new BadInput(twice);
            }
            return counted;
        } catch (UnreadableException unreadable) {
            throw new BadInput(unreadable.problems());
        }
    }

    private Map<String, List<Optional<Boolean>>> marks(AuditPlan plan) throws BadInput {
        List<CsvRow> rows;
        try {
            rows = CsvText.rows(TallyFiles.text(recounts));
        } catch (BrokenCsvException broken) {
            throw new BadInput(recounts + ", " + broken.fault());
        }
        if (rows.isEmpty() || !rows.getFirst().cells().equals(AuditCsv.BALLOT_COLUMNS)) {
            throw new BadInput(recounts + ": the columns should be " + String.join(", ", AuditCsv.BALLOT_COLUMNS)
                    + ", as \"audit sheets --method bravo\" writes them.");
        }
        Map<String, List<Optional<Boolean>>> marks = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (CsvRow row : rows.subList(1, rows.size())) {
            String mark = row.cells().size() == 5 ? row.cells().getLast().strip() : "?";
            if (!List.of("yes", "no", "other", "").contains(mark)) {
                problems.add(recounts + ", row " + row.number() + ": \"" + mark + "\" is none of: yes, no, other.");
            } else if (!mark.isEmpty()) {
                marks.computeIfAbsent(row.cells().getFirst(), _ -> new ArrayList<>())
                        .add(side(plan, row, mark));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return marks;
    }

    /** For the claim, against it, or neither: of those who took part, a ballot that is not for it is against it. */
    private static Optional<Boolean> side(AuditPlan plan, CsvRow row, String mark) {
        return plan.claims().stream()
                .map(AuditPlan.PlannedClaim::assertion)
                .filter(claim -> claim.name().equals(row.cells().getFirst()))
                .findFirst()
                .flatMap(claim -> claim.side(mark));
    }
}
