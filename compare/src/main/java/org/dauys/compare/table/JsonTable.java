package org.dauys.compare.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dauys.compare.Counts;
import org.dauys.compare.Evidence;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Substitution;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.text.Act;
import org.dauys.text.write.ActWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A comparison as JSON on one line, written row by row. */
final class JsonTable {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Table table;
    private final JsonGenerator json;

    private JsonTable(Table table, JsonGenerator json) {
        this.table = table;
        this.json = json;
    }

    static void write(Table table, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonTable(table, json).write();
        }
        out.write('\n');
    }

    private void write() {
        json.writeStartObject();
        act("old", table.comparison().oldAct());
        act("new", table.comparison().newAct());
        counts(table.comparison().counts());
        json.writeArrayPropertyStart("substitutions");
        table.comparison().substitutions().forEach(this::substitution);
        json.writeEndArray();
        json.writeArrayPropertyStart("rows");
        table.entries().forEach(this::row);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void act(String name, Act act) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("title", act.title());
        json.writeStringProperty("sha256", ActWriter.sha256(act));
        json.writeNumberProperty("articles", act.articles());
        json.writeEndObject();
    }

    private void counts(Counts counts) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("kept", counts.kept());
        json.writeNumberProperty("reworded", counts.reworded());
        json.writeNumberProperty("moved", counts.moved());
        json.writeNumberProperty("added", counts.added());
        json.writeNumberProperty("removed", counts.removed());
        json.writeNumberProperty("other", counts.others().total());
        json.writeObjectPropertyStart("others");
        json.writeNumberProperty("titles", counts.others().titles());
        json.writeNumberProperty("headings", counts.others().headings());
        json.writeNumberProperty("notes", counts.others().notes());
        json.writeNumberProperty("conclusions", counts.others().conclusions());
        json.writeNumberProperty("numbers", counts.others().numbers());
        json.writeNumberProperty("places", counts.others().places());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void substitution(Substitution substitution) {
        json.writeStartObject();
        json.writeStringProperty("from", substitution.from());
        json.writeStringProperty("to", substitution.to());
        json.writeNumberProperty("count", substitution.count());
        json.writeEndObject();
    }

    private void row(Entry entry) {
        Row row = entry.row();
        json.writeStartObject();
        json.writeStringProperty("level", row.level().jsonName());
        strings("relation", row.relations().stream().map(Relation::jsonName).toList());
        strings("old", row.oldLabels());
        strings("new", row.newLabels());
        json.writeNumberProperty("score", rounded(row.score()));
        evidence(row.evidence());
        boolean whole = entry.parts().size() > 1;
        strings(
                "oldText",
                whole
                        ? entry.oldTexts()
                        : row.oldUnits().stream()
                                .map(u -> Marked.text(u, row.level()))
                                .toList());
        strings(
                "newText",
                whole
                        ? entry.newTexts()
                        : row.newUnits().stream()
                                .map(u -> Marked.text(u, row.level()))
                                .toList());
        json.writeArrayPropertyStart("words");
        entry.words().forEach(this::word);
        json.writeEndArray();
        json.writeStringProperty("summary", table.summary(entry));
        if (!table.others(entry).isEmpty()) {
            strings("others", table.others(entry));
        }
        if (!table.rationale(entry).isEmpty()) {
            json.writeStringProperty("rationale", table.rationale(entry));
        }
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) {
        json.writeObjectPropertyStart("evidence");
        json.writeNumberProperty("similarity", rounded(evidence.similarity()));
        json.writeNumberProperty("containment", rounded(evidence.containment()));
        json.writeNumberProperty("parents", rounded(evidence.parents()));
        json.writeNumberProperty("neighbours", rounded(evidence.neighbours()));
        json.writeNumberProperty("groups", rounded(evidence.groups()));
        json.writeBooleanProperty("manual", evidence.manual());
        json.writeEndObject();
    }

    private void word(WordChange word) {
        json.writeStartObject();
        json.writeStringProperty("op", lower(word.op()));
        json.writeStringProperty("text", word.text());
        if (word.cause() != Cause.WORDING) {
            json.writeStringProperty("cause", lower(word.cause()));
        }
        if (!word.detail().isEmpty()) {
            json.writeStringProperty("detail", word.detail());
        }
        json.writeEndObject();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** To three decimals: what lies behind them says nothing. */
    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
