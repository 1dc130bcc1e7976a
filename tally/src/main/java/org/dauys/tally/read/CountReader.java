package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinTask;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.PublishedTotal;
import org.dauys.tally.protocol.Signing;
import org.dauys.tally.protocol.Station;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.turnout.HourReport;

/** Reads all files of a count. Nothing in them is mended: what is odd is told, and what cannot be used is kept aside and told. */
public final class CountReader {
    private final Mapping mapping;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();
    private final List<Protocol> protocols = new ArrayList<>();
    private final List<PublishedTotal> published = new ArrayList<>();
    private final Map<Area, String> names = new HashMap<>();
    private final Map<String, Station> byCode = new HashMap<>();
    private List<String> levels = List.of();

    private CountReader(Mapping mapping) {
        this.mapping = mapping;
        levels = mapping.levels();
    }

    /**
     * The files of a count.
     *
     * @param protocols at least one
     * @param stations the list of stations; none: stations are those that the protocols name
     * @param observers protocols that are observers' copies whatever they say
     * @param published totals that somebody published
     */
    public record Files(
            List<SourceFile> protocols,
            List<SourceFile> stations,
            List<SourceFile> observers,
            List<SourceFile> published) {
        public Files {
            protocols = List.copyOf(protocols);
            stations = List.copyOf(stations);
            observers = List.copyOf(observers);
            published = List.copyOf(published);
        }

        /** Protocols alone. */
        public static Files of(SourceFile... protocols) {
            return new Files(List.of(protocols), List.of(), List.of(), List.of());
        }
    }

    /** What was read, and what was found while reading. */
    public record Read(Count count, List<Finding> findings) {}

    /**
     * Reads them.
     *
     * @throws UnreadableException with the problems of all files that cannot be used
     */
    public static Read read(Files files, Mapping mapping) throws UnreadableException {
        boolean listed = !files.stations().isEmpty();
        CountReader reader = new CountReader(mapping);
        CountReader others = new CountReader(mapping);
        // The list and the protocols are large, and neither needs the other.
        ForkJoinTask.invokeAll(
                ForkJoinTask.adapt(() ->
                        files.stations().forEach(file -> reader.entries(file, Mapping.Role.STATIONS, reader::station))),
                ForkJoinTask.adapt(() -> others.protocols(files, listed)));
        reader.add(others);
        if (!reader.problems.isEmpty()) {
            throw new UnreadableException(reader.problems);
        }
        Count count =
                new Count(reader.levels(), reader.stations, listed, reader.protocols, reader.published, reader.names);
        return new Read(count, List.copyOf(reader.findings));
    }

    private void protocols(Files files, boolean listed) {
        files.protocols()
                .forEach(file -> entries(file, Mapping.Role.PROTOCOLS, entry -> {
                    if (!listed) {
                        derived(entry);
                    }
                    protocol(entry, false);
                }));
        files.observers().forEach(file -> entries(file, Mapping.Role.OBSERVERS, entry -> protocol(entry, true)));
        files.published().forEach(file -> entries(file, Mapping.Role.PUBLISHED, this::published));
    }

    /** What another has read of later files, as if this one had read it. */
    private void add(CountReader later) {
        findings.addAll(later.findings);
        problems.addAll(later.problems);
        stations.addAll(later.stations);
        protocols.addAll(later.protocols);
        published.addAll(later.published);
        later.names.forEach(names::putIfAbsent);
        levels = levels.isEmpty() ? later.levels : levels;
    }

    /** Turnout by the hour, and what was found while reading it. */
    public record ReadTurnout(List<HourReport> reports, List<Finding> findings) {}

    /**
     * Reads turnout by the hour: rows with a station, an hour, and the participants so far. A row whose hour is none, or whose number is
     * negative, is told and kept out.
     *
     * @throws UnreadableException with the problems of all files that cannot be used
     */
    public static ReadTurnout turnout(List<SourceFile> files, Mapping mapping) throws UnreadableException {
        CountReader reader = new CountReader(mapping);
        List<HourReport> reports = new ArrayList<>();
        files.forEach(file -> reader.entries(file, Mapping.Role.TURNOUT, entry -> reader.hour(entry, reports)));
        if (!reader.problems.isEmpty()) {
            throw new UnreadableException(reader.problems);
        }
        return new ReadTurnout(List.copyOf(reports), List.copyOf(reader.findings));
    }

    private void hour(Entry entry, List<HourReport> reports) {
        OptionalLong voted = entry.figures().values().iterator().next().get(Figure.PARTICIPANTS);
        if (voted.isEmpty()) {
            return;
        }
        String written = entry.single("hour");
        Optional<String> hour = WrittenHour.of(written);
        if (hour.isEmpty()) {
            findings.add(
                    Finding.of(Rule.NO_HOUR, entry.station(), "", entry.origin(), Finding.values("hour", written)));
        } else if (voted.getAsLong() < 0) {
            findings.add(Finding.of(
                    Rule.NEGATIVE,
                    entry.station(),
                    "",
                    entry.origin(),
                    Finding.values("hour", hour.get(), Figure.PARTICIPANTS.key(), voted.getAsLong())));
        } else {
            reports.add(new HourReport(entry.station(), hour.get(), voted.getAsLong(), entry.origin()));
        }
    }

    /** Takes one entry. */
    @FunctionalInterface
    private interface Sink {
        void take(Entry entry);
    }

    private void entries(SourceFile file, Mapping.Role role, Sink sink) {
        try {
            List<TableMapping> tables = mapping.of(role, file.name());
            if (mapping == Mapping.OWN) {
                TableMapping layout = OwnMapping.layout();
                Table table = table(file, layout, true);
                if (levels.isEmpty()) {
                    levels = OwnMapping.levels(table.names());
                }
                TableMapping own = OwnMapping.of(table.names());
                TableReader reader =
                        new TableReader(file.name(), table, own, role != Mapping.Role.PUBLISHED, findings::add);
                reader.read(sink::take);
            } else if (tables.isEmpty()) {
                problems.add(file.name() + ": the mapping has nothing for it under "
                        + role.name().toLowerCase(Locale.ROOT) + ". Add it there.");
            }
            for (TableMapping one : tables) {
                Table table = table(file, one, false);
                new TableReader(file.name(), table, one, role != Mapping.Role.PUBLISHED, findings::add)
                        .read(sink::take);
            }
        } catch (UnreadableException unreadable) {
            problems.addAll(unreadable.problems());
        }
    }

    /** @param own of our own tables, which have an apostrophe before words that a spreadsheet would run as a formula */
    private Table table(SourceFile file, TableMapping mapping, boolean own) throws UnreadableException {
        String text = FileText.of(file.name(), file.bytes(), mapping.layout().charset(), findings::add);
        return file.name().toLowerCase(Locale.ROOT).endsWith(".json")
                ? JsonTable.read(file.name(), text, mapping)
                : CsvTable.read(file.name(), text, mapping, own, findings::add);
    }

    private void station(Entry entry) {
        stations.add(of(entry));
        name(entry);
    }

    /** Of protocols without a list: a station for each code, the first that is met; another name is told. */
    private void derived(Entry entry) {
        Station station = of(entry);
        Station before = byCode.putIfAbsent(entry.station(), station);
        if (before == null) {
            stations.add(station);
            name(entry);
        } else if (!before.name().equals(station.name()) || !before.area().equals(station.area())) {
            findings.add(Finding.of(
                    Rule.CODE_TWICE,
                    entry.station(),
                    "",
                    entry.origin(),
                    Finding.values("one", before.name(), "other", station.name())));
        }
    }

    private Station of(Entry entry) {
        Figures figures = entry.figures().values().iterator().next();
        OptionalLong registered = figures.get(Figure.REGISTERED_AT_OPENING);
        return new Station(
                entry.station(),
                entry.name(),
                entry.area(),
                entry.place(),
                registered.isPresent() ? registered : figures.get(Figure.REGISTERED),
                entry.origin());
    }

    private void name(Entry entry) {
        for (int i = 0; i < entry.areaNames().size() && i < entry.area().level(); i++) {
            String name = entry.areaNames().get(i);
            if (!name.isEmpty()) {
                names.putIfAbsent(entry.area().at(i + 1), name);
            }
        }
    }

    private void protocol(Entry entry, boolean observed) {
        boolean byObserver = observed || observerWords(entry);
        Signing signing = SigningCells.of(entry);
        String replaced = entry.single("replaces");
        Optional<String> replaces = replaced.isEmpty() ? Optional.empty() : Optional.of(replaced);
        entry.figures()
                .forEach((question, figures) -> protocols.add(new Protocol(
                        entry.single("id"),
                        entry.station(),
                        question,
                        byObserver ? Protocol.Kind.OBSERVER : Protocol.Kind.OFFICIAL,
                        replaces,
                        figures,
                        signing,
                        entry.origin())));
    }

    private boolean observerWords(Entry entry) {
        String kind = entry.single("kind");
        return !kind.isEmpty()
                && (mapping == Mapping.OWN
                        ? kind.equals("observer")
                        : mapping.of(Mapping.Role.PROTOCOLS, entry.origin().file()).stream()
                                .anyMatch(table -> table.observerWords().contains(kind)));
    }

    private void published(Entry entry) {
        // What stands nowhere in the row is the country: empty codes at the end of a path.
        List<String> path = entry.area().path();
        int level = path.size();
        while (level > 0 && path.get(level - 1).isEmpty()) {
            level--;
        }
        Area area = entry.area().at(level);
        entry.figures()
                .forEach((question, figures) ->
                        published.add(new PublishedTotal(area, question, figures, entry.origin())));
        name(entry);
    }

    /** Those that the mapping names; further ones are called by their number. */
    private List<String> levels() {
        int deepest = stations.stream()
                .mapToInt(station -> station.area().level())
                .max()
                .orElse(0);
        List<String> all = new ArrayList<>(levels);
        while (all.size() < deepest) {
            all.add("level " + (all.size() + 1));
        }
        return all;
    }
}
