package org.dauys.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/** Puts the rows of all levels in the order in which they are read. */
final class ComparisonBuilder {
    private final Act oldAct;
    private final Act newAct;
    private final Pairing pairing;
    private final MarkedRows.Marked marked;
    private final HeadRows articleRows;
    private final HeadRows groupRows;

    /** For each label of a row the removed rows that come right after it. */
    private final Map<String, List<Row>> removedAfter = new HashMap<>();
    /** For each article of the new version the old articles, wholly removed, that come after it; "" = at the head. */
    private final Map<String, List<String>> articlesAfter = new LinkedHashMap<>();

    private final Map<String, Unit> newByLabel = new HashMap<>();
    private final Map<String, Row> rowByLabel = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> oldLabels = new HashMap<>();

    ComparisonBuilder(Act oldAct, Act newAct, Pairing pairing) {
        this.oldAct = oldAct;
        this.newAct = newAct;
        this.pairing = pairing;
        Copies copies = new Copies(pairing);
        marked = MarkedRows.of(pairing, copies, newAct.language());
        List<Row> inside = Stream.concat(marked.ofNew().stream(), marked.ofRemoved().stream())
                .toList();
        articleRows = new HeadRows(
                pairing.articles,
                new HeadEvidence(pairing, copies, Unit::article),
                pairing.oldUnits.articles(),
                pairing.newUnits.articles(),
                this::placeOfArticle,
                inside,
                Unit::article);
        groupRows = new HeadRows(
                pairing.groups,
                new HeadEvidence(pairing, copies, Unit::group),
                pairing.oldUnits.groups(),
                pairing.newUnits.groups(),
                unit -> "",
                inside,
                Unit::group);
    }

    /** An article's group, as the label of the new group that corresponds: comparable across versions. */
    private String placeOfArticle(Unit article) {
        boolean isNew = pairing.newUnits.articles().contains(article);
        return isNew
                ? article.group()
                : pairing.groups.successors(article.group()).stream()
                        .findFirst()
                        .orElse("");
    }

    Comparison build() {
        index();
        placeRemoved();
        addRemovedArticles("");
        newAct.provisions().forEach(this::add);
        addRemovedGroups();
        return new Comparison(
                oldAct, newAct, rows, RowsInOrder.of(oldAct, newAct, rows, this::oldLabelOf), marked.substitutions());
    }

    /** A group whose heading no row shows is gone, whatever became of what it held: it stands before where that went. */
    private void addRemovedGroups() {
        Set<String> shown = rows.stream()
                .filter(row -> row.level() == Level.SECTION)
                .flatMap(row -> row.oldLabels().stream())
                .collect(Collectors.toSet());
        List<Unit> groups = pairing.oldUnits.groups();
        for (int i = groups.size() - 1; i >= 0; i--) {
            Unit group = groups.get(i);
            if (!shown.contains(group.label())) {
                rows.add(placeOfGroup(group), HeadRows.ofRemoved(group));
            }
        }
    }

    private int placeOfGroup(Unit group) {
        Set<String> inside = pairing.oldUnits.provisions().stream()
                .filter(unit -> unit.group().equals(group.label()))
                .map(Unit::label)
                .collect(Collectors.toSet());
        for (int i = 0; i < rows.size(); i++) {
            boolean comesFrom = rows.get(i).level().isProvision()
                    && rows.get(i).oldLabels().stream().anyMatch(inside::contains);
            if (comesFrom) {
                boolean first = i > 0 && rows.get(i - 1).level() == Level.ARTICLE;
                return first ? i - 1 : i;
            }
        }
        return rows.size();
    }

    /** The old label that a new provision, article or group comes from; empty when from none. */
    private String oldLabelOf(String label) {
        if (oldLabels.isEmpty()) {
            pairing.newUnits
                    .provisions()
                    .forEach(unit -> pairing.ofNew.get(unit.index()).stream()
                            .findFirst()
                            .ifPresent(link -> oldLabels.put(
                                    unit.label(), pairing.oldUnit(link).label())));
            rows.stream()
                    .filter(row -> row.level().isHead() && !row.newUnits().isEmpty())
                    .filter(row -> !row.oldUnits().isEmpty())
                    .forEach(row ->
                            oldLabels.put(row.label(), row.oldUnits().getFirst().label()));
        }
        return oldLabels.getOrDefault(label, "");
    }

    private void index() {
        pairing.newUnits.articles().forEach(unit -> newByLabel.put(unit.label(), unit));
        pairing.newUnits.groups().forEach(unit -> newByLabel.put(unit.label(), unit));
        marked.ofNew().forEach(row -> rowByLabel.put(row.label(), row));
    }

    /** A removed provision stands after the row that its nearest predecessor in the old article went to. */
    private void placeRemoved() {
        for (Row row : marked.ofRemoved()) {
            Unit unit = row.oldUnits().getFirst();
            String place = placeInArticle(unit);
            if (place.isEmpty()) {
                removedAfter
                        .computeIfAbsent("old " + unit.article(), k -> new ArrayList<>())
                        .add(row);
                List<String> there = articlesAfter.computeIfAbsent(articleBefore(unit), k -> new ArrayList<>());
                if (!there.contains(unit.article())) {
                    there.add(unit.article());
                }
            } else {
                removedAfter.computeIfAbsent(place, k -> new ArrayList<>()).add(row);
            }
        }
    }

    /** The label of the row after which a removed provision stands; empty when all of its article is removed. */
    private String placeInArticle(Unit removed) {
        List<Unit> olds = pairing.oldUnits.provisions();
        if (removed.article().isEmpty()) {
            return "";
        }
        for (int i = removed.index() - 1; i >= 0 && olds.get(i).article().equals(removed.article()); i--) {
            var link = pairing.ofOld.get(i).stream()
                    .filter(l -> pairing.articles.isMainSuccessor(
                            removed.article(), pairing.newUnit(l).article()))
                    .findFirst();
            if (link.isPresent()) {
                return pairing.newUnit(link.get()).label();
            }
        }
        List<String> successors = pairing.articles.successors(removed.article());
        String successor = successors.isEmpty()
                ? articleRows.emptySuccessor(removed.article()).orElse("")
                : successors.getFirst();
        return successor.isEmpty() ? "" : "head " + successor;
    }

    /** The new article after which an old one, wholly removed, is shown: where the article before it went. */
    private String articleBefore(Unit removed) {
        List<Unit> olds = pairing.oldUnits.provisions();
        for (int i = removed.index() - 1; i >= 0; i--) {
            List<String> successors = pairing.articles.successors(olds.get(i).article());
            if (!successors.isEmpty() && !successors.getFirst().isEmpty()) {
                return successors.getFirst();
            }
        }
        return "";
    }

    private void add(Provision provision) {
        switch (provision.kind()) {
            case DIVISION, BOOK, TITLE, SECTION, SUBSECTION, CHAPTER, SUBCHAPTER, ANNEX -> {
                rows.add(groupRows.ofNew(newUnit(provision)));
                provision.children().forEach(this::add);
            }
            case ARTICLE -> addArticle(provision);
            case PREAMBLE, PARAGRAPH, SUBPARAGRAPH, PART, INDENT -> addProvisions(provision);
            case CONCLUSION -> {}
        }
    }

    private Unit newUnit(Provision provision) {
        return java.util.Objects.requireNonNull(newByLabel.get(provision.label()));
    }

    private void addArticle(Provision article) {
        rows.add(articleRows.ofNew(newUnit(article)));
        rows.addAll(removedAfter.getOrDefault("head " + article.label(), List.of()));
        addProvisions(article);
        addRemovedArticles(article.label());
    }

    private void addProvisions(Provision provision) {
        provision.walk().forEach(p -> {
            Row row = rowByLabel.get(p.label());
            if (row != null) {
                rows.add(row);
                rows.addAll(removedAfter.getOrDefault(p.label(), List.of()));
            }
        });
    }

    private void addRemovedArticles(String after) {
        for (String label : articlesAfter.getOrDefault(after, List.of())) {
            pairing.oldUnits.articles().stream()
                    .filter(unit -> unit.label().equals(label))
                    .findFirst()
                    .map(HeadRows::ofRemoved)
                    .ifPresent(rows::add);
            rows.addAll(removedAfter.getOrDefault("old " + label, List.of()));
        }
    }
}
