package org.dauys.opinion.write;

import java.util.Formatter;
import java.util.Locale;
import org.dauys.opinion.Group;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Representative;
import org.dauys.opinion.Shown;
import org.dauys.opinion.Trial;

/** A map of opinions as text for a terminal. */
public final class GroupsText {
    private final GroupsReport report;
    private final StringBuilder out = new StringBuilder();
    private final Formatter form = new Formatter(out, Locale.ROOT);

    private GroupsText(GroupsReport report) {
        this.report = report;
    }

    /** The text, with a line break at its end. */
    public static String of(GroupsReport report) {
        return new GroupsText(report).write();
    }

    private String write() {
        OpinionMap map = report.map();
        form.format(
                "%,d people, %,d statements (%,d taken out), %,d votes; %,d people gave at least %d votes and shape the map.\n",
                report.file().participants().size(),
                report.file().statements().size(),
                report.moderated(),
                report.file().votes().size(),
                map.shaping(),
                map.fewest());
        form.format("%s\n", report.outcome());
        for (int g = 0; g < map.groups().size(); g++) {
            group(g, map.groups().get(g));
        }
        common(true, map.groups().isEmpty() ? "Most agree" : "All groups agree");
        common(false, map.groups().isEmpty() ? "Most disagree" : "All groups disagree");
        if (!map.trials().isEmpty()) {
            form.format(
                    "\nNumbers of groups that were tried (how far groups are apart; how alike they come again with other people):\n");
            map.trials().forEach(this::trial);
        }
        report.findings().forEach(finding -> form.format("Note: %s\n", Shown.line(finding)));
        return out.toString();
    }

    private void group(int place, Group group) {
        form.format(
                "\nGroup %d: %,d people%s%s\n",
                group.number(),
                group.size(),
                group.slight() > 0
                        ? " (%,d of them placed by fewer than %d votes)"
                                .formatted(group.slight(), report.map().fewest())
                        : "",
                Double.isNaN(group.stability()) ? "" : ", stability " + two(group.stability()));
        if (group.representatives().isEmpty()) {
            form.format("  nothing tells it from the others with enough certainty\n");
        }
        for (Representative one : group.representatives()) {
            int[] others = report.others(place, one);
            form.format(
                    "  %s with [%s] %s\n",
                    one.agree() ? "agrees" : "disagrees",
                    Shown.line(report.id(one.statement())),
                    Shown.line(report.text(one.statement())));
            form.format("      %d of %d; of the others %d of %d\n", one.voices(), one.votes(), others[0], others[1]);
        }
    }

    private void common(boolean agree, String title) {
        var common = report.common(agree);
        if (!common.isEmpty() && report.map().outcome() != OpinionMap.Outcome.NOT_ENOUGH) {
            form.format("\n%s:\n", title);
            for (int j : common) {
                var all = report.map().all();
                form.format("  [%s] %s\n", Shown.line(report.id(j)), Shown.line(report.text(j)));
                form.format("      %d of %d\n", (agree ? all.agree() : all.disagree())[j], all.votes(j));
            }
        }
    }

    private void trial(Trial trial) {
        form.format(
                "  %d  %s  %s\n",
                trial.groups(),
                two(trial.silhouette()),
                Double.isNaN(trial.stability()) ? "not asked" : two(trial.stability()));
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
