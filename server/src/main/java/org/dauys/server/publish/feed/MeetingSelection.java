package org.dauys.server.publish.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.meeting.MeetingFilter;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.publish.NotPublishedException;
import org.springframework.stereotype.Component;

/** Which meetings a feed is of: all of a consultation, of a region, of a theme. */
@Component
class MeetingSelection {
    private final Regions regions;
    private final Themes themes;

    MeetingSelection(Regions regions, Themes themes) {
        this.regions = regions;
        this.themes = themes;
    }

    /** @param themes all of the consultation, to name those of a meeting */
    record Selected(Optional<Region> region, Optional<Theme> theme, List<Theme> themes) {
        MeetingFilter filter() {
            return new MeetingFilter(region.map(Region::id), theme.map(Theme::id), "", Optional.empty(), "");
        }

        /** As the query of an address, with the language at its end. */
        String query(String language) {
            return Stream.of(
                            region.map(one -> "region=" + encoded(one.slug())).orElse(""),
                            theme.map(one -> "theme=" + encoded(one.slug())).orElse(""),
                            "lang=" + language)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
        }

        private static String encoded(String slug) {
            return URLEncoder.encode(slug, StandardCharsets.UTF_8);
        }
    }

    /**
     * What an address selects.
     *
     * @throws NotPublishedException when there is no such region or theme: a feed of all is not what was asked for
     */
    Selected of(Consultation consultation, Optional<String> region, Optional<String> theme) {
        List<Theme> all = themes.of(consultation);
        return new Selected(
                region.filter(slug -> !slug.isEmpty())
                        .map(slug -> regions.bySlug(consultation.id(), slug)
                                .orElseThrow(() -> new NotPublishedException("publish.missing.region", slug))),
                theme.filter(slug -> !slug.isEmpty())
                        .map(slug -> all.stream()
                                .filter(one -> one.slug().equals(slug))
                                .findFirst()
                                .orElseThrow(() -> new NotPublishedException("publish.missing.theme", slug))),
                all);
    }
}
