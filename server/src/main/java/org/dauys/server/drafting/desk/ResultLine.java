package org.dauys.server.drafting.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.amend.Applied;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedField;
import org.dauys.amend.OwnedWords;
import org.dauys.amend.Owner;
import org.dauys.server.drafting.Draft;
import org.dauys.text.Provision;

/**
 * A field of the text that comes of what was decided.
 *
 * @param label of its provision in the new text
 * @param number as printed, before the text; empty for a heading
 * @param runs its words, each with who they are from
 */
public record ResultLine(String label, String number, boolean heading, List<Run> runs) {

    /**
     * Words of one source.
     *
     * @param numbers of the amendments that asked for them; empty for those of the version before
     * @param editor whether an editor worded them
     */
    public record Run(String text, List<String> numbers, boolean editor) {
        public Run {
            numbers = List.copyOf(numbers);
        }

        /** The white space before the first of them, which nobody asked for. */
        public String space() {
            return text.substring(0, text.length() - words().length());
        }

        /** The same without that. */
        public String words() {
            return text.stripLeading();
        }

        /** Whether they are new. */
        public boolean isNew() {
            return editor || !numbers.isEmpty();
        }
    }

    /** Words that are gone, and who took them away. */
    public record Gone(String words, List<String> numbers, boolean editor) {
        public Gone {
            numbers = List.copyOf(numbers);
        }
    }

    public ResultLine {
        runs = List.copyOf(runs);
    }

    /** The lines of one article, which may be gone. */
    static List<ResultLine> of(Draft draft, Applied applied, String article) {
        Map<String, Provision> provisions = applied.act()
                .walk()
                .collect(Collectors.toMap(Provision::label, Function.identity(), (one, same) -> one));
        Set<String> here = new HashSet<>();
        String now = applied.labels().getOrDefault(article, "");
        Provision whole = provisions.get(now);
        if (whole != null) {
            (whole.kind().isGroup() ? List.of(whole).stream() : whole.walk()).forEach(one -> here.add(one.label()));
        }
        List<ResultLine> lines = new ArrayList<>();
        for (OwnedField field : applied.fields()) {
            if (here.contains(field.label()) && !field.words().isEmpty()) {
                Provision provision = Objects.requireNonNull(provisions.get(field.label()));
                boolean heading = field.field() == Field.HEADING;
                lines.add(new ResultLine(
                        field.label(),
                        heading
                                        || provision.kind().isUnnumbered()
                                        || field.label().equals(now)
                                ? ""
                                : provision.number(),
                        heading,
                        field.words().stream().map(ResultLine::run).toList()));
            }
        }
        return lines;
    }

    /** What of the article is gone. */
    static List<Gone> gone(Draft draft, Applied applied, String article) {
        Set<String> labels = draft.base()
                .walk()
                .filter(one -> one.label().equals(article))
                .flatMap(one -> one.kind().isGroup() ? List.of(one).stream() : one.walk())
                .map(Provision::label)
                .collect(Collectors.toSet());
        return applied.taken().stream()
                .filter(taken -> labels.contains(taken.label()))
                .map(taken -> new Gone(taken.words(), numbers(taken.owners()), isEditor(taken.owners())))
                .toList();
    }

    private static Run run(OwnedWords words) {
        return new Run(words.text(), numbers(words.owners()), isEditor(words.owners()));
    }

    private static List<String> numbers(Set<Owner> owners) {
        return owners.stream()
                .filter(Owner.Amendment.class::isInstance)
                .map(owner -> ((Owner.Amendment) owner).number())
                .toList();
    }

    private static boolean isEditor(Set<Owner> owners) {
        return owners.stream().anyMatch(Owner.Editor.class::isInstance);
    }
}
