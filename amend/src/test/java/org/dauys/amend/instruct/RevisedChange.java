package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.amend.Addition;
import org.dauys.amend.Change;
import org.dauys.amend.Collision;
import org.dauys.amend.Collisions;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.compare.Revision;
import org.dauys.compare.Scores;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.jspecify.annotations.Nullable;

/**
 * A made revision as an amending act would make it: nothing is numbered anew. What was cut is removed, of what was merged
 * the first is reworded and the others removed, what is new or was split off is added behind what it stands behind.
 */
final class RevisedChange {
    private final Act revised;
    private final Map<String, Provision> byLabel = new LinkedHashMap<>();
    private final Map<String, Provision> parents = new HashMap<>();
    private final Map<String, Set<String>> sources;
    private final Set<String> used = new HashSet<>();
    private final Map<String, List<Provision>> added = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();

    private RevisedChange(Act base, Revision revision) {
        this.revised = revision.act();
        this.sources =
                revision.gold().stream().collect(Collectors.toMap(Scores.Gold::newLabel, Scores.Gold::oldLabels));
        base.walk().forEach(one -> {
            byLabel.put(one.label(), one);
            one.children().forEach(child -> parents.put(child.label(), one));
        });
    }

    /** Without what the revision itself contradicts: words of what it removes. */
    static Change of(Act base, Revision.Strength strength, long seed) {
        RevisedChange change = new RevisedChange(base, new Revision(base, strength, seed));
        change.make();
        List<Edit> edits = new ArrayList<>(change.edits);
        OwnedChange whole = new OwnedChange(new Owner.Amendment("1"), new Change(change.edits));
        for (Collision one : Collisions.of(base, List.of(whole))) {
            edits.remove(one.secondEdit());
        }
        return new Change(edits);
    }

    private void make() {
        Set<String> kept = sources.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> removed = new HashSet<>();
        for (Provision one : byLabel.values()) {
            boolean collected =
                    !one.repealed() && !one.text().isBlank() && !one.kind().isUnnumbered();
            boolean counts =
                    one.kind() == Kind.PARAGRAPH || one.kind() == Kind.SUBPARAGRAPH || one.kind() == Kind.ARTICLE;
            if (counts && collected && !kept.contains(one.label()) && !isIn(one, removed)) {
                removed.add(one.label());
                edits.add(new Removal(one.label()));
            }
        }
        for (Provision top : revised.provisions()) {
            if (top.kind() == Kind.PREAMBLE) {
                reword(top, removed);
            } else {
                article(top, removed);
            }
        }
        added.forEach((point, provisions) -> {
            int bar = point.indexOf('|');
            edits.add(new Addition(point.substring(0, bar), point.substring(bar + 1), provisions));
        });
    }

    private boolean isIn(Provision one, Set<String> removed) {
        Provision at = one;
        while (at != null) {
            if (removed.contains(at.label())) {
                return true;
            }
            at = parents.get(at.label());
        }
        return false;
    }

    private void article(Provision article, Set<String> removed) {
        Provision last = null;
        for (Provision paragraph : article.children()) {
            Provision source = reword(paragraph, removed);
            if (source != null) {
                last = source;
                heading(article, source, removed);
            } else if (last != null) {
                add(last, paragraph, removed);
            }
            paragraph.children().forEach(item -> reword(item, removed));
        }
    }

    private void heading(Provision article, Provision source, Set<String> removed) {
        Provision at = source;
        while (at != null && at.kind() != Kind.ARTICLE) {
            at = parents.get(at.label());
        }
        if (at != null
                && !at.heading().isBlank()
                && !article.heading().isBlank()
                && !isIn(at, removed)
                && used.add("heading " + at.label())
                && at.heading().split(" ").length == article.heading().split(" ").length) {
            edits.addAll(Change.edits(at, Field.HEADING, article.heading()));
        }
    }

    /** Changes the first source of a provision, removes the others; the source, or null when it is new. */
    private @Nullable Provision reword(Provision now, Set<String> removed) {
        Provision first = null;
        for (String label : sources.getOrDefault(now.label(), Set.of())) {
            Provision source = byLabel.get(label);
            if (source == null || isIn(source, removed) || !used.add(label) || hasParts(source)) {
                continue;
            }
            if (first == null) {
                first = source;
                edits.addAll(Change.edits(source, Field.TEXT, now.text()));
            } else if (source.children().isEmpty()) {
                removed.add(label);
                edits.add(new Removal(label));
            }
        }
        return first;
    }

    /** A revision takes an element with its unnumbered parts for one text. */
    private static boolean hasParts(Provision provision) {
        return provision.children().stream().anyMatch(child -> child.kind().isUnnumbered());
    }

    /** Behind a provision, numbered as the law on legal acts says; in an article of one text, a part of it. */
    private void add(Provision last, Provision fresh, Set<String> removed) {
        boolean inArticle = last.kind() == Kind.ARTICLE && last.children().isEmpty();
        Provision parent = inArticle ? last : parents.get(last.label());
        if (parent == null
                || isIn(parent, removed)
                || fresh.text().isBlank()
                || (last.kind() == Kind.ARTICLE && !inArticle)) {
            return;
        }
        String point = parent.label() + "|" + (inArticle ? "" : last.label());
        List<Provision> there = added.computeIfAbsent(point, none -> new ArrayList<>());
        Kind kind = inArticle ? Kind.PART : last.kind();
        String number = inArticle ? "" : number(parent, last, there.size());
        there.add(new Provision(kind, number, "", "", "", fresh.text(), false, List.of(), List.of()));
    }

    private static String number(Provision parent, Provision last, int beside) {
        Set<String> taken = parent.children().stream().map(Provision::number).collect(Collectors.toSet());
        int n = 1 + beside;
        while (taken.contains(last.number() + "-" + n)) {
            n++;
        }
        return last.number() + "-" + n;
    }
}
