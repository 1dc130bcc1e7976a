package org.dauys.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dauys.tally.audit.AuditPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dauys audit plan}: what an audit tests, and how much work it is. */
@Command(
        name = "plan",
        description =
                "Says what an audit tests and how much it has to recount when everything is right. Publish it before"
                        + " the seed is thrown.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class AuditPlanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private AuditChoices choices;

    AuditPlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        AuditPlan plan = choices.plan().plan();
        StringBuilder csv = new StringBuilder("claim,margin,bound,draws,stations,ballots,fullCount\n");
        for (AuditPlan.PlannedClaim claim : plan.claims()) {
            csv.append(claim.assertion().name())
                    .append(',')
                    .append(claim.assertion().margin())
                    .append(',')
                    .append(claim.assertion().bound())
                    .append(',')
                    .append(claim.fullCount() ? "" : claim.draws())
                    .append(',')
                    .append(claim.stations())
                    .append(',')
                    .append(claim.ballots())
                    .append(',')
                    .append(claim.fullCount())
                    .append('\n');
        }
        Output.toStream(terminal.out(), out -> out.write(csv.toString().getBytes(StandardCharsets.UTF_8)));
        terminal.say("audit.limits");
        return 0;
    }
}
