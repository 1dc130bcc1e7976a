package org.dauys.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.tally.Tally;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.turnout.HourReport;
import org.dauys.tally.turnout.Turnout;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of a count, as the commands {@code tally} and {@code audit} name them. */
final class TallyFiles {
    /** A hundred thousand protocols are 10 MB. */
    private static final long MAX_BYTES = 512L << 20;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR|FILE",
            description =
                    "Protocols (.csv, .json), or a folder with protocols.csv and, where there are such, stations.csv,"
                            + " observers.csv, published.csv, turnout.csv, mapping.yaml, rule.yaml or rule.json.")
    private List<Path> protocols = List.of();

    @Option(
            names = {"--mapping", "--map"},
            paramLabel = "YAML",
            description = "What the columns of the files are; without it they are called as ours are.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--stations", paramLabel = "FILE", description = "The list of stations published before the day.")
    private List<Path> stations = new ArrayList<>();

    @Option(names = "--observers", paramLabel = "FILE", description = "Observers' copies of protocols.")
    private List<Path> observers = new ArrayList<>();

    @Option(names = "--published", paramLabel = "FILE", description = "Totals that somebody published.")
    private List<Path> published = new ArrayList<>();

    @Option(
            names = "--turnout",
            paramLabel = "FILE",
            description = "How many had voted by the hour: station, hour, participants.")
    private List<Path> turnout = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "YAML", description = "The rule by which the vote is decided.")
    private Optional<Path> rule = Optional.empty();

    /** What was named, folders opened. */
    private record Named(
            List<Path> protocols,
            List<Path> stations,
            List<Path> observers,
            List<Path> published,
            List<Path> turnout,
            Optional<Path> mapping,
            Optional<Path> rule) {}

    /**
     * A count and the rule that goes with it.
     *
     * @param turnout by the hour, where a file of it was named
     * @param reports what the turnout is added up from; none where no file of it was named
     */
    record Counted(Tally tally, Optional<DecisionRule> rule, Optional<Turnout> turnout, List<HourReport> reports) {
        DecisionRule ruleOrRefuse() throws BadInput {
            return rule.orElseThrow(() -> new BadInput("An audit needs the rule of the vote. Name it: --rule FILE."));
        }
    }

    Counted read() throws BadInput {
        Named named = named();
        try {
            Mapping how = named.mapping().isPresent()
                    ? Mapping.read(
                            named.mapping().get().toString(),
                            text(named.mapping().get()))
                    : Mapping.OWN;
            Optional<DecisionRule> decides = named.rule().isPresent()
                    ? Optional.of(DecisionRule.read(
                            named.rule().get().toString(), text(named.rule().get())))
                    : Optional.empty();
            CountReader.Read read = CountReader.read(
                    new CountReader.Files(
                            sources(named.protocols()),
                            sources(named.stations()),
                            sources(named.observers()),
                            sources(named.published())),
                    how);
            Tally tally = Tally.of(read.count(), read.findings());
            if (named.turnout().isEmpty()) {
                return new Counted(tally, decides, Optional.empty(), List.of());
            }
            CountReader.ReadTurnout hours = CountReader.turnout(sources(named.turnout()), how);
            Turnout byHour = Turnout.of(tally, hours.reports());
            return new Counted(
                    tally.with(hours.findings()).with(byHour.findings()),
                    decides,
                    Optional.of(byHour),
                    hours.reports());
        } catch (UnreadableException unreadable) {
            throw new BadInput(unreadable.problems());
        }
    }

    private Named named() throws BadInput {
        List<Path> files = new ArrayList<>();
        List<Path> listed = new ArrayList<>(stations);
        List<Path> copies = new ArrayList<>(observers);
        List<Path> totals = new ArrayList<>(published);
        List<Path> hours = new ArrayList<>(turnout);
        Optional<Path> how = mapping;
        Optional<Path> decides = rule;
        for (Path path : protocols) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            List<Path> inside = inside(path, "protocols");
            if (inside.isEmpty()) {
                throw new BadInput(path + ": there is no protocols.csv or protocols.json in this folder.");
            }
            files.addAll(inside);
            listed.addAll(inside(path, "stations"));
            copies.addAll(inside(path, "observers"));
            totals.addAll(inside(path, "published"));
            hours.addAll(inside(path, "turnout"));
            how = how.or(() -> Optional.of(path.resolve("mapping.yaml")).filter(Files::exists));
            // JSON is YAML too; our own tables have the rule so.
            decides = decides.or(() -> Stream.of("rule.yaml", "rule.json")
                    .map(path::resolve)
                    .filter(Files::exists)
                    .findFirst());
        }
        return new Named(files, listed, copies, totals, hours, how, decides);
    }

    private static List<Path> inside(Path folder, String name) {
        List<Path> found = new ArrayList<>();
        for (String ending : new String[] {".csv", ".json"}) {
            Path file = folder.resolve(name + ending);
            if (Files.exists(file)) {
                found.add(file);
            }
        }
        return found;
    }

    private static List<SourceFile> sources(List<Path> files) throws BadInput {
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new SourceFile(file.toString(), bytes(file)));
        }
        return sources;
    }

    /** Recounts of stations, in the form of protocols. */
    static SourceFile source(Path file) throws BadInput {
        return new SourceFile(file.toString(), bytes(file));
    }

    static String text(Path file) throws BadInput {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) throws BadInput {
        try {
            if (Files.isDirectory(file)) {
                throw new BadInput(file + ": this is a folder. Name a file in it.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new BadInput(file + ": this is larger than 512 MB. Give it in parts.");
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new BadInput(Failures.reason(failure));
        }
    }

    /** Every file that is read, those in folders too, so that no result replaces it. */
    List<Path> inputs() throws BadInput {
        Named named = named();
        List<Path> inputs = new ArrayList<>(named.protocols());
        inputs.addAll(named.stations());
        inputs.addAll(named.observers());
        inputs.addAll(named.published());
        inputs.addAll(named.turnout());
        named.mapping().ifPresent(inputs::add);
        named.rule().ifPresent(inputs::add);
        return inputs;
    }
}
