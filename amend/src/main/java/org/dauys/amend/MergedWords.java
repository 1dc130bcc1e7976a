package org.dauys.amend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.compare.words.TokenSpans;

/**
 * The text that edits of one field give together. It follows from the set of the edits alone, never from their order:
 * they are laid out by their ranges, what is inserted at a point standing behind what is replaced up to it and before what
 * is replaced from it on.
 *
 * <p>The space between two pieces is that of the base or of the edit that knows both; where two edits touch, neither of
 * them knows the other's words, and it is one space unless a sign stands there that takes none ({@link Spacing}).
 */
final class MergedWords {
    /** The order in which edits that do not collide stand in the text. */
    static final Comparator<WordEdit> BY_RANGE =
            Comparator.comparingInt(WordEdit::from).thenComparingInt(WordEdit::to);

    private static final Set<Owner> BASE = Set.of(new Owner.Base());

    /**
     * A token of the base that stays, or what an edit puts there, which may be nothing.
     *
     * @param from token of the base, as in the edit
     * @param to likewise
     */
    record Piece(int from, int to, String words, boolean stays, String before, String after, Set<Owner> owners) {
        private static Piece of(WordEdit edit, Set<Owner> owners) {
            String becomes = edit.becomes();
            String words = becomes.strip();
            String before = becomes.substring(
                    0, becomes.length() - becomes.stripLeading().length());
            String after = becomes.substring(becomes.stripTrailing().length());
            return new Piece(edit.from(), edit.to(), words, false, words.isEmpty() ? becomes : before, after, owners);
        }
    }

    private final TokenSpans base;
    /** Those with words, in the order of the text. */
    private final List<Piece> pieces = new ArrayList<>();

    private final List<String> gaps = new ArrayList<>();
    /** As {@link #pieces}, with those that have no words. */
    private final List<Piece> laidOut = new ArrayList<>();

    private MergedWords(String text) {
        this.base = TokenSpans.of(text);
    }

    /**
     * Lays out edits that do not collide.
     *
     * @throws IllegalArgumentException when one of them was made for another text
     */
    static MergedWords of(String text, Map<WordEdit, Set<Owner>> edits) {
        MergedWords merged = new MergedWords(text);
        TreeMap<WordEdit, Set<Owner>> inOrder = new TreeMap<>(BY_RANGE);
        inOrder.putAll(edits);
        List<Piece> all = new ArrayList<>();
        int at = 0;
        for (Map.Entry<WordEdit, Set<Owner>> entry : inOrder.entrySet()) {
            WordEdit edit = entry.getKey();
            merged.check(edit);
            merged.stay(at, edit.from(), all);
            all.add(Piece.of(edit, entry.getValue()));
            at = edit.to();
        }
        merged.stay(at, merged.base.size(), all);
        merged.laidOut.addAll(all);
        merged.join(all);
        return merged;
    }

    private void check(WordEdit edit) {
        boolean fits =
                edit.to() <= base.size() && base.between(edit.from(), edit.to()).equals(edit.was());
        if (!fits) {
            throw new IllegalArgumentException("The change of \"" + edit.was().strip() + "\" in \"" + edit.label()
                    + "\" was made for another wording: place it on this version first");
        }
    }

    private void stay(int from, int to, List<Piece> all) {
        for (int k = from; k < to; k++) {
            all.add(new Piece(k, k + 1, base.tokens().get(k).text(), true, "", "", BASE));
        }
    }

    /** Finds the space before each piece that has words, and behind the last. */
    private void join(List<Piece> all) {
        Piece last = new Piece(-1, 0, "", true, "", "", BASE);
        List<Piece> nothing = new ArrayList<>();
        for (Piece piece : all) {
            if (piece.words().isEmpty()) {
                nothing.add(piece);
                continue;
            }
            gaps.add(gap(last, nothing, piece));
            pieces.add(piece);
            nothing.clear();
            last = piece;
        }
        gaps.add(gap(last, nothing, new Piece(base.size(), base.size() + 1, "", true, "", "", BASE)));
    }

    /** The space between two pieces, of which the first and last of all have no words. */
    private String gap(Piece left, List<Piece> nothing, Piece right) {
        if (left.stays() && right.stays() && nothing.size() < 2) {
            return nothing.isEmpty()
                    ? base.between(right.from(), right.from())
                    : nothing.getFirst().before();
        }
        if (nothing.isEmpty() && left.stays()) {
            return right.before();
        }
        if (nothing.isEmpty() && (right.stays() || left.after().equals(right.before()))) {
            return left.after();
        }
        return Spacing.between(left.words(), right.words());
    }

    /** The whole text. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(gaps.get(i)).append(pieces.get(i).words());
        }
        return text.append(gaps.getLast()).toString();
    }

    /** The text in runs by their owners; their texts put together are the text. Empty when it is. */
    List<OwnedWords> owned() {
        List<OwnedWords> owned = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            run.append(gaps.get(i)).append(pieces.get(i).words());
            boolean last = i + 1 == pieces.size();
            if (last) {
                run.append(gaps.getLast());
            }
            if (last || !pieces.get(i).owners().equals(pieces.get(i + 1).owners())) {
                owned.add(new OwnedWords(run.toString(), pieces.get(i).owners()));
                run.setLength(0);
            }
        }
        if (pieces.isEmpty() && !gaps.getLast().isEmpty()) {
            owned.add(new OwnedWords(gaps.getLast(), BASE));
        }
        return List.copyOf(owned);
    }

    /** Base and new text piece by piece: those that were before put together are the base, those that are after the text. */
    List<TrackedPiece> tracked() {
        List<TrackedPiece> tracked = new ArrayList<>();
        Set<Owner> near = firstOwners();
        int withWords = 0;
        for (Piece piece : laidOut) {
            String was = piece.from() == piece.to()
                    ? ""
                    : base.between(piece.from(), piece.from()) + base.words(piece.from(), piece.to());
            String is = piece.words().isEmpty() ? "" : gaps.get(withWords++) + piece.words();
            near = piece.stays() ? near : piece.owners();
            track(was, is, near, tracked);
        }
        track(base.between(base.size(), base.size()), gaps.getLast(), near, tracked);
        return tracked;
    }

    /** Spaces change only beside an edit: before the first one they are of it. */
    private Set<Owner> firstOwners() {
        return laidOut.stream()
                .filter(piece -> !piece.stays())
                .findFirst()
                .map(Piece::owners)
                .orElse(BASE);
    }

    private static void track(String was, String is, Set<Owner> owners, List<TrackedPiece> tracked) {
        int same = 0;
        while (same < Math.min(was.length(), is.length())
                && was.charAt(same) == is.charAt(same)
                && (Character.isWhitespace(was.charAt(same)) || was.equals(is))) {
            same++;
        }
        if (same > 0) {
            tracked.add(TrackedPiece.kept(was.substring(0, same)));
        }
        if (same < was.length()) {
            tracked.add(TrackedPiece.taken(was.substring(same), owners));
        }
        if (same < is.length()) {
            tracked.add(TrackedPiece.put(is.substring(same), owners));
        }
    }

    /**
     * Where in characters an edit stands, made or not: from the end of the piece before it to the beginning of the piece
     * after it.
     *
     * @return two offsets in the text
     */
    int[] place(WordEdit edit) {
        int start = 0;
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int begin = at + gaps.get(i).length();
            if (isBehind(piece, edit)) {
                return new int[] {start, begin};
            }
            at = begin + piece.words().length();
            if (isBefore(piece, edit)) {
                start = at;
            }
        }
        return new int[] {start, at + gaps.getLast().length()};
    }

    private static boolean isBefore(Piece piece, WordEdit edit) {
        boolean insertedThere = piece.from() == piece.to() && piece.from() == edit.from() && edit.to() > edit.from();
        return insertedThere || (piece.from() < piece.to() ? piece.to() <= edit.from() : piece.from() < edit.from());
    }

    private static boolean isBehind(Piece piece, WordEdit edit) {
        boolean insertedThere = piece.from() == piece.to() && piece.from() == edit.to() && edit.to() > edit.from();
        return insertedThere || (piece.from() < piece.to() ? piece.from() >= edit.to() : piece.from() > edit.to());
    }
}
