package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Obstacle;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.Waits;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for an editor at the texts: files that could not be read, warnings, a version to publish, reasons to write. */
@Component
@Order(35)
class TextWaits implements Addition {
    private final Roles roles;
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final Rationales rationales;

    TextWaits(Roles roles, Consultations consultations, Comparisons comparisons, Rationales rationales) {
        this.roles = roles;
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.rationales = rationales;
    }

    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        if (!roles.any(consultation.id(), Role.EDITOR)) {
            return List.of();
        }
        String base = "/desk/c/" + consultation.slug() + "/v/";
        List<Version> versions = consultations.versions(consultation);
        List<Version> open = versions.stream().filter(one -> !one.isPublished()).toList();
        List<Waits> waits = new ArrayList<>();
        add(waits, page, base, open, "unreadable", "", TextWaits::unreadable);
        add(waits, page, base, open, "warnings", "", TextWaits::warnings);
        add(
                waits,
                page,
                base,
                open,
                "publish",
                "/publish",
                one -> Obstacle.of(one, versions).isEmpty() ? 1 : 0);
        versions.stream()
                .filter(one -> !one.isInForce() && !one.readTexts().isEmpty())
                .reduce((earlier, later) -> later)
                .ifPresent(newest -> {
                    String path = "/rationales?show=missing";
                    add(waits, page, base, List.of(newest), "rationales", path, one -> missing(versions, one, page));
                });
        return waits;
    }

    private int missing(List<Version> versions, Version version, Page page) {
        Version before = versions.get(versions.indexOf(version) - 1);
        return comparisons
                .of(before, version, page.locale())
                .map(compared -> RationaleRow.missing(compared.comparison(), rationales.of(version))
                        .size())
                .orElse(0);
    }

    private static int unreadable(Version version) {
        return (int) version.texts().stream()
                .filter(text -> text.state() == Text.State.UNREADABLE)
                .count();
    }

    private static int warnings(Version version) {
        return version.readTexts().stream()
                .mapToInt(text -> text.doubts().size())
                .sum();
    }

    /** One line for all versions that have any; it leads to the first of them. */
    private static void add(
            List<Waits> waits,
            Page page,
            String base,
            List<Version> versions,
            String what,
            String path,
            ToIntFunction<Version> many) {
        List<Version> those =
                versions.stream().filter(one -> many.applyAsInt(one) > 0).toList();
        if (!those.isEmpty()) {
            String key = "desk.wait." + what;
            String names = those.stream().map(one -> Called.version(one, page)).collect(Collectors.joining(", "));
            waits.add(new Waits(
                    those.stream().mapToInt(many).sum(),
                    base + those.getFirst().number() + path,
                    page.say(key),
                    names,
                    page.say(key + ".do"),
                    false));
        }
    }
}
