package org.dauys.cli.shown;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.compare.table.CsvCell;
import org.dauys.ledger.check.Finding;
import tools.jackson.databind.JsonNode;

/** Compares the table of protocols that a referendum's site offers to everyone with the protocols that are in the log. */
final class CountCheck {
    private static final String TABLE = "/files/protocols.csv";

    private final SiteClient site;
    private final List<Finding> findings;
    /** By the address of the referendum, then by number. */
    private final Map<String, Map<String, ShownObject>> logged = new TreeMap<>();

    CountCheck(SiteClient site, List<Finding> findings) {
        this.site = site;
        this.findings = findings;
    }

    /** A protocol that is in the log as it is shown. */
    void add(ShownObject shown) {
        if (shown.kind().equals("protocol") && shown.path().isPresent()) {
            String referendum = shown.path().get().replaceFirst("/stations/[^/]*$", "");
            logged.computeIfAbsent(referendum, _ -> new HashMap<>())
                    .put(shown.says().path("protocol").asString(""), shown);
        }
    }

    /** Adds what is in the table and not in the log, or the other way round, or has other figures. */
    void check() throws IOException {
        for (Map.Entry<String, Map<String, ShownObject>> referendum : logged.entrySet()) {
            String table = referendum.getKey() + TABLE;
            Optional<String> csv = site.text(table);
            if (csv.isEmpty()) {
                add(table, "is not there, and the log has protocols of this referendum.");
            } else {
                check(table, rows(table, csv.get()), new HashMap<>(referendum.getValue()));
            }
        }
    }

    private static List<CsvRow> rows(String table, String csv) throws IOException {
        try {
            return CsvText.rows(csv);
        } catch (BrokenCsvException broken) {
            throw new IOException(table + " is no CSV.", broken);
        }
    }

    private void check(String table, List<CsvRow> rows, Map<String, ShownObject> left) {
        List<String> names = rows.isEmpty() ? List.of() : rows.getFirst().cells();
        for (CsvRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < names.size() && i < row.cells().size(); i++) {
                cells.put(names.get(i), CsvCell.words(row.cells().get(i)));
            }
            String id = cells.getOrDefault("id", "");
            ShownObject shown = left.remove(id);
            if (shown == null) {
                add(table, "has protocol " + id + ", and the log has none of this number that is shown.");
            } else {
                compare(table, id, cells, shown.document());
            }
        }
        left.keySet().forEach(id -> add(table, "has no protocol " + id + ", and the log has it."));
    }

    private void compare(String table, String id, Map<String, String> cells, JsonNode document) {
        Map<String, String> wanted = new TreeMap<>();
        wanted.put("station", document.path("station").asString(""));
        wanted.put("kind", document.path("kind").asString(""));
        wanted.put("replaces", document.path("replaces").asString(""));
        wanted.put("closed", document.path("closed").asString(""));
        wanted.put("signed", document.path("signed").asString(""));
        wanted.put(
                "photographs",
                document.path("photographs")
                        .valueStream()
                        .map(sum -> sum.asString(""))
                        .collect(Collectors.joining("; ")));
        document.path("figures").properties().forEach(figure -> {
            if (figure.getKey().equals("extra")) {
                figure.getValue()
                        .properties()
                        .forEach(more -> wanted.put(
                                "extra." + more.getKey(), more.getValue().asString("")));
            } else {
                wanted.put(figure.getKey(), figure.getValue().asString(""));
            }
        });
        // What stands in the table and was not logged is a difference, too.
        cells.keySet().stream().filter(name -> !name.equals("id")).forEach(name -> wanted.putIfAbsent(name, ""));
        wanted.forEach((name, value) -> {
            if (!cells.getOrDefault(name, "").equals(value)) {
                add(
                        table,
                        "has protocol " + id + " with " + name + " " + told(cells.getOrDefault(name, ""))
                                + ", and it was logged with " + told(value) + ".");
            }
        });
    }

    private static String told(String value) {
        return value.isEmpty() ? "(nothing)" : value;
    }

    private void add(String place, String fault) {
        findings.add(new Finding(place, fault, ObjectCheck.ASK));
    }
}
