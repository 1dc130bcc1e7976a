package org.dauys.server.submission.desk;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.site.Form;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.table.TableWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column of a table says what, and what holds for rows that do not say.
 *
 * @param columns places of columns, from 0; what is not among them is not in the table
 * @param date ISO, for rows without a date
 * @param unknownAsDraft whether a row that names a provision which is not there speaks of the whole draft; else it is refused
 */
public record ImportMapping(
        Map<ImportColumn, Integer> columns,
        String language,
        String kind,
        int version,
        String date,
        boolean unknownAsDraft) {
    private static final JsonMapper JSON = new JsonMapper();

    public ImportMapping {
        columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    static ImportMapping guess(List<String> headers, String language, int version, String date) {
        return new ImportMapping(
                ImportColumn.guess(headers), language, SubmissionKind.PROPOSAL.code(), version, date, false);
    }

    static ImportMapping read(Form form, int width, int newest, String today) {
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        for (ImportColumn column : ImportColumn.values()) {
            int place = form.number("column-" + column.code());
            if (place >= 0 && place < width) {
                columns.put(column, place);
            }
        }
        String kind = form.text("kind");
        return new ImportMapping(
                columns,
                PaperForm.LANGUAGES.contains(form.text("language")) ? form.text("language") : "kk",
                ImportWords.kind(kind).orElse(SubmissionKind.PROPOSAL).code(),
                RegisterDesk.number(form.text("version"), newest),
                TableWords.date(form.text("date")).map(String::valueOf).orElse(today),
                form.text("unknown").equals("draft"));
    }

    public boolean has(ImportColumn column) {
        return columns.containsKey(column);
    }

    /** What a row says in a column; empty when the table has none. */
    String of(ImportColumn column, List<String> cells) {
        Integer place = columns.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    String json() {
        Map<String, Integer> places = new LinkedHashMap<>();
        columns.forEach((column, place) -> places.put(column.name(), place));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("columns", places);
        all.put("language", language);
        all.put("kind", kind);
        all.put("version", version);
        all.put("date", date);
        all.put("unknownAsDraft", unknownAsDraft);
        return JSON.writeValueAsString(all);
    }

    static ImportMapping ofJson(String json) {
        JsonNode all = JSON.readTree(json);
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        all.path("columns")
                .properties()
                .forEach(one -> columns.put(
                        ImportColumn.valueOf(one.getKey()), one.getValue().asInt()));
        return new ImportMapping(
                columns,
                all.path("language").asString(""),
                all.path("kind").asString(""),
                all.path("version").asInt(0),
                all.path("date").asString(""),
                all.path("unknownAsDraft").asBoolean(false));
    }
}
