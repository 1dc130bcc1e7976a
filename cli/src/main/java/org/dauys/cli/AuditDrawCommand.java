package org.dauys.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditSample;
import org.dauys.tally.audit.RecountSheets;
import org.dauys.tally.write.AuditCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dauys audit draw} and {@code sheets}: what the seed draws, as a list or as sheets for those who recount. */
@Command(
        name = "draw",
        description = "Draws what is to be recounted from a public seed. Anyone can repeat it: docs/verifier.md.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class AuditDrawCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final boolean sheets;

    @Mixin
    private AuditChoices choices;

    @Option(
            names = "--seed",
            paramLabel = "DIGITS",
            required = true,
            description = "At least 20 digits, thrown in public when all protocols are published.")
    private String seed = "";

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "So many draws for each claim, for a later round; by default as many as the plan says.")
    private Optional<Long> draws = Optional.empty();

    @Option(names = "--csv", description = "Sheets as a table to fill in, instead of sheets to print.")
    private boolean csv;

    AuditDrawCommand(Terminal terminal, boolean sheets) {
        this.terminal = terminal;
        this.sheets = sheets;
    }

    @Override
    public Integer call() throws Exception {
        AuditChoices.Planned planned = choices.plan();
        AuditSample sample = AuditChoices.draw(planned.plan(), seed, draws);
        String text = sheets ? sheets(planned, sample) : AuditCsv.draws(sample);
        Output.toStream(terminal.out(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return 0;
    }

    private String sheets(AuditChoices.Planned planned, AuditSample sample) {
        if (planned.plan().method() == AuditMethod.BRAVO) {
            return AuditCsv.ballots(sample);
        }
        return csv
                ? AuditCsv.stations(sample)
                : RecountSheets.text(sample, planned.tally().stations());
    }
}
