package org.dauys.opinion.write;

import java.util.Locale;
import org.dauys.opinion.Group;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Representative;
import org.dauys.opinion.Trial;

/** A map of opinions as text for a terminal. */
public final class GroupsText {
    private final GroupsReport report;
    private final StringBuilder out = new StringBuilder();

    private GroupsText(GroupsReport report) {
        this.report = report;
    }

    /** The text, with a line break at its end. */
    public static String of(GroupsReport report) {
        return new GroupsText(report).write();
    }

    private String write() {
        OpinionMap map = report.map();
        line(
                "%,d people, %,d statements (%,d taken out), %,d votes; %,d people gave at least %d votes and shape the map.",
                report.file().participants().size(),
                report.file().statements().size(),
                report.moderated(),
                report.file().votes().size(),
                map.shaping(),
                map.fewest());
        line("%s", report.outcome());
        for (int g = 0; g < map.groups().size(); g++) {
            group(g, map.groups().get(g));
        }
        common(true, map.groups().isEmpty() ? "Most agree" : "All groups agree");
        common(false, map.groups().isEmpty() ? "Most disagree" : "All groups disagree");
        if (!map.trials().isEmpty()) {
            line(
                    "%nNumbers of groups that were tried (how far groups are apart; how alike they come again with other people):");
            map.trials().forEach(this::trial);
        }
        report.findings().forEach(finding -> line("Note: %s", finding));
        return out.toString();
    }

    private void group(int place, Group group) {
        line(
                "%nGroup %d: %,d people%s%s",
                group.number(),
                group.size(),
                group.slight() > 0
                        ? " (%,d of them placed by fewer than %d votes)"
                                .formatted(group.slight(), report.map().fewest())
                        : "",
                Double.isNaN(group.stability()) ? "" : ", stability " + two(group.stability()));
        if (group.representatives().isEmpty()) {
            line("  nothing tells it from the others with enough certainty");
        }
        for (Representative one : group.representatives()) {
            int[] others = report.others(place, one);
            line(
                    "  %s with [%s] %s",
                    one.agree() ? "agrees" : "disagrees", report.id(one.statement()), report.text(one.statement()));
            line("      %d of %d; of the others %d of %d", one.voices(), one.votes(), others[0], others[1]);
        }
    }

    private void common(boolean agree, String title) {
        var common = report.common(agree);
        if (!common.isEmpty() && report.map().outcome() != OpinionMap.Outcome.NOT_ENOUGH) {
            line("%n%s:", title);
            for (int j : common) {
                var all = report.map().all();
                line("  [%s] %s", report.id(j), report.text(j));
                line("      %d of %d", (agree ? all.agree() : all.disagree())[j], all.votes(j));
            }
        }
    }

    private void trial(Trial trial) {
        line(
                "  %d  %s  %s",
                trial.groups(),
                two(trial.silhouette()),
                Double.isNaN(trial.stability()) ? "not asked" : two(trial.stability()));
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
