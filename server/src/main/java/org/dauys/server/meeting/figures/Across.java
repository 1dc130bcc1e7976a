package org.dauys.server.meeting.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.meeting.disclosed.ReleasedFigures.Figures;
import org.dauys.server.meeting.disclosed.ReleasedFigures.Place;
import org.dauys.server.meeting.disclosed.ReleasedPolls.OfMeeting;
import org.springframework.modulith.NamedInterface;

/**
 * All that is told across the meetings of a consultation.
 *
 * @param at when it was released
 * @param polls the newest first
 */
@NamedInterface("figures")
public record Across(Instant at, Facts facts, Figures figures, List<OfMeeting> polls) {
    /** Kinds of contributions in the order of pages: none has a place of honour, so it is that of their names. */
    public static final List<String> KINDS = List.of("question", "proposal", "objection", "statement");

    /** Keeps a copy. */
    public Across {
        polls = List.copyOf(polls);
    }

    /**
     * How many contributions of a kind: all kinds of a place are told, or none. The checker may hide any of them to protect another, and
     * a row that withholds objections alone, or tells them alone, would not be neutral. What this hides besides protects nobody less.
     */
    public Figure kind(Place place, String kind) {
        boolean all = KINDS.stream().allMatch(one -> figures.at(place, one, "") instanceof Figure.Shown);
        return all ? figures.at(place, kind, "") : new Figure.Suppressed();
    }

    /** A figure with its place in the tables; empty kind or theme: all of them. */
    @NamedInterface("figures")
    public record Line(Place place, String kind, String theme, Figure figure) {}

    /** Each cell of the tables of everything, of regions and of kinds of hosts. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        add(lines, Place.ALL);
        places(facts.regions(), "region").forEach(place -> add(lines, place));
        places(facts.hosts(), "host").forEach(place -> add(lines, place));
        return lines;
    }

    private void add(List<Line> lines, Place place) {
        withAll(KINDS).forEach(kind -> lines.add(line(place, kind, "")));
        facts.themes().forEach(theme -> lines.add(line(place, "", theme)));
    }

    private Line line(Place place, String kind, String theme) {
        return new Line(place, kind, theme, kind.isEmpty() ? figures.at(place, "", theme) : kind(place, kind));
    }

    private static List<Place> places(Map<String, Integer> counted, String level) {
        return new TreeSet<>(counted.keySet())
                .stream().map(name -> new Place(level, name)).toList();
    }

    private static List<String> withAll(List<String> some) {
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(some);
        return all;
    }
}
