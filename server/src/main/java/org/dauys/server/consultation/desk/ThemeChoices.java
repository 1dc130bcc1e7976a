package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.Side;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.dauys.text.write.ActHtml;

/**
 * The articles that a theme can be tagged to: each of the newest version beside what it comes from.
 *
 * @param rows in the order of the newest version; what was removed stands where its neighbours went
 */
public record ThemeChoices(List<Pair> rows) {

    /** An article of one side. {@code box} is false where the same article has its check box in another row already. */
    public record Choice(String label, String name, boolean box) {}

    /** An article with what it comes from; either side may be missing. */
    public record Pair(Optional<Choice> now, List<Choice> olds) {
        public Pair {
            olds = List.copyOf(olds);
        }
    }

    public ThemeChoices {
        rows = List.copyOf(rows);
    }

    static ThemeChoices none() {
        return new ThemeChoices(List.of());
    }

    /** The articles of one version alone. */
    static ThemeChoices of(Act act, boolean old) {
        return new ThemeChoices(act.walk()
                .filter(provision -> provision.kind() == Kind.ARTICLE || provision.kind() == Kind.PREAMBLE)
                .map(provision -> choice(provision, act))
                .map(choice ->
                        old ? new Pair(Optional.empty(), List.of(choice)) : new Pair(Optional.of(choice), List.of()))
                .toList());
    }

    static ThemeChoices of(ComparisonHtml html) {
        Comparison comparison = html.comparison();
        Set<String> boxed = new HashSet<>();
        List<Pair> rows = new ArrayList<>();
        for (Row row : comparison.rows()) {
            if (row.level() == Level.ARTICLE || row.level() == Level.PREAMBLE) {
                Optional<Choice> now = row.newUnits().stream()
                        .map(unit -> choice(unit.label(), html.name(unit, Side.NEW), unit.heading(), true))
                        .findFirst();
                List<Choice> olds = row.oldUnits().stream()
                        .map(unit -> choice(
                                unit.label(), html.name(unit, Side.OLD), unit.heading(), boxed.add(unit.label())))
                        .toList();
                rows.add(new Pair(now, olds));
            }
        }
        return new ThemeChoices(rows);
    }

    private static Choice choice(Provision provision, Act act) {
        return new Choice(provision.label(), ActHtml.name(provision, act), true);
    }

    private static Choice choice(String label, String name, String heading, boolean box) {
        return new Choice(label, heading.isEmpty() ? name : name + ". " + heading, box);
    }

    /** The labels that have a check box on one side. */
    Set<String> labels(boolean old) {
        return rows.stream()
                .flatMap(pair -> old ? pair.olds().stream() : pair.now().stream())
                .map(Choice::label)
                .collect(Collectors.toSet());
    }
}
