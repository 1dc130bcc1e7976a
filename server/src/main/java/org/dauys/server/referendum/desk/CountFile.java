package org.dauys.server.referendum.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.FiguresJson;
import org.dauys.server.site.Visit;
import org.dauys.tally.check.Finding;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.dauys.tally.source.UnreadableException;
import org.springframework.web.multipart.MultipartFile;

/** A file that the desk uploads, read by the engine, with its mapping where it is not in our own form. */
final class CountFile {
    /** 100,000 protocols are 10 MB. */
    private static final int MOST_BYTES = 20 << 20;

    private static final int LONGEST_NAME = 100;
    private static final int MOST_TOLD = 20;

    private CountFile() {}

    /** What a file holds. */
    enum Holds {
        STATIONS,
        PROTOCOLS,
        PUBLISHED
    }

    /** What was read, and all that was found while reading. */
    record Read(Count count, List<Finding> findings) {}

    /** Reads it; what makes it unreadable is added as a mistake at the field {@code file} or {@code mapping}. */
    static Optional<Read> read(Optional<MultipartFile> file, Holds holds, Visit visit) throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            visit.mistake("file", "referendum.desk.error.file");
            return Optional.empty();
        }
        if (file.get().getSize() > MOST_BYTES) {
            visit.mistake("file", "referendum.desk.error.large", MOST_BYTES >> 20);
            return Optional.empty();
        }
        Optional<Mapping> mapping = mapping(visit);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        SourceFile source = new SourceFile(name(file.get()), file.get().getBytes());
        List<SourceFile> one = List.of(source);
        List<SourceFile> none = List.of();
        CountReader.Files files = switch (holds) {
            case STATIONS -> new CountReader.Files(none, one, none, none);
            case PROTOCOLS -> new CountReader.Files(one, none, none, none);
            case PUBLISHED -> new CountReader.Files(none, none, none, one);
        };
        try {
            CountReader.Read read = CountReader.read(files, mapping.get());
            inRange(read.count(), visit);
            return visit.isFine() ? Optional.of(new Read(read.count(), read.findings())) : Optional.empty();
        } catch (UnreadableException unreadable) {
            unreadable
                    .problems()
                    .forEach(problem -> visit.mistake("file", "referendum.desk.error.unreadable", problem));
            return Optional.empty();
        }
    }

    /** Tells the first rows with a figure that no station and no area can have. */
    private static void inRange(Count count, Visit visit) {
        Stream<Wrong> stations = count.stations().stream()
                .filter(station -> station.registered().orElse(0) > FiguresJson.MOST)
                .map(station -> new Wrong(station.code(), Figure.REGISTERED.key()));
        Stream<Wrong> protocols = count.protocols().stream()
                .flatMap(one -> FiguresJson.outOfRange(one.figures())
                        .map(figure -> new Wrong(one.station() + " · " + one.origin(), figure))
                        .stream());
        Stream<Wrong> totals = count.published().stream()
                .flatMap(one -> FiguresJson.outOfRange(one.figures())
                        .map(figure -> new Wrong(one.area() + " · " + one.origin(), figure))
                        .stream());
        Stream.of(stations, protocols, totals)
                .flatMap(wrong -> wrong)
                .limit(MOST_TOLD)
                .forEach(wrong -> visit.mistake(
                        "file", "referendum.desk.error.figure", wrong.row(), wrong.figure(), FiguresJson.MOST));
    }

    private record Wrong(String row, String figure) {}

    private static Optional<Mapping> mapping(Visit visit) {
        String yaml = visit.form().text("mapping");
        if (yaml.isEmpty()) {
            return Optional.of(Mapping.OWN);
        }
        try {
            return Optional.of(Mapping.read("mapping.yaml", yaml));
        } catch (UnreadableException unreadable) {
            unreadable
                    .problems()
                    .forEach(problem -> visit.mistake("mapping", "referendum.desk.error.unreadable", problem));
            return Optional.empty();
        }
    }

    private static String name(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cc}", "");
        return last.isEmpty() ? "file.csv" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    /** Findings as faults, in the page's language. */
    static List<StationFault> faults(List<Finding> findings, Visit visit) {
        CountTelling telling = new CountTelling(visit.page());
        List<StationFault> faults = new ArrayList<>();
        for (Finding finding : findings) {
            String values = telling.values(finding);
            faults.add(new StationFault(
                    finding.rule().number(),
                    finding.subject() + (finding.origin().file().isEmpty() ? "" : " · " + finding.origin()),
                    telling.says(finding) + (values.isEmpty() ? "" : " — " + values)));
        }
        return faults;
    }
}
