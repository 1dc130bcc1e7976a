package org.dauys.server.referendum.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.ProtocolNotes;
import org.dauys.server.referendum.Turnouts;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;

/**
 * A polling station: its protocol, what was corrected, what observers sent, field by field.
 *
 * @param about what only the database says of protocols, by their numbers
 * @param turnout hour by hour
 */
public record StationView(
        Counted counted,
        Station station,
        List<ProtocolNotes.Note> about,
        List<Turnouts.Told> turnout,
        CountTelling telling) {

    /** One field of the protocol: what the official one says, and each copy; whether a copy differs. */
    public record Field(String name, String official, List<String> copies, boolean differs) {}

    /** The protocol that counts. */
    public Optional<Protocol> stands() {
        return counted.standing(station.code());
    }

    /** All official ones, the newest first. */
    public List<Protocol> official() {
        return counted.protocols(station.code()).reversed().stream()
                .filter(one -> one.kind() == Protocol.Kind.OFFICIAL)
                .toList();
    }

    /** All observers' copies, in the order in which they came. */
    public List<Protocol> copies() {
        return counted.protocols(station.code()).stream()
                .filter(one -> one.kind() == Protocol.Kind.OBSERVER)
                .toList();
    }

    /** What the database says of a protocol besides. */
    public Optional<ProtocolNotes.Note> about(Protocol protocol) {
        return about.stream()
                .filter(one -> String.valueOf(one.number()).equals(protocol.id()))
                .findFirst();
    }

    /** What was found of the station. */
    public List<Finding> findings() {
        return counted.found(station.code());
    }

    /** The official protocol beside the copies. That a copy differs is what the engine found. */
    public List<Field> fields() {
        Figures official = stands().map(Protocol::figures).orElse(Figures.NONE);
        Set<String> differing = new TreeSet<>();
        findings().stream()
                .filter(finding -> finding.rule() == Rule.OBSERVER_DIFFERS)
                .forEach(finding -> differing.addAll(finding.values().keySet()));
        List<Field> fields = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            if (official.has(figure)
                    || copies().stream().anyMatch(copy -> copy.figures().has(figure))) {
                fields.add(new Field(
                        telling.figure(figure),
                        cell(official, figure),
                        copies().stream()
                                .map(copy -> cell(copy.figures(), figure))
                                .toList(),
                        differing.contains(figure.key())));
            }
        }
        Set<String> extra = new TreeSet<>(official.extra().keySet());
        copies().forEach(copy -> extra.addAll(copy.figures().extra().keySet()));
        for (String name : extra) {
            fields.add(new Field(
                    name,
                    cell(official, name),
                    copies().stream().map(copy -> cell(copy.figures(), name)).toList(),
                    differing.contains(name)));
        }
        return fields;
    }

    private String cell(Figures figures, Figure figure) {
        return figures.has(figure) ? telling.number(figures.orZero(figure)) : "–";
    }

    private String cell(Figures figures, String name) {
        Long value = figures.extra().get(name);
        return value == null ? "–" : telling.number(value);
    }
}
