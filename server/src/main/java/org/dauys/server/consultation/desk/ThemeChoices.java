package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.Side;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.dauys.text.write.ActHtml;

/**
 * The articles that a theme can be tagged to, each of the newest version beside what it comes from, and what belongs to the act as a
 * whole: title, notes, preamble, signatures.
 *
 * @param rows in the order of the newest version; what was removed stands where its neighbours went
 */
public record ThemeChoices(List<Pair> rows) {

    /** An article, or what belongs to the act, of one side. {@code box} is false where the same article has its check box in another row already. */
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

    /** Those of one version alone. */
    static ThemeChoices of(Act act, boolean old, Page page) {
        List<Choice> choices = new ArrayList<>(titleAndNotes(act, page));
        act.walk()
                .filter(provision -> provision.kind() == Kind.ARTICLE || provision.kind() == Kind.PREAMBLE)
                .forEach(provision -> choices.add(choice(provision, act)));
        choices.addAll(signatures(act, page));
        return new ThemeChoices(choices.stream()
                .map(choice ->
                        old ? new Pair(Optional.empty(), List.of(choice)) : new Pair(Optional.of(choice), List.of()))
                .toList());
    }

    static ThemeChoices of(ComparisonHtml html, Page page) {
        Comparison comparison = html.comparison();
        Set<String> boxed = new HashSet<>();
        List<Pair> rows = new ArrayList<>(
                pairs(titleAndNotes(comparison.newAct(), page), titleAndNotes(comparison.oldAct(), page)));
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
        rows.addAll(pairs(signatures(comparison.newAct(), page), signatures(comparison.oldAct(), page)));
        return new ThemeChoices(rows);
    }

    /** What is of the same name on both sides stands in one row. */
    private static List<Pair> pairs(List<Choice> news, List<Choice> olds) {
        return Stream.concat(news.stream(), olds.stream())
                .map(Choice::label)
                .distinct()
                .map(label -> new Pair(
                        news.stream().filter(one -> one.label().equals(label)).findFirst(),
                        olds.stream().filter(one -> one.label().equals(label)).toList()))
                .toList();
    }

    private static List<Choice> titleAndNotes(Act act, Page page) {
        return others(act, page, place -> place.other().isPresent());
    }

    private static List<Choice> signatures(Act act, Page page) {
        return others(act, page, place -> place.provision().kind() == Kind.CONCLUSION);
    }

    private static List<Choice> others(Act act, Page page, Predicate<ActPlace> which) {
        return ActPlace.others(act).stream()
                .filter(which)
                .map(place -> new Choice(place.provision().label(), place.name(page), true))
                .toList();
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
