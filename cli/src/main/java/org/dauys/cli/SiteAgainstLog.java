package org.dauys.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.cli.shown.SiteCheck;
import org.dauys.cli.shown.TwoLogs;
import org.dauys.ledger.check.CheckReport;
import org.dauys.ledger.check.Finding;
import org.dauys.ledger.check.LogCheck;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.tile.HttpSource;
import org.dauys.ledger.tile.LogSource;

/**
 * Compares a site with a log, also where the caller's log is a copy: then the site's own must continue it. What a living site publishes
 * while it is read is no finding: what does not agree is compared once more with the log as it has grown.
 */
final class SiteAgainstLog {
    private static final Duration UNTIL_ENTERED = Duration.ofSeconds(3);

    private final URI site;
    private final CheckpointPolicy policy;
    private final List<Checkpoint> older;
    private final Progress progress;

    /** @param objects of the site that were compared */
    record Result(CheckReport report, long objects) {}

    /**
     * @param older checkpoints that the caller kept
     * @param progress is told how much is compared
     */
    SiteAgainstLog(URI site, CheckpointPolicy policy, List<Checkpoint> older, Progress progress) {
        this.site = site;
        this.policy = policy;
        this.older = List.copyOf(older);
        this.progress = progress;
    }

    /**
     * Compares them; the report has what was found in the caller's log, too.
     *
     * @param report on the caller's log
     */
    Result compare(LogSource log, CheckReport report) throws IOException, InterruptedException {
        if (report.checkpoint().isEmpty()) {
            return new Result(report, 0);
        }
        Set<Finding> findings = new LinkedHashSet<>(report.findings());
        LogSource itsOwn = new HttpSource(site.resolve("/log"));
        CheckReport own = LogCheck.check(itsOwn, policy, with(report));
        own.findings().stream()
                .map(one -> new Finding(site.resolve("/log/") + one.place(), one.fault(), one.remedy()))
                .filter(one -> report.findings().stream()
                        .noneMatch(known -> known.fault().equals(one.fault())))
                .forEach(findings::add);
        boolean isCopyNewer = own.checkpoint().isEmpty() || (!own.isSound() && report.isSound());
        if (isCopyNewer && own.checkpoint().isPresent()) {
            findings.addAll(TwoLogs.compare(log, size(report), itsOwn, size(own)));
        }
        LogSource compared = isCopyNewer ? log : itsOwn;
        CheckReport against = isCopyNewer ? report : own;
        SiteCheck.Compared first = look(compared, against);
        List<Finding> found = first.findings();
        if (!found.isEmpty() && own.isSound()) {
            Thread.sleep(UNTIL_ENTERED);
            CheckReport grown = LogCheck.check(itsOwn, policy, with(own));
            if (grown.checkpoint().isPresent() && size(grown) > size(own)) {
                List<Finding> again = look(itsOwn, grown).findings();
                found = found.stream().filter(again::contains).toList();
            }
        }
        findings.addAll(found);
        return new Result(new CheckReport(against.checkpoint(), new ArrayList<>(findings)), first.objects());
    }

    private SiteCheck.Compared look(LogSource log, CheckReport report) throws IOException {
        return SiteCheck.check(site, log, size(report), (done, all) -> progress.share("progress.site", done, all));
    }

    private List<Checkpoint> with(CheckReport report) {
        return Stream.concat(older.stream(), report.checkpoint().map(one -> one.checkpoint()).stream())
                .toList();
    }

    private static long size(CheckReport report) {
        return report.checkpoint().orElseThrow().checkpoint().size();
    }
}
