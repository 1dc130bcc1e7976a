package org.dauys.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.tally.Tally;
import org.dauys.tally.write.CsvExport;
import org.dauys.tally.write.JsonExport;
import org.dauys.tally.write.Report;
import org.dauys.tally.write.RuleJson;

/** All tables of a count in our own form in one folder, with which anyone can count again. */
final class TallyTables {
    private static final List<String> NAMES = List.of(
            "stations.csv",
            "protocols.csv",
            "published.csv",
            "turnout.csv",
            "totals.csv",
            "findings.csv",
            "tally.json",
            "rule.json");

    /** What a folder of tables is read with beside them: left from another count, it would be taken for this one's. */
    private static final List<String> ALSO_READ = List.of(
            "turnout.csv",
            "rule.json",
            "rule.yaml",
            "mapping.yaml",
            "observers.csv",
            "protocols.json",
            "stations.json",
            "observers.json",
            "published.json",
            "turnout.json");

    private TallyTables() {}

    /** Ends the command before any work when one of them could not be kept, or would replace what is being read. */
    static void check(Path folder, List<Path> inputs) throws BadInput {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInput(folder + ": this is a file. Name a folder for the tables.");
        }
        if (Files.exists(folder)) {
            for (String name : NAMES) {
                Output.check(folder.resolve(name), inputs);
            }
        }
    }

    /**
     * Makes the folder where there is none. Turnout and rule are written where there are such.
     *
     * @throws BadInput when something lies there that is not written anew and would be read with the tables; nothing is written
     */
    static void write(Path folder, TallyFiles.Counted counted, Report report) throws BadInput, IOException {
        Tally tally = report.tally();
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("stations.csv", CsvExport.stations(tally));
        tables.put("protocols.csv", CsvExport.protocols(tally));
        tables.put("published.csv", CsvExport.published(tally));
        tables.put("totals.csv", CsvExport.totals(tally));
        tables.put("findings.csv", CsvExport.findings(tally));
        if (counted.turnout().isPresent()) {
            tables.put("turnout.csv", CsvExport.turnout(counted.reports()));
        }
        report.rule().ifPresent(rule -> tables.put("rule.json", RuleJson.of(rule)));
        for (String name : ALSO_READ) {
            if (!tables.containsKey(name) && Files.exists(folder.resolve(name))) {
                throw new BadInput(
                        folder.resolve(name)
                                + ": this file is not of this count, and would be read as a part of its tables. Name an empty folder.");
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            byte[] bytes = table.getValue().getBytes(StandardCharsets.UTF_8);
            Output.toFile(folder.resolve(table.getKey()), out -> out.write(bytes));
        }
        Output.toFile(folder.resolve("tally.json"), out -> JsonExport.write(report, out));
    }
}
