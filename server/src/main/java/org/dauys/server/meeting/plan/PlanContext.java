package org.dauys.server.meeting.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.Region;

/**
 * What a plan may name.
 *
 * @param zone of the consultation, in which hours are told unless the plan names another
 * @param newest the newest published version; empty before the first
 * @param labels of its provisions, title, headings and notes
 * @param kept the agenda before it is changed: what it is about stays, whatever the newest version is by now
 */
record PlanContext(
        ZoneId zone,
        List<Region> regions,
        List<Theme> themes,
        Optional<Version> newest,
        Set<String> labels,
        List<AgendaItem> kept) {

    PlanContext {
        regions = List.copyOf(regions);
        themes = List.copyOf(themes);
        kept = List.copyOf(kept);
    }

    PlanContext keeping(List<AgendaItem> agenda) {
        return new PlanContext(zone, regions, themes, newest, labels, agenda);
    }

    Optional<Region> region(String slug) {
        return regions.stream().filter(region -> region.slug().equals(slug)).findFirst();
    }

    /** The ids of these themes; those that are gone are left out. */
    List<Long> themes(List<String> slugs) {
        return themes.stream()
                .filter(theme -> slugs.contains(theme.slug()))
                .map(Theme::id)
                .toList();
    }

    /** The reverse. */
    List<String> slugs(List<Long> ids) {
        return themes.stream()
                .filter(theme -> ids.contains(theme.id()))
                .map(Theme::slug)
                .toList();
    }
}
