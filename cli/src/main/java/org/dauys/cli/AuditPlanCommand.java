package org.dauys.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.write.AuditCsv;
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
        byte[] csv = AuditCsv.plan(plan).getBytes(StandardCharsets.UTF_8);
        Output.toStream(terminal.out(), out -> out.write(csv));
        terminal.say("audit.limits");
        return 0;
    }
}
