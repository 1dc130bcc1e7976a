package org.dauys.amend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedAuthor;
import org.dauys.text.read.TrackedDocument;
import org.dauys.text.write.ActWriter;

/**
 * The changes that are tracked in a DOCX or marked in Akoma Ntoso, those of each author as one change: what the act becomes
 * when they alone are accepted.
 *
 * @param changes one for each author whose changes could be read, in the order in which the authors first stand there
 * @param remarks what the authors say of them, and when they made them; nothing of those who in a DOCX only ask for
 *     what others ask for too, for it does not say which reason and date is whose
 * @param told what could not be read, with author and place; nothing of it is in the changes
 */
public record TrackedReading(List<OwnedChange> changes, Map<Owner, Remark> remarks, List<String> told) {
    public TrackedReading {
        changes = List.copyOf(changes);
        remarks = Map.copyOf(remarks);
        told = List.copyOf(told);
    }

    /**
     * Reads the changes.
     *
     * @param base the act that was to be changed
     * @throws IllegalArgumentException when the document without its changes is another act, or has no changes
     * @throws UnreadableActException when no act can be made of it without its changes
     */
    public static TrackedReading of(Act base, TrackedDocument document, ReadingOptions options)
            throws UnreadableActException {
        if (document.authors().isEmpty()) {
            throw new IllegalArgumentException("The document has no tracked changes: track them, compare the"
                    + " two, or, where it is an amending act, convert it to text and give that");
        }
        Act before = document.read(options, author -> false).act();
        if (!ActWriter.sha256(before).equals(ActWriter.sha256(base))) {
            throw new IllegalArgumentException("Without its tracked changes the document is another text (SHA-256 "
                    + ActWriter.sha256(before) + ") than the base (" + ActWriter.sha256(base)
                    + "): give the one that they were made in");
        }
        Map<String, List<TrackedAuthor>> byName = new LinkedHashMap<>();
        for (TrackedAuthor author : document.authors()) {
            names(author.name())
                    .forEach(name -> byName.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(author));
        }
        List<OwnedChange> changes = new ArrayList<>();
        Map<Owner, Remark> remarks = new HashMap<>();
        List<String> told = new ArrayList<>();
        byName.forEach((name, seen) -> {
            List<TrackedAuthor> alone = alone(seen);
            if (alone.isEmpty() && TrackedMarks.EDITORS.matcher(name).matches()) {
                told.add(name + ": the editor's reason cannot be told from those of others who ask for the same;"
                        + " make the change by hand");
                return;
            }
            Owner owner = owner(name, alone);
            List<Edit> edits = edits(base, document, options, name, told);
            if (!edits.isEmpty()) {
                changes.add(new OwnedChange(owner, new Change(edits)));
                remarks.put(owner, remark(owner, alone));
            }
        });
        if (!isWhole(base, changes, document.read(options, author -> true).act())) {
            told.add("all together: the changes of the authors one by one do not give the text that they give together;"
                    + " compare it with the document accepted as a whole");
        }
        return new TrackedReading(changes, remarks, told);
    }

    private static boolean isWhole(Act base, List<OwnedChange> changes, Act accepted) {
        try {
            Act made = Application.of(base, changes).act();
            return ActWriter.sha256(made).equals(ActWriter.sha256(accepted));
        } catch (CollisionException collide) {
            // A document has one text only: what it tracks cannot collide unless it was not read as it was meant.
            return false;
        }
    }

    private static List<String> names(String author) {
        return Arrays.asList(author.split(TrackedMarks.BETWEEN));
    }

    private static Owner owner(String name, List<TrackedAuthor> alone) {
        String said = comments(alone);
        return TrackedMarks.EDITORS.matcher(name).matches() && !said.isBlank()
                ? new Owner.Editor(said)
                : new Owner.Amendment(name.isBlank() ? "unnamed" : name.strip());
    }

    private static Remark remark(Owner owner, List<TrackedAuthor> alone) {
        return new Remark(
                owner instanceof Owner.Editor ? "" : comments(alone),
                alone.stream().flatMap(one -> one.date().stream()).findFirst());
    }

    /** Words that several ask for have the reasons of all and the latest of their dates: they say nothing of one. */
    private static List<TrackedAuthor> alone(List<TrackedAuthor> seen) {
        return seen.stream().filter(one -> names(one.name()).size() == 1).toList();
    }

    private static String comments(List<TrackedAuthor> alone) {
        return alone.stream().flatMap(one -> one.comments().stream()).distinct().collect(Collectors.joining("\n"));
    }

    private static List<Edit> edits(
            Act base, TrackedDocument document, ReadingOptions options, String name, List<String> told) {
        Act wanted;
        try {
            wanted = document.read(options, author -> names(author).contains(name))
                    .act();
        } catch (UnreadableActException unreadable) {
            told.add(name + ": with these changes alone the document is no act (" + unreadable.getMessage() + ")");
            return List.of();
        }
        if (!wanted.title().equals(base.title()) || !wanted.notes().equals(base.notes())) {
            told.add(name + ": the title or a note of the act is changed, which is no change of a provision");
        }
        Optional<List<Edit>> all = Rewriting.edits(base, wanted);
        if (all.isEmpty()) {
            return articles(base, wanted, name, told);
        }
        List<String> notes = TrackedRest.notes(made(base, all.get()).provisions(), wanted.provisions());
        notes.forEach(label -> told.add(note(name, label)));
        if (all.get().isEmpty() && notes.isEmpty()) {
            told.add(name + ": no word of a provision is changed");
        }
        return all.get();
    }

    private static String note(String name, String label) {
        return name + ": a note of " + label + " is changed, which is no change of a provision; make it by hand";
    }

    private static Act made(Act base, List<Edit> edits) {
        if (edits.isEmpty()) {
            return base;
        }
        try {
            return Application.of(base, List.of(new OwnedChange(new Owner.Amendment("0"), new Change(edits))))
                    .act();
        } catch (CollisionException impossible) {
            throw new IllegalStateException("Edits that were made once collide", impossible);
        }
    }

    /** Where the whole cannot be said, article by article. */
    private static List<Edit> articles(Act base, Act wanted, String name, List<String> told) {
        Map<String, Provision> now = new LinkedHashMap<>();
        Set<String> twice = new LinkedHashSet<>();
        wanted.walk().filter(one -> one.kind() == Kind.ARTICLE).forEach(one -> {
            if (now.put(one.label(), one) != null) {
                twice.add(one.label());
            }
        });
        List<Edit> edits = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Provision article :
                base.walk().filter(one -> one.kind() == Kind.ARTICLE).toList()) {
            Optional<Provision> its =
                    Optional.ofNullable(now.remove(article.label())).filter(one -> !twice.contains(one.label()));
            Optional<List<Edit>> own = its.flatMap(one -> Rewriting.edits(article, one));
            if (own.isPresent()) {
                edits.addAll(own.get());
                TrackedRest.notes(
                                Rewriting.after(article, own.get()).stream().toList(),
                                its.stream().toList())
                        .forEach(label -> lost.add(note(name, label)));
            } else {
                lost.add(name + ": the change in " + article.label()
                        + " cannot be read as one of words, or of whole provisions; make it by hand");
            }
        }
        now.keySet().forEach(label -> lost.add(name + ": " + label + " is new, and its place cannot be read"));
        TrackedRest.outside(base, wanted)
                .forEach(label -> lost.add(name + ": " + label
                        + ", outside the articles, is changed, and it cannot be read how; make it by hand"));
        if (lost.isEmpty()) {
            lost.add(name + ": something is changed that cannot be read; make it by hand");
        }
        told.addAll(lost);
        return edits;
    }
}
