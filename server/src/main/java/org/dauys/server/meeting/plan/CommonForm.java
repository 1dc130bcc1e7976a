package org.dauys.server.meeting.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Plan;
import org.dauys.server.site.Form;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;

/**
 * What all meetings of one delegation have in common, as it was typed.
 *
 * @param kind its code
 * @param languages codes of those of the pages that are spoken
 * @param more codes of others: {@code ug, uz}
 * @param themes slugs
 */
public record CommonForm(
        String kind,
        String zone,
        List<String> languages,
        String more,
        Words accessibility,
        List<String> themes,
        List<DelegateRow> delegation,
        List<AgendaRow> agenda) {
    private static final int LONGEST = 1_000;
    private static final int EMPTY_ROWS = 2;
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    public CommonForm {
        languages = List.copyOf(languages);
        themes = List.copyOf(themes);
        delegation = List.copyOf(delegation);
        agenda = List.copyOf(agenda);
    }

    static CommonForm blank(PlanContext context) {
        List<DelegateRow> delegation = new ArrayList<>();
        List<AgendaRow> agenda = new ArrayList<>();
        for (int i = 0; i < EMPTY_ROWS; i++) {
            delegation.add(DelegateRow.EMPTY);
            agenda.add(AgendaRow.EMPTY);
        }
        return new CommonForm("", context.zone().getId(), List.of(), "", Words.NONE, List.of(), delegation, agenda);
    }

    static CommonForm of(Plan plan, PlanContext context) {
        List<String> ours = Say.LANGUAGES.stream().map(Locale::getLanguage).toList();
        return new CommonForm(
                plan.kind().code(),
                plan.times().zone().getId(),
                plan.audience().languages().stream().filter(ours::contains).toList(),
                String.join(
                        ", ",
                        plan.audience().languages().stream()
                                .filter(code -> !ours.contains(code))
                                .toList()),
                plan.venue().accessibility(),
                context.slugs(plan.audience().themes()),
                plan.delegation().stream().map(DelegateRow::of).toList(),
                plan.agenda().stream().map(item -> AgendaRow.of(item, context)).toList());
    }

    static CommonForm read(Form form) {
        return new CommonForm(
                form.text("kind"),
                form.text("zone"),
                form.all("language"),
                form.text("more"),
                form.words("accessibility"),
                form.all("theme"),
                PlanFields.rows(form, "delegate", prefix -> DelegateRow.read(form, prefix), DelegateRow.EMPTY),
                PlanFields.rows(form, "item", prefix -> AgendaRow.read(form, prefix), AgendaRow.EMPTY));
    }

    Optional<MeetingKind> checkKind(Mistakes mistakes) {
        Optional<MeetingKind> known = Arrays.stream(MeetingKind.values())
                .filter(one -> one.code().equals(kind))
                .findFirst();
        if (known.isEmpty()) {
            mistakes.add("kind", "meeting.plan.error.kind");
        }
        PlanFields.limit(accessibility, "accessibility", LONGEST, mistakes);
        return known;
    }

    /** Codes of all languages that are spoken, in the order of the pages'. */
    List<String> checkLanguages(Mistakes mistakes) {
        List<String> others = Stream.of(more.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .toList();
        Set<String> unknown = new TreeSet<>(others);
        unknown.removeAll(CODES);
        if (!unknown.isEmpty()) {
            mistakes.add("more", "meeting.plan.error.languages", String.join(", ", unknown));
        }
        return Stream.concat(
                        Say.LANGUAGES.stream().map(Locale::getLanguage).filter(languages::contains),
                        others.stream().filter(CODES::contains))
                .distinct()
                .toList();
    }

    List<Delegate> checkDelegation(Mistakes mistakes) {
        List<Delegate> checked = new ArrayList<>();
        for (int i = 0; i < delegation.size(); i++) {
            if (!delegation.get(i).isEmpty()) {
                delegation.get(i).check("delegate-" + i + "-", mistakes).ifPresent(checked::add);
            }
        }
        return checked;
    }

    /** The items, of which the first begins with the meeting. */
    List<AgendaItem> checkAgenda(Instant begins, PlanContext context, Mistakes mistakes) {
        List<AgendaItem> checked = new ArrayList<>();
        Instant next = begins;
        for (int i = 0; i < agenda.size(); i++) {
            if (!agenda.get(i).isEmpty()) {
                Optional<AgendaItem> item = agenda.get(i).check("item-" + i + "-", next, context, mistakes);
                item.ifPresent(checked::add);
                next = next.plusSeconds(60L * item.map(AgendaItem::minutes).orElse(0));
            }
        }
        return checked;
    }
}
