package org.dauys.server.meeting.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Theme;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.disclosed.ReleasedFigures.Place;
import org.dauys.server.site.Page;

/** Figures across meetings as the page lays them out. */
public final class FiguresTables {
    private static final int MOST_ASKED = 3;

    private final Across across;
    private final List<Region> regions;
    private final Map<String, String> themes = new LinkedHashMap<>();
    private final Page page;

    FiguresTables(Across across, List<Region> regions, List<Theme> known, Page page) {
        this.across = across;
        this.regions = regions;
        this.page = page;
        Map<String, String> names = known.stream()
                .collect(Collectors.toMap(Theme::slug, theme -> theme.name().in(page.locale())));
        known.stream()
                .map(Theme::slug)
                .filter(across.facts().themes()::contains)
                .forEach(slug -> themes.put(slug, names.getOrDefault(slug, slug)));
        across.facts().themes().stream()
                .filter(slug -> !themes.containsKey(slug))
                .forEach(slug -> themes.put(slug, Rest.isOne(slug) ? page.say("figures.theme." + slug) : slug));
    }

    /** What is told of no theme that readers know. */
    private static final class Rest {
        private static final List<String> ALL = List.of(Spoken.SEVERAL_THEMES, Spoken.NEW_THEME, Spoken.NO_THEME);

        static boolean isOne(String slug) {
            return ALL.contains(slug);
        }
    }

    /**
     * A row of a table.
     *
     * @param meetings with published minutes; 0 where it is not told
     * @param all contributions
     * @param kinds in the order of {@link Across#KINDS}; none in the table of themes
     * @param most themes of which most was said, as far as it may be told
     */
    public record Line(String name, int meetings, Figure all, List<Figure> kinds, List<Asked> most) {}

    /**
     * A theme of which something was said.
     *
     * @param figure shown
     */
    public record Asked(String theme, Figure.Shown figure) {}

    public Across across() {
        return across;
    }

    public Facts facts() {
        return across.facts();
    }

    /** All meetings together. */
    public Line everything() {
        return line(page.say("figures.all"), facts().minutes(), Place.ALL);
    }

    /** By theme: those of which most was said first. What is suppressed tells nothing by its place: it stands in the editor's order. */
    public List<Line> byTheme() {
        return themes.entrySet().stream()
                .filter(one -> !one.getKey().equals(Spoken.NEW_THEME) || isTold(Place.ALL, one.getKey()))
                .map(one -> new Line(
                        one.getValue(), 0, across.figures().at(Place.ALL, "", one.getKey()), List.of(), List.of()))
                .sorted(Comparator.comparingLong((Line line) -> -known(line.all())))
                .toList();
    }

    /** By region, in the order of the map. */
    public List<Line> byRegion() {
        List<Line> lines = new ArrayList<>();
        regions.stream()
                .filter(region -> facts().regions().containsKey(region.slug()))
                .forEach(region -> lines.add(line(
                        region.name().in(page.locale()),
                        facts().regions().getOrDefault(region.slug(), 0),
                        new Place("region", region.slug()))));
        if (facts().regions().containsKey("")) {
            lines.add(line(
                    page.say("figures.region.none"), facts().regions().getOrDefault("", 0), new Place("region", "")));
        }
        return lines;
    }

    /** By the kind of the meeting. */
    public List<Line> byHost() {
        return List.of(MeetingKind.values()).stream()
                .filter(kind -> facts().hosts().containsKey(kind.code()))
                .map(kind -> line(
                        page.say("meeting.kind." + kind.code()),
                        facts().hosts().getOrDefault(kind.code(), 0),
                        new Place("host", kind.code())))
                .toList();
    }

    /** Regions without an announced meeting. */
    public List<Region> without() {
        return regions.stream()
                .filter(region -> facts().without().contains(region.slug()))
                .toList();
    }

    /** The day of an older figure; empty where it is of the last release. */
    public String since(Figure.Shown figure, ZoneId zone) {
        LocalDate day = figure.asOf().atZone(zone).toLocalDate();
        return day.equals(facts().day()) ? "" : page.day(day);
    }

    private Line line(String name, int meetings, Place place) {
        return new Line(
                name,
                meetings,
                across.figures().at(place, "", ""),
                Across.KINDS.stream().map(kind -> across.kind(place, kind)).toList(),
                most(place));
    }

    private List<Asked> most(Place place) {
        List<Asked> asked = new ArrayList<>();
        themes.forEach((slug, name) -> {
            if (!Rest.isOne(slug) && across.figures().at(place, "", slug) instanceof Figure.Shown shown) {
                asked.add(new Asked(name, shown));
            }
        });
        asked.sort(Comparator.comparingLong(one -> -one.figure().people()));
        return asked.subList(0, Math.min(MOST_ASKED, asked.size()));
    }

    private boolean isTold(Place place, String theme) {
        return across.figures().at(place, "", theme) instanceof Figure.Shown;
    }

    private static long known(Figure figure) {
        return figure instanceof Figure.Shown shown ? shown.people() : -1;
    }
}
