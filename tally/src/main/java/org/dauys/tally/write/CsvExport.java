package org.dauys.tally.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Finding;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.PublishedTotal;
import org.dauys.tally.protocol.Station;
import org.dauys.tally.total.AreaTotal;
import org.dauys.tally.turnout.HourReport;

/** Tables in our own form, which our own reader reads back. The same count gives the same bytes, whatever order it was read in. */
public final class CsvExport {
    private static final Comparator<Protocol> ORDER = Comparator.comparing(Protocol::question)
            .thenComparing(Protocol::station)
            .thenComparing(Protocol::kind)
            .thenComparing(Protocol::id)
            .thenComparing(protocol -> protocol.figures().toString())
            .thenComparing(protocol -> protocol.replaces().orElse(""))
            .thenComparing(protocol -> protocol.signing().toString());

    private CsvExport() {}

    /** The list of stations: station, name, place, area.LEVEL, areaName.LEVEL, registered. */
    public static String stations(Tally tally) {
        List<String> levels = tally.count().levels();
        List<Object> head = new ArrayList<>(List.of("station", "name", "place"));
        levels.forEach(level -> head.add("area." + level));
        levels.forEach(level -> head.add("areaName." + level));
        head.add("registered");
        CsvCells csv = new CsvCells().row(head);
        for (Station station : tally.stations()) {
            List<Object> cells = new ArrayList<>(List.of(station.code(), station.name(), station.kind()));
            area(cells, station.area(), tally.count());
            cells.add(station.registered().isPresent() ? station.registered().getAsLong() : "");
            csv.row(cells);
        }
        return csv.toString();
    }

    /** All protocols: station, question, kind, id, replaces, the figures, extra.NAME, who signed. */
    public static String protocols(Tally tally) {
        return protocols(tally.count().protocols());
    }

    /** The same of the official ones alone, standing and corrected: observers' copies that come later do not change it. */
    public static String official(Tally tally) {
        return protocols(tally.count().protocols().stream()
                .filter(one -> one.kind() == Protocol.Kind.OFFICIAL)
                .toList());
    }

    private static String protocols(List<Protocol> protocols) {
        Columns columns = Columns.of(protocols.stream().map(Protocol::figures).toList());
        List<Object> head = new ArrayList<>(List.of("station", "question", "kind", "id", "replaces"));
        columns.head(head);
        head.addAll(List.of("closed", "signed", "signatories", "observers", "photographs"));
        CsvCells csv = new CsvCells().row(head);
        for (Protocol protocol : protocols.stream().sorted(ORDER).toList()) {
            List<Object> cells = new ArrayList<>(List.of(
                    protocol.station(),
                    protocol.question(),
                    protocol.kind() == Protocol.Kind.OBSERVER ? "observer" : "official",
                    protocol.id(),
                    protocol.replaces().orElse("")));
            columns.cells(cells, protocol.figures());
            cells.addAll(List.of(
                    protocol.signing().closed(),
                    protocol.signing().signed(),
                    String.join("; ", protocol.signing().signatories()),
                    String.join("; ", protocol.signing().observers()),
                    String.join("; ", protocol.signing().photographs())));
            csv.row(cells);
        }
        return csv.toString();
    }

    /** Turnout by the hour: station, hour, participants. */
    public static String turnout(List<HourReport> reports) {
        CsvCells csv = new CsvCells().row(List.of("station", "hour", "participants"));
        reports.stream()
                .sorted(Comparator.comparing(HourReport::station)
                        .thenComparing(HourReport::hour)
                        .thenComparingLong(HourReport::voted))
                .forEach(report -> csv.row(List.of(report.station(), report.hour(), report.voted())));
        return csv.toString();
    }

    /** What was published: area.LEVEL, question, the figures. */
    public static String published(Tally tally) {
        List<PublishedTotal> published = tally.count().published();
        Columns columns =
                Columns.of(published.stream().map(PublishedTotal::figures).toList());
        List<Object> head = new ArrayList<>();
        tally.count().levels().forEach(level -> head.add("area." + level));
        head.add("question");
        columns.head(head);
        CsvCells csv = new CsvCells().row(head);
        Comparator<PublishedTotal> order = Comparator.comparing(PublishedTotal::area)
                .thenComparing(PublishedTotal::question)
                .thenComparing(total -> total.figures().toString());
        for (PublishedTotal total : published.stream().sorted(order).toList()) {
            List<Object> cells = new ArrayList<>();
            codes(cells, total.area(), tally.count());
            cells.add(total.question());
            columns.cells(cells, total.figures());
            csv.row(cells);
        }
        return csv.toString();
    }

    /** The recomputed totals of all levels. */
    public static String totals(Tally tally) {
        List<AreaTotal> totals = tally.totals().values().stream()
                .flatMap(areas -> areas.values().stream())
                .toList();
        Columns columns = Columns.of(totals.stream().map(AreaTotal::figures).toList());
        List<Object> head = new ArrayList<>(List.of("question", "level"));
        tally.count().levels().forEach(level -> head.add("area." + level));
        tally.count().levels().forEach(level -> head.add("areaName." + level));
        head.addAll(List.of("stations", "reported", "eligible", "eligibleUnknown", "left", "leftUnknown"));
        columns.head(head);
        CsvCells csv = new CsvCells().row(head);
        for (AreaTotal total : totals) {
            List<Object> cells =
                    new ArrayList<>(List.of(total.question(), total.area().level()));
            area(cells, total.area(), tally.count());
            cells.addAll(List.of(
                    total.stations(),
                    total.reported(),
                    total.eligible(),
                    total.eligibleUnknown(),
                    total.left(),
                    total.leftUnknown()));
            columns.cells(cells, total.figures());
            csv.row(cells);
        }
        return csv.toString();
    }

    /** All findings: rule, severity, subject, question, message, values, file, row. */
    public static String findings(Tally tally) {
        CsvCells csv =
                new CsvCells().row(List.of("rule", "severity", "subject", "question", "says", "values", "file", "row"));
        for (Finding finding : tally.findings()) {
            StringBuilder values = new StringBuilder();
            for (Map.Entry<String, String> value : finding.values().entrySet()) {
                values.append(values.isEmpty() ? "" : ", ")
                        .append(value.getKey())
                        .append(' ')
                        .append(value.getValue());
            }
            csv.row(List.of(
                    finding.rule().number(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.subject(),
                    finding.question(),
                    finding.rule().says(),
                    values,
                    finding.origin().file(),
                    finding.origin().row()));
        }
        return csv.toString();
    }

    private static void area(List<Object> cells, Area area, Count count) {
        codes(cells, area, count);
        for (int i = 1; i <= count.levels().size(); i++) {
            cells.add(i <= area.level() ? count.names().getOrDefault(area.at(i), "") : "");
        }
    }

    private static void codes(List<Object> cells, Area area, Count count) {
        for (int i = 0; i < count.levels().size(); i++) {
            cells.add(i < area.level() ? area.path().get(i) : "");
        }
    }

    /** The figures that appear at all. */
    private record Columns(Set<Figure> figures, Set<String> extra) {
        static Columns of(List<Figures> all) {
            Set<Figure> figures = EnumSet.noneOf(Figure.class);
            Set<String> extra = new TreeSet<>();
            for (Figures one : all) {
                for (Figure figure : Figure.values()) {
                    if (one.has(figure)) {
                        figures.add(figure);
                    }
                }
                extra.addAll(one.extra().keySet());
            }
            return new Columns(figures, extra);
        }

        void head(List<Object> head) {
            figures.forEach(figure -> head.add(figure.key()));
            extra.forEach(name -> head.add("extra." + name));
        }

        void cells(List<Object> cells, Figures values) {
            figures.forEach(figure -> cells.add(values.has(figure) ? values.orZero(figure) : ""));
            extra.forEach(name -> {
                Long value = values.extra().get(name);
                cells.add(value == null ? "" : value);
            });
        }
    }
}
