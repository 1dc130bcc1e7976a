package org.dauys.server.referendum.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.StationList;
import org.dauys.server.referendum.Turnouts;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.PublishedTotal;
import org.dauys.tally.protocol.Station;
import org.dauys.tally.total.AreaTotal;

/**
 * What a page tells of the country or of an area: absolute numbers first, each share with its base.
 *
 * @param counted the count that it is of
 * @param base the address of the referendum's pages
 * @param missing all stations of the area that have not reported
 * @param found of the area and of its stations, but for those that have not reported and are listed by themselves
 */
public record AreaView(
        Counted counted,
        AreaTotal total,
        CountTelling telling,
        String base,
        List<Station> missing,
        List<Finding> found) {
    /** A page shows no more; the file has all. */
    private static final int MOST_FINDINGS = 100;

    /** Of these those who took part are the base. */
    private static final List<Figure> CATEGORIES = List.of(Figure.YES, Figure.NO, Figure.INVALID, Figure.APART);

    /** A figure with what it is a share of. */
    public record Line(String name, String value, String share) {}

    /** A published total beside ours. */
    public record Published(String source, Figures figures) {}

    /** An area below, and the address of its page. */
    public record Below(AreaTotal total, String name, String address) {}

    static Optional<AreaView> of(Counted counted, Area area, CountTelling telling, String base) {
        return Optional.ofNullable(counted.totals().get(area))
                .map(total ->
                        new AreaView(counted, total, telling, base, missing(counted, area), found(counted, area)));
    }

    private static List<Station> missing(Counted counted, Area area) {
        return counted.tally().stations().stream()
                .filter(station -> area.holds(station.area())
                        && counted.standing(station.code()).isEmpty())
                .toList();
    }

    private static List<Finding> found(Counted counted, Area area) {
        return counted.tally().findings().stream()
                .filter(finding -> finding.rule() != Rule.NOT_REPORTED && concerns(counted, area, finding))
                .toList();
    }

    private static boolean concerns(Counted counted, Area area, Finding finding) {
        if (area.equals(Area.NATION)) {
            return true;
        }
        Optional<Station> station = counted.list().flatMap(list -> list.station(finding.subject()));
        return station.isPresent()
                ? area.holds(station.get().area())
                : (finding.subject() + "/").startsWith(area + "/");
    }

    /** Whether stations report now. */
    public boolean isOpen() {
        return counted.referendum().state() == ReferendumState.OPEN;
    }

    /** Numbers of the area, in the order in which they follow from each other. */
    public List<Line> lines() {
        Figures figures = total.figures();
        java.util.ArrayList<Line> lines = new java.util.ArrayList<>();
        lines.add(new Line(telling.page().say("referendum.eligible"), telling.number(total.eligible()), ""));
        long took = figures.orZero(Figure.PARTICIPANTS);
        lines.add(new Line(
                telling.figure(Figure.PARTICIPANTS),
                telling.number(took),
                telling.page()
                        .say(
                                "referendum.of.eligible",
                                telling.percent(took, total.eligible()),
                                telling.number(total.eligible()))));
        for (Figure figure : CATEGORIES) {
            if (figures.has(figure)) {
                lines.add(category(telling.figure(figure), figures.orZero(figure), took));
            }
        }
        figures.extra().forEach((name, value) -> lines.add(category(name, value, took)));
        return lines;
    }

    private Line category(String name, long value, long took) {
        return new Line(
                name,
                telling.number(value),
                telling.page().say("referendum.of.participants", telling.percent(value, took), telling.number(took)));
    }

    /** The areas right below; empty where there are stations only. */
    public List<Below> below() {
        return counted.below(total.area()).stream()
                .map(one -> new Below(one, name(one.area()), address(one.area())))
                .toList();
    }

    /** The stations that lie in it and in no area below it. */
    public List<Station> stations() {
        return counted.tally().stations().stream()
                .filter(station -> station.area().equals(total.area()))
                .toList();
    }

    /** What was found, as much as a page shows. */
    public List<Finding> findings() {
        return found.subList(0, Math.min(MOST_FINDINGS, found.size()));
    }

    /** How many there are of a severity, in the whole area. */
    public long many(org.dauys.tally.check.Severity severity) {
        return found.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** The page that a finding is about; empty where it is about none. */
    public Optional<String> address(Finding finding) {
        if (counted.list().flatMap(list -> list.station(finding.subject())).isPresent()) {
            return Optional.of(station(finding.subject()));
        }
        Area area = new Area(
                finding.subject().isEmpty()
                        ? List.of()
                        : List.of(finding.subject().split("/", -1)));
        return counted.totals().containsKey(area) ? Optional.of(address(area)) : Optional.empty();
    }

    /** Totals that someone published for this area. */
    public List<Published> published() {
        return counted.tally().count().published().stream()
                .filter(one -> one.area().equals(total.area()))
                .map((PublishedTotal one) -> new Published(one.origin().file(), one.figures()))
                .toList();
    }

    /** Turnout of the area, hour by hour; told of the country and of the areas right below it. */
    public List<Turnouts.Hour> hours() {
        return total.area().level() > 1
                ? List.of()
                : counted.hours().stream()
                        .filter(hour -> hour.region()
                                .equals(
                                        total.area().path().isEmpty()
                                                ? ""
                                                : total.area().path().getFirst()))
                        .toList();
    }

    /** The name of an area; of the country what its page is called. */
    public String name(Area area) {
        return area.equals(Area.NATION)
                ? telling.page().say("referendum.nation")
                : counted.list().map((StationList list) -> list.name(area)).orElse(area.toString());
    }

    /** Its own name. */
    public String name() {
        return name(total.area());
    }

    /** The areas around it, from the country down, without itself. */
    public List<Area> around() {
        return java.util.stream.IntStream.range(0, total.area().level())
                .mapToObj(total.area()::at)
                .toList();
    }

    /** The address of an area's page. */
    public String address(Area area) {
        return area.equals(Area.NATION) ? base : base + "/areas/" + String.join("~", area.path());
    }

    /** The address of a station's page. */
    public String station(String code) {
        return base + "/stations/" + code;
    }

    /** How much of an area has reported, from 0, nothing, to 4, everything. */
    public static int tone(AreaTotal total) {
        return total.stations() == 0 ? 0 : 4 * total.reported() / total.stations();
    }
}
