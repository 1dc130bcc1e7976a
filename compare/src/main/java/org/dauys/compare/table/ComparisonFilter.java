package org.dauys.compare.table;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange.Cause;

/**
 * Which rows of the table a reader wants to see, and which marks. What is ignored looks like plain text, and a row whose
 * only changes are ignored counts as kept.
 *
 * @param onlyChanged whether kept rows are left out; a row that is only renumbered is kept
 * @param ignoreRenumbering whether references that only follow the renumbering, and the tag "renumbered", are ignored
 * @param ignoreSubstitutions whether wide substitutions are ignored
 * @param kind only rows of this kind
 * @param section only what stands under the group of the top level with this {@link ComparisonHtml#anchor anchor}; the
 *     label of the group will do unless it is removed
 * @param also anything else. It is asked of provisions, and of articles and groups: those that it accepts keep their
 *     heading even if nothing under it is shown, unless a kind is asked for
 */
public record ComparisonFilter(
        boolean onlyChanged,
        boolean ignoreRenumbering,
        boolean ignoreSubstitutions,
        Optional<ChangeKind> kind,
        Optional<String> section,
        Predicate<Row> also) {

    /** Nothing else: filters that end with it are told from each other, so that what they let through can be kept. */
    public static final Predicate<Row> ANY = row -> true;

    /** The whole table. */
    public static final ComparisonFilter ALL =
            new ComparisonFilter(false, false, false, Optional.empty(), Optional.empty(), ANY);

    /** The causes of changes that are ignored. */
    Set<Cause> ignored() {
        Set<Cause> ignored = EnumSet.noneOf(Cause.class);
        if (ignoreRenumbering) {
            ignored.add(Cause.REFERENCE);
        }
        if (ignoreSubstitutions) {
            ignored.add(Cause.SUBSTITUTION);
        }
        return ignored;
    }
}
