package org.dauys.server.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.amend.Addition;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.Removal;
import org.dauys.amend.WordEdit;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/**
 * The order in which amendments are decided: by place in the text; at one place deletions of the whole before changes of its
 * words, these from left to right, what is inserted behind it after them; then by the editor's code, then by number. What has
 * no place among the words stands behind all others of its article, and is marked.
 */
public final class DisposalOrder {
    private static final int NOWHERE = Integer.MAX_VALUE;

    /** Each provision's place, and the last place in it, by language. */
    private record Span(int first, int last) {}

    private record Key(int place, int rank, int from) {}

    /**
     * An amendment in the list.
     *
     * @param article under whose heading it stands
     * @param doubt why its place among the others of the article is not known; empty when it is
     */
    public record Listed(Candidate candidate, String article, Optional<Doubt> doubt) {}

    /** Why a place is not known. */
    public enum Doubt {
        /** It names no words that stand in the text. */
        NO_WORDS,
        /** The text has not the provision. */
        NO_PROVISION;

        /** As phrases write it. */
        public String code() {
            return org.dauys.server.submission.Codes.of(this);
        }
    }

    private final Map<Language, Map<String, Span>> spans = new HashMap<>();

    private DisposalOrder(List<Act> texts) {
        for (Act act : texts) {
            Map<String, Span> places = new HashMap<>();
            act.provisions().forEach(provision -> span(provision, places));
            spans.put(act.language(), places);
        }
    }

    private static void span(Provision provision, Map<String, Span> places) {
        int first = places.size();
        places.put(provision.label(), new Span(first, first));
        provision.children().forEach(child -> span(child, places));
        places.put(provision.label(), new Span(first, places.size() - 1));
    }

    /**
     * The amendments in the order in which they are decided.
     *
     * @param texts of the version, one a language, with the same provisions
     * @param codes an editor's, by the number of the amendment; others have an empty one
     */
    public static List<Listed> of(List<Act> texts, List<Candidate> candidates, Map<Integer, String> codes) {
        DisposalOrder order = new DisposalOrder(texts);
        List<Candidate> sorted = new ArrayList<>(candidates);
        Map<Integer, Key> keys = new HashMap<>();
        sorted.forEach(one -> keys.put(one.number(), order.key(one)));
        sorted.sort(Comparator.<Candidate>comparingInt(
                        one -> order.span(one, one.article()).map(Span::first).orElse(NOWHERE))
                .thenComparing(one -> keys.getOrDefault(one.number(), new Key(NOWHERE, 0, 0)), KEYS)
                .thenComparing(one -> codes.getOrDefault(one.number(), ""))
                .thenComparingInt(Candidate::number));
        return sorted.stream()
                .map(one -> new Listed(one, one.article(), order.doubt(one)))
                .toList();
    }

    private static final Comparator<Key> KEYS =
            Comparator.comparingInt(Key::place).thenComparingInt(Key::rank).thenComparingInt(Key::from);

    private Optional<Span> span(Candidate candidate, String label) {
        return Optional.ofNullable(spans.get(candidate.change().language()))
                .or(() -> spans.values().stream().findFirst())
                .flatMap(places -> Optional.ofNullable(places.get(label)));
    }

    private Optional<Doubt> doubt(Candidate candidate) {
        if (span(candidate, candidate.label()).isEmpty()) {
            return Optional.of(Doubt.NO_PROVISION);
        }
        return candidate.stands() ? Optional.empty() : Optional.of(Doubt.NO_WORDS);
    }

    /** By the first of its edits. */
    private Key key(Candidate candidate) {
        return candidate.edits().stream()
                .map(edit -> key(candidate, edit))
                .min(KEYS)
                .orElse(new Key(NOWHERE, 0, 0));
    }

    private Key key(Candidate candidate, Edit edit) {
        return switch (edit) {
            case Removal removal -> new Key(first(candidate, removal.label()), 0, 0);
            // The heading is read before the text.
            case WordEdit words ->
                new Key(first(candidate, words.label()), words.field() == Field.HEADING ? 1 : 2, words.from());
            // Behind all of the sibling; where there is none, behind the words of the parent and before what it holds.
            case Addition addition ->
                addition.after().isEmpty()
                        ? new Key(first(candidate, addition.label()), 9, 0)
                        : new Key(
                                span(candidate, addition.after())
                                        .map(Span::last)
                                        .orElse(NOWHERE),
                                9,
                                0);
        };
    }

    private int first(Candidate candidate, String label) {
        return span(candidate, label).map(Span::first).orElse(NOWHERE);
    }
}
