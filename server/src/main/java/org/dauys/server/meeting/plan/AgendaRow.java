package org.dauys.server.meeting.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;

/**
 * A part of a meeting, as it was typed.
 *
 * @param id of the item that it was; 0 for a new one
 * @param provisions as people write them: {@code 27.3; статья 46}
 * @param themes slugs
 */
public record AgendaRow(long id, Words title, String minutes, String provisions, List<String> themes) {
    static final AgendaRow EMPTY = new AgendaRow(0, Words.NONE, "", "", List.of());

    private static final int LONGEST = 300;
    private static final int LONGEST_LABELS = 2_000;
    private static final int MOST_MINUTES = 1440;

    public AgendaRow {
        themes = List.copyOf(themes);
    }

    static AgendaRow of(AgendaItem item, PlanContext context) {
        return new AgendaRow(
                item.id(),
                item.title(),
                String.valueOf(item.minutes()),
                item.provisions().stream().map(Provision::label).distinct().collect(Collectors.joining("; ")),
                context.slugs(item.themes()));
    }

    static AgendaRow read(Form form, String prefix) {
        return new AgendaRow(
                Math.max(0, form.number(prefix + "id")),
                form.words(prefix + "title"),
                form.text(prefix + "minutes"),
                form.text(prefix + "provisions"),
                form.all(prefix + "theme"));
    }

    boolean isEmpty() {
        return title.isEmpty() && minutes.isEmpty() && provisions.isEmpty() && themes.isEmpty();
    }

    /**
     * The item that is meant; all that is wrong is added.
     *
     * @param begins when the one before it ends
     */
    Optional<AgendaItem> check(String prefix, Instant begins, PlanContext context, Mistakes mistakes) {
        if (title.isEmpty()) {
            mistakes.add(prefix + "title-kk", "meeting.plan.error.item");
        }
        PlanFields.limit(title, prefix + "title", LONGEST, mistakes);
        OptionalInt length = PlanFields.number(minutes, MOST_MINUTES);
        if (length.isEmpty()) {
            mistakes.add(prefix + "minutes", "meeting.plan.error.minutes", minutes, MOST_MINUTES);
        }
        List<Provision> about = provisions(prefix + "provisions", context, mistakes);
        return length.isPresent()
                ? Optional.of(new AgendaItem(id, title, begins, length.getAsInt(), about, context.themes(themes)))
                : Optional.empty();
    }

    private List<Provision> provisions(String field, PlanContext context, Mistakes mistakes) {
        PlanFields.limit(provisions, field, LONGEST_LABELS, mistakes);
        List<Provision> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Stream.of(provisions.split("[;\n]"))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .flatMap(written -> parts(written, context))
                .forEach(
                        written -> provision(written, context).ifPresentOrElse(found::add, () -> unknown.add(written)));
        if (!unknown.isEmpty()) {
            mistakes.add(
                    field,
                    context.newest().isPresent() ? "meeting.plan.error.labels" : "meeting.plan.error.no-version",
                    String.join("; ", unknown));
        }
        return found.stream().distinct().toList();
    }

    /** A comma parts labels ("27.3, 46"), unless it belongs to one («ст. 27, п. 3»). */
    private static Stream<String> parts(String written, PlanContext context) {
        return ProvisionLabels.meant(written, context.labels()).isPresent() || !written.contains(",")
                ? Stream.of(written)
                : Stream.of(written.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private Optional<Provision> provision(String written, PlanContext context) {
        Optional<Provision> kept = context.kept().stream()
                .filter(item -> item.id() == id)
                .flatMap(item -> item.provisions().stream())
                .filter(one -> one.label().equals(written))
                .findFirst();
        return kept.or(() -> context.newest()
                .flatMap(version -> ProvisionLabels.meant(written, context.labels())
                        .map(label -> new Provision(version.id(), label))));
    }
}
