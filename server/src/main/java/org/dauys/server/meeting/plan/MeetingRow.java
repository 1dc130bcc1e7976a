package org.dauys.server.meeting.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.Theme;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Region;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;
import org.dauys.server.table.TableWords;

/** A row of a table of meetings, made the form that a clerk would have typed. */
final class MeetingRow {
    private final List<MeetingColumn.Named> columns;
    private final List<String> cells;
    private final PlanContext context;
    private final Mistakes mistakes;

    private MeetingRow(List<MeetingColumn.Named> columns, List<String> cells, PlanContext context, Mistakes mistakes) {
        this.columns = columns;
        this.cells = cells;
        this.context = context;
        this.mistakes = mistakes;
    }

    /** What of the row is not understood as a name of something is added to the mistakes; the rest is the form's to check. */
    static MeetingForm form(
            List<MeetingColumn.Named> columns, List<String> cells, PlanContext context, Mistakes mistakes) {
        MeetingRow row = new MeetingRow(columns, cells, context, mistakes);
        return new MeetingForm(row.common(), row.stop(), 0);
    }

    /** The first cell of a column, whatever its language. */
    static String said(List<MeetingColumn.Named> columns, List<String> cells, MeetingColumn column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).column() == column && !cells.get(i).isBlank()) {
                return cells.get(i).strip();
            }
        }
        return "";
    }

    private String said(MeetingColumn column) {
        return said(columns, cells, column);
    }

    private String said(MeetingColumn column, String language) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(new MeetingColumn.Named(column, language))) {
                return cells.get(i).strip();
            }
        }
        return "";
    }

    private Words words(MeetingColumn column) {
        return new Words(said(column, "kk"), said(column, "ru"), said(column, "en"));
    }

    private StopForm stop() {
        return new StopForm(
                words(MeetingColumn.HOST),
                region(),
                words(MeetingColumn.SETTLEMENT),
                words(MeetingColumn.ADDRESS),
                said(MeetingColumn.LINK),
                TableWords.date(said(MeetingColumn.DAY)).map(String::valueOf).orElse(said(MeetingColumn.DAY)),
                said(MeetingColumn.BEGINS),
                said(MeetingColumn.ENDS),
                said(MeetingColumn.CAPACITY));
    }

    private CommonForm common() {
        String zone = said(MeetingColumn.ZONE);
        List<String> languages = new ArrayList<>();
        List<String> more = new ArrayList<>();
        parts(said(MeetingColumn.LANGUAGES), "[;,]")
                .forEach(written ->
                        TableWords.language(written).ifPresentOrElse(languages::add, () -> more.add(written)));
        return new CommonForm(
                kind(),
                zone.isEmpty() ? context.zone().getId() : zone,
                languages,
                String.join(", ", more),
                words(MeetingColumn.ACCESSIBILITY),
                themes(),
                delegation(),
                agenda());
    }

    private String kind() {
        String written = said(MeetingColumn.KIND);
        return Stream.of(MeetingKind.values())
                .filter(one -> isCalled(written, one.code(), "meeting.kind." + one.code()))
                .findFirst()
                .map(MeetingKind::code)
                .orElse(written);
    }

    private String region() {
        String written = said(MeetingColumn.REGION);
        return context.regions().stream()
                .filter(one -> one.slug().equals(written) || isName(written, one.name()))
                .findFirst()
                .map(Region::slug)
                .orElse(written);
    }

    private List<String> themes() {
        List<String> slugs = new ArrayList<>();
        parts(said(MeetingColumn.THEMES), ";")
                .forEach(written -> context.themes().stream()
                        .filter(one -> one.slug().equals(written) || isName(written, one.name()))
                        .findFirst()
                        .map(Theme::slug)
                        .ifPresentOrElse(
                                slugs::add, () -> mistakes.add("themes", "meeting.plan.error.theme", written)));
        return slugs;
    }

    /** {@code Name | office | task; Name | office}, once in each language; the name tells who is the same. */
    private List<DelegateRow> delegation() {
        Map<String, DelegateRow> delegation = new LinkedHashMap<>();
        for (Locale language : Say.LANGUAGES) {
            parts(said(MeetingColumn.DELEGATION, language.getLanguage()), ";").forEach(written -> {
                List<String> parts = List.of(written.split("\\|", -1));
                String name = parts.getFirst().strip();
                DelegateRow before = delegation.get(Delegate.key(name));
                String task = parts.size() > 2 ? task(parts.get(2).strip()) : Delegate.Task.MEMBER.code();
                delegation.put(
                        Delegate.key(name),
                        new DelegateRow(
                                before == null ? name : before.name(),
                                with(before == null ? Words.NONE : before.office(), language, part(parts, 1)),
                                before == null ? task : before.task()));
            });
        }
        return List.copyOf(delegation.values());
    }

    private static String task(String written) {
        return Stream.of(Delegate.Task.values())
                .filter(one -> isCalled(written, one.code(), "meeting.task." + one.code()))
                .findFirst()
                .map(Delegate.Task::code)
                .orElse(written);
    }

    /** {@code Title | minutes | provisions; Title | minutes}, once in each language, in one order. */
    private List<AgendaRow> agenda() {
        List<AgendaRow> agenda = new ArrayList<>();
        for (Locale language : Say.LANGUAGES) {
            List<String> items = parts(said(MeetingColumn.AGENDA, language.getLanguage()), ";")
                    .toList();
            for (int i = 0; i < items.size(); i++) {
                List<String> parts = List.of(items.get(i).split("\\|", -1));
                AgendaRow before = i < agenda.size() ? agenda.get(i) : AgendaRow.EMPTY;
                AgendaRow now = new AgendaRow(
                        0,
                        with(before.title(), language, part(parts, 0)),
                        before.minutes().isEmpty() ? part(parts, 1) : before.minutes(),
                        before.provisions().isEmpty() ? part(parts, 2) : before.provisions(),
                        List.of());
                if (i < agenda.size()) {
                    agenda.set(i, now);
                } else {
                    agenda.add(now);
                }
            }
        }
        return agenda;
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place).strip() : "";
    }

    private static Words with(Words words, Locale language, String text) {
        return switch (language.getLanguage()) {
            case "kk" -> new Words(text, words.ru(), words.en());
            case "ru" -> new Words(words.kk(), text, words.en());
            default -> new Words(words.kk(), words.ru(), text);
        };
    }

    private static boolean isCalled(String written, String code, String phrase) {
        return code.equals(written.toLowerCase(Locale.ROOT))
                || Say.LANGUAGES.stream()
                        .anyMatch(language -> same(written, Say.in(language).say(phrase)));
    }

    private static boolean isName(String written, Words name) {
        return name.byCode().values().stream().anyMatch(one -> same(written, one));
    }

    private static boolean same(String one, String other) {
        return Optional.of(Delegate.key(one)).filter(key -> !key.isEmpty()).equals(Optional.of(Delegate.key(other)));
    }

    private static Stream<String> parts(String cell, String separator) {
        return Stream.of(cell.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
