package org.dauys.server.meeting.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.server.consultation.Theme;
import org.dauys.server.meeting.Region;

/**
 * What the forms of plans offer.
 *
 * @param zones that are likely; another can be typed
 */
public record Choices(List<Region> regions, List<Theme> themes, List<String> zones) {
    private static final List<String> LIKELY = List.of(
            "Asia/Almaty",
            "Asia/Aqtau",
            "Asia/Aqtobe",
            "Asia/Atyrau",
            "Asia/Oral",
            "Asia/Qostanay",
            "Asia/Qyzylorda",
            "UTC");

    public Choices {
        regions = List.copyOf(regions);
        themes = List.copyOf(themes);
        zones = List.copyOf(zones);
    }

    static Choices of(PlanContext context) {
        ZoneId own = context.zone();
        return new Choices(
                context.regions(),
                context.themes(),
                Stream.concat(Stream.of(own.getId()), LIKELY.stream())
                        .distinct()
                        .toList());
    }
}
