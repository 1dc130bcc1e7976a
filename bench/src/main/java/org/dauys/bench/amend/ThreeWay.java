package org.dauys.bench.amend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.amend.Application;
import org.dauys.amend.Change;
import org.dauys.amend.CollisionException;
import org.dauys.amend.Collisions;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.compare.words.Token;
import org.dauys.compare.words.TokenSpans;
import org.dauys.compare.words.Tokenizer;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/** Two amendments to one provision, merged by our engine and by git's three-way merge, to which each word is a line. */
final class ThreeWay {
    private static final MergeFormatter FORMATTER = new MergeFormatter();

    private final Provision base;
    private final Act act;

    /** What came of a merge: the words of the text, or nothing where it stopped at a conflict. */
    record Merged(Optional<List<String>> words) {
        boolean isConflict() {
            return words.isEmpty();
        }
    }

    ThreeWay(Provision provision, Language language) {
        this.base = new Provision(
                provision.kind(),
                provision.number(),
                provision.label(),
                provision.eId(),
                "",
                provision.text(),
                false,
                List.of(),
                List.of());
        this.act = new Act("", language, Optional.empty(), List.of(), List.of(base), Map.of());
    }

    /** The whole text as an amendment wants it. */
    String wanted(MadeAmendment one) {
        String text = base.text();
        String before = text.substring(0, one.quoteStart());
        String after = text.substring(one.quoteStart() + one.quote().length());
        return switch (one.action()) {
            case "modify" -> before + one.proposed() + after;
            case "add" -> before + one.quote() + " " + one.proposed() + after;
            default -> (before.stripTrailing() + (isSign(after) ? "" : " ") + after.stripLeading()).strip();
        };
    }

    private static boolean isSign(String after) {
        return !after.isEmpty() && ",.;:".indexOf(after.charAt(0)) >= 0;
    }

    /** By the engine of the desk. */
    Merged ours(String one, String other) {
        List<OwnedChange> changes = List.of(change("1", one), change("2", other));
        if (!Collisions.of(act, changes).isEmpty()) {
            return new Merged(Optional.empty());
        }
        try {
            return new Merged(Optional.of(words(
                    Application.of(act, changes).act().provisions().getFirst().text())));
        } catch (CollisionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OwnedChange change(String number, String wanted) {
        return new OwnedChange(new Owner.Amendment(number), new Change(Change.edits(base, Field.TEXT, wanted)));
    }

    /** By the defaults of JGit: the histogram difference. */
    Merged git(String one, String other) {
        MergeResult<RawText> merged =
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, lines(base.text()), lines(one), lines(other));
        if (merged.containsConflicts()) {
            return new Merged(Optional.empty());
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            FORMATTER.formatMerge(text, merged, List.of("base", "one", "other"), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Merged(
                Optional.of(text.toString(StandardCharsets.UTF_8).lines().toList()));
    }

    private static RawText lines(String text) {
        return new RawText(words(text).stream()
                .map(word -> word + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(Token::text).toList();
    }

    /**
     * Whether only one of them can be made as both say it: they ask for different things, and replace or take away one of the same
     * tokens, or add at one point, or one adds inside what the other replaces. It follows from the places that the two were made
     * for, not from a difference of texts.
     */
    static boolean isReal(MadeAmendment one, MadeAmendment other) {
        if (one.equals(other)) {
            return false;
        }
        int from = begin(one);
        int begin = begin(other);
        boolean bothAdd = from == one.to() && begin == other.to();
        return bothAdd ? from == begin : from < other.to() && begin < one.to();
    }

    /** Whether nothing stands between the two, though neither changes what the other does. */
    static boolean isTouching(MadeAmendment one, MadeAmendment other) {
        return !isReal(one, other) && (begin(one) == other.to() || begin(other) == one.to());
    }

    private static int begin(MadeAmendment one) {
        return one.action().equals("add") ? one.to() : one.from();
    }

    /** Whether a provision has enough words for two amendments. */
    static boolean isLong(Provision provision) {
        return TokenSpans.of(provision.text()).size() >= 8;
    }
}
