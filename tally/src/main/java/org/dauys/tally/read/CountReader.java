package org.dauys.tally.read;

import java.nio.charset.StandardCharsets;
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
    private final SigningCells signings = new SigningCells();
    private List<String> levels = List.of();
    /** The largest level of a station's area. */
    private int deepest;

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
                ForkJoinTask.adapt(() -> files.stations()
                        .forEach(file -> reader.entries(file, Mapping.Role.STATIONS, true, CountReader::station))),
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
                .forEach(file -> entries(file, Mapping.Role.PROTOCOLS, listed, (reader, entry) -> {
                    if (!listed) {
                        derived(entry);
                    }
                    reader.protocol(entry, false);
                }));
        files.observers()
                .forEach(file ->
                        entries(file, Mapping.Role.OBSERVERS, true, (reader, entry) -> reader.protocol(entry, true)));
        files.published().forEach(file -> entries(file, Mapping.Role.PUBLISHED, true, CountReader::published));
    }

    /** What another has read of later files, as if this one had read it. */
    private void add(CountReader later) {
        findings.addAll(later.findings);
        problems.addAll(later.problems);
        stations.addAll(later.stations);
        deepest = Math.max(deepest, later.deepest);
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
        HourEntries hours = new HourEntries(reader.findings::add);
        files.forEach(file -> reader.entries(file, Mapping.Role.TURNOUT, false, (_, entry) -> hours.take(entry)));
        if (!reader.problems.isEmpty()) {
            throw new UnreadableException(reader.problems);
        }
        return new ReadTurnout(hours.reports(), List.copyOf(reader.findings));
    }

    /** Takes one entry for the reader of its part of a file. */
    @FunctionalInterface
    private interface Sink {
        void take(CountReader reader, Entry entry);
    }

    /** @param apart whether parts of the file may be read at the same time */
    private void entries(SourceFile file, Mapping.Role role, boolean apart, Sink sink) {
        try {
            List<TableMapping> tables = mapping.of(role, file.name());
            if (mapping == Mapping.OWN) {
                TableMapping layout = OwnMapping.layout();
                Table table = table(file, layout, true);
                if (levels.isEmpty()) {
                    levels = OwnMapping.levels(table.names());
                }
                TableMapping own = OwnMapping.of(table.names());
                read(file.name(), table, own, role, apart, sink);
            } else if (tables.isEmpty()) {
                problems.add(file.name() + ": the mapping has nothing for it under "
                        + role.name().toLowerCase(Locale.ROOT) + ". Add it there.");
            }
            for (TableMapping one : tables) {
                Table table = table(file, one, false);
                read(file.name(), table, one, role, apart, sink);
            }
        } catch (UnreadableException unreadable) {
            problems.addAll(unreadable.problems());
        }
    }

    /** @param apart whether parts of the table may be read at the same time */
    private void read(String file, Table table, TableMapping layout, Mapping.Role role, boolean apart, Sink sink)
            throws UnreadableException {
        boolean ofStations = role != Mapping.Role.PUBLISHED;
        TableReader first = new TableReader(file, table.names(), layout, ofStations, findings::add);
        if (!apart || table.parts().size() == 1 || !first.isRowByRow()) {
            first.read(table.rows(), table.even(), entry -> sink.take(this, entry));
            first.finish(List.of());
            return;
        }
        List<CountReader> readers = new ArrayList<>();
        List<TableReader> tables = new ArrayList<>();
        List<ForkJoinTask<?>> reading = new ArrayList<>();
        for (List<Table.Row> rows : table.parts()) {
            CountReader reader = new CountReader(mapping);
            TableReader part = new TableReader(file, table.names(), layout, ofStations, reader.findings::add);
            readers.add(reader);
            tables.add(part);
            reading.add(ForkJoinTask.adapt(() -> part.read(rows, table.even(), entry -> sink.take(reader, entry))));
        }
        ForkJoinTask.invokeAll(reading);
        readers.forEach(this::add);
        first.finish(tables);
    }

    /** @param own of our own tables, which have an apostrophe before words that a spreadsheet would run as a formula */
    private Table table(SourceFile file, TableMapping mapping, boolean own) throws UnreadableException {
        byte[] text = FileText.of(file.name(), file.bytes(), mapping.layout().charset(), findings::add);
        return file.name().toLowerCase(Locale.ROOT).endsWith(".json")
                ? JsonTable.read(file.name(), new String(text, StandardCharsets.UTF_8), mapping)
                : CsvTable.read(file.name(), text, mapping, own);
    }

    private void station(Entry entry) {
        add(of(entry));
        name(entry);
    }

    private void add(Station station) {
        stations.add(station);
        deepest = Math.max(deepest, station.area().level());
    }

    /** Of protocols without a list: a station for each code, the first that is met; another name is told. */
    private void derived(Entry entry) {
        Station station = of(entry);
        Station before = byCode.putIfAbsent(entry.station(), station);
        if (before == null) {
            add(station);
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
        Figures figures = entry.figures();
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
        Signing signing = signings.of(entry);
        String replaced = entry.single(Singles.REPLACES);
        Optional<String> replaces = replaced.isEmpty() ? Optional.empty() : Optional.of(replaced);
        entry.each((question, figures) -> protocols.add(new Protocol(
                entry.single(Singles.ID),
                entry.station(),
                question,
                byObserver ? Protocol.Kind.OBSERVER : Protocol.Kind.OFFICIAL,
                replaces,
                figures,
                signing,
                entry.origin())));
    }

    private boolean observerWords(Entry entry) {
        String kind = entry.single(Singles.KIND);
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
        entry.each((question, figures) -> published.add(new PublishedTotal(area, question, figures, entry.origin())));
        name(entry);
    }

    /** Those that the mapping names; further ones are called by their number. */
    private List<String> levels() {
        List<String> all = new ArrayList<>(levels);
        while (all.size() < deepest) {
            all.add("level " + (all.size() + 1));
        }
        return all;
    }
}
