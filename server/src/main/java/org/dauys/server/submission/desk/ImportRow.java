package org.dauys.server.submission.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Version;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.table.Problem;
import org.dauys.server.table.TableWords;
import org.dauys.text.Language;

/** A row of a table, understood: what it says, or all that is wrong with it. */
record ImportRow(
        Said said,
        long versionId,
        String label,
        boolean unknownLabel,
        Sender sender,
        Instant received,
        List<Problem> problems) {

    ImportRow {
        problems = List.copyOf(problems);
    }

    /**
     * Who sent it.
     *
     * @param name in the file; kept only when the sender wants to appear by it
     */
    record Sender(String organisation, String name, boolean named, String email) {}

    /**
     * What rows are understood by.
     *
     * @param labels of each published version, by its number
     */
    record Context(
            Consultation consultation,
            ImportMapping mapping,
            Map<Integer, Version> versions,
            Map<Integer, Set<String>> labels,
            LocalDate today) {}

    static ImportRow of(List<String> cells, Context context) {
        return new RowReading(cells, context).row();
    }

    /** One row on its way. */
    private static final class RowReading {
        private final List<String> cells;
        private final Context context;
        private final List<Problem> problems = new ArrayList<>();

        RowReading(List<String> cells, Context context) {
            this.cells = cells;
            this.context = context;
        }

        private String said(ImportColumn column) {
            return context.mapping().of(column, cells).strip();
        }

        private void problem(ImportColumn column, String key, Object... values) {
            problems.add(Problem.of(column.code(), key, values));
        }

        ImportRow row() {
            String proposed = said(ImportColumn.PROPOSED);
            SubmissionKind kind = kind(proposed);
            int number = version();
            Set<String> labels = context.labels().getOrDefault(number, Set.of());
            String written = said(ImportColumn.LABEL);
            Optional<String> label = written.isEmpty() ? Optional.of("") : ProvisionLabels.meant(written, labels);
            if (label.isEmpty() && !context.mapping().unknownAsDraft()) {
                problem(ImportColumn.LABEL, "register.error.label", written);
            }
            Optional<Amendment> amendment = amendment(kind, proposed, label.orElse(""));
            if (kind != SubmissionKind.AMENDMENT && said(ImportColumn.WORDS).isEmpty()) {
                problem(ImportColumn.WORDS, "register.problem.words");
            }
            String name = said(ImportColumn.NAME);
            boolean named = named(name);
            limit(ImportColumn.WORDS, PaperForm.LONGEST_WORDS);
            limit(ImportColumn.PROPOSED, PaperForm.LONGEST_WORDS);
            limit(ImportColumn.RATIONALE, PaperForm.LONGEST_WORDS);
            limit(ImportColumn.ORGANISATION, PaperForm.LONGEST_LINE);
            limit(ImportColumn.NAME, PaperForm.LONGEST_LINE);
            Version version = context.versions().get(number);
            return new ImportRow(
                    new Said(
                            kind,
                            new Language(language()),
                            amendment,
                            said(ImportColumn.WORDS),
                            said(ImportColumn.RATIONALE)),
                    version == null ? 0 : version.id(),
                    label.orElse(""),
                    label.isEmpty(),
                    new Sender(said(ImportColumn.ORGANISATION), name, named, email()),
                    received(),
                    problems);
        }

        private SubmissionKind kind(String proposed) {
            String written = said(ImportColumn.KIND);
            if (written.isEmpty()) {
                boolean amends =
                        !proposed.isEmpty() || !said(ImportColumn.ACTION).isEmpty();
                return amends
                        ? SubmissionKind.AMENDMENT
                        : ImportWords.kind(context.mapping().kind()).orElse(SubmissionKind.PROPOSAL);
            }
            Optional<SubmissionKind> kind = ImportWords.kind(written);
            if (kind.isEmpty()) {
                problem(ImportColumn.KIND, "register.problem.kind", written);
            }
            return kind.orElse(SubmissionKind.PROPOSAL);
        }

        private String language() {
            String written = said(ImportColumn.LANGUAGE);
            Optional<String> language =
                    written.isEmpty() ? Optional.of(context.mapping().language()) : TableWords.language(written);
            if (language.isEmpty()) {
                problem(ImportColumn.LANGUAGE, "register.problem.language", written);
            }
            return language.orElse("kk");
        }

        private int version() {
            String written = said(ImportColumn.VERSION);
            int number = written.isEmpty() ? context.mapping().version() : RegisterDesk.number(written, -1);
            if (!context.versions().containsKey(number)) {
                problem(ImportColumn.VERSION, "register.problem.version", written);
            }
            return number;
        }

        private Optional<Amendment> amendment(SubmissionKind kind, String proposed, String label) {
            if (kind != SubmissionKind.AMENDMENT) {
                if (!proposed.isEmpty()) {
                    problem(ImportColumn.PROPOSED, "register.problem.proposed.kind");
                }
                return Optional.empty();
            }
            String written = said(ImportColumn.ACTION);
            Optional<Amendment.Action> action =
                    written.isEmpty() ? Optional.of(Amendment.Action.MODIFY) : ImportWords.action(written);
            if (action.isEmpty()) {
                problem(ImportColumn.ACTION, "register.problem.action", written);
                return Optional.empty();
            }
            boolean deletes = action.get() == Amendment.Action.DELETE;
            if (!deletes && proposed.isEmpty()) {
                problem(ImportColumn.PROPOSED, "register.problem.proposed");
            }
            if (action.get() != Amendment.Action.ADD && said(ImportColumn.LABEL).isEmpty() && label.isEmpty()) {
                problem(ImportColumn.LABEL, "register.error.label.amendment");
            }
            return Optional.of(new Amendment(action.get(), deletes ? "" : proposed));
        }

        private boolean named(String name) {
            String written = said(ImportColumn.NAMED);
            Optional<Boolean> named = TableWords.yes(written);
            if (named.isEmpty()) {
                problem(ImportColumn.NAMED, "register.problem.named", written);
            } else if (named.get() && name.isEmpty()) {
                problem(ImportColumn.NAME, "register.problem.name");
            }
            return named.orElse(false);
        }

        private String email() {
            String written = said(ImportColumn.EMAIL);
            if (!written.isEmpty() && !PaperForm.isAddress(written)) {
                problem(ImportColumn.EMAIL, "register.problem.email");
            }
            return written;
        }

        private Instant received() {
            String written = said(ImportColumn.DATE);
            String day = written.isEmpty() ? context.mapping().date() : written;
            Optional<LocalDate> date =
                    TableWords.date(day).filter(one -> !one.isAfter(context.today()) && one.getYear() >= 1900);
            if (date.isEmpty()) {
                problem(ImportColumn.DATE, "register.problem.date", day);
            }
            return date.orElse(context.today())
                    .atStartOfDay(context.consultation().zone())
                    .toInstant();
        }

        private void limit(ImportColumn column, int longest) {
            int length = said(column).length();
            if (length > longest) {
                problem(column, "desk.error.long", length, longest);
            }
        }
    }
}
