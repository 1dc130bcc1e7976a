package org.dauys.server.meeting.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.consultation.Slugs;
import org.dauys.server.meeting.Region;
import org.dauys.server.site.Form;
import org.dauys.server.site.NameForm;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;

/**
 * A region as it was typed.
 *
 * @param slug empty to have one made of the name
 * @param row of its square, counted from 1, as people do
 */
public record RegionForm(String slug, Words name, String row, String column, int revision) {
    static final RegionForm EMPTY = new RegionForm("", Words.NONE, "", "", 0);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SLUG = 60;
    /** As the database has it. */
    private static final int MOST = 100;

    static RegionForm of(Region region) {
        return new RegionForm(
                region.slug(),
                region.name(),
                String.valueOf(region.row() + 1),
                String.valueOf(region.column() + 1),
                region.revision());
    }

    static RegionForm read(Form form) {
        return new RegionForm(
                form.text("slug"), form.words("name"), form.text("row"), form.text("column"), form.number("revision"));
    }

    String slugOrProposal() {
        return slug.isEmpty() ? Slugs.of(name.in(Locale.ENGLISH)) : slug;
    }

    /** Where it is to be, counted from 0. */
    record Square(int row, int column) {}

    /**
     * The square that is meant; all that is wrong is added.
     *
     * @param others the regions beside it
     */
    Optional<Square> check(List<Region> others, Visit visit) {
        NameForm.check(name, visit, LONGEST_NAME, "meeting.plan.error.region.name");
        if (!slug.isEmpty()
                && (!slug.matches("[a-z0-9]++(?:-[a-z0-9]++)*+")
                        || slug.length() < 2
                        || slug.length() > LONGEST_SLUG)) {
            visit.mistake("slug", "meeting.plan.error.region.no-slug", slug);
        } else if (others.stream().anyMatch(other -> other.slug().equals(slugOrProposal()))) {
            visit.mistake("slug", "meeting.plan.error.region.slug", slugOrProposal());
        }
        OptionalInt down = number("row", row, visit);
        OptionalInt across = number("column", column, visit);
        if (down.isEmpty() || across.isEmpty()) {
            return Optional.empty();
        }
        Square square = new Square(down.getAsInt() - 1, across.getAsInt() - 1);
        others.stream()
                .filter(other -> other.row() == square.row() && other.column() == square.column())
                .findFirst()
                .ifPresent(other -> visit.mistake("row", "meeting.plan.error.region.square", visit.said(other.name())));
        return visit.isFine() ? Optional.of(square) : Optional.empty();
    }

    private static OptionalInt number(String field, String typed, Visit visit) {
        OptionalInt number = PlanFields.number(typed, MOST);
        if (number.isEmpty()) {
            visit.mistake(field, "meeting.plan.error.region.place", typed, MOST);
        }
        return number;
    }
}
