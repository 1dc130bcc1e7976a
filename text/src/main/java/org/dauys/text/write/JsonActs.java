package org.dauys.text.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Problem;
import org.dauys.text.Provision;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes an act as JSON, fields in a fixed order; {@code date} and {@code repealed} stand only where they say something. */
final class JsonActs {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonActs() {}

    static void write(Act act, List<Problem> warnings, OutputStream out) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try (JsonGenerator json = MAPPER.writer().with(printer).createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("title", act.title());
            json.writeStringProperty("language", act.language().code());
            act.date().ifPresent(date -> json.writeStringProperty("date", date.toString()));
            json.writeStringProperty("sha256", ActWriter.sha256(act));
            strings(json, "notes", act.notes());
            if (!act.words().isEmpty()) {
                json.writeObjectPropertyStart("words");
                for (Kind kind : Kind.values()) {
                    if (act.words().containsKey(kind)) {
                        json.writeStringProperty(kind.jsonName(), act.words().getOrDefault(kind, ""));
                    }
                }
                json.writeEndObject();
            }
            json.writeArrayPropertyStart("warnings");
            warnings.forEach(warning -> warning(json, warning));
            json.writeEndArray();
            provisions(json, "provisions", act.provisions());
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void warning(JsonGenerator json, Problem warning) {
        json.writeStartObject();
        json.writeStringProperty("cause", warning.cause().name());
        json.writeObjectPropertyStart("place");
        json.writeStringProperty("unit", warning.place().unit().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("number", warning.place().number());
        json.writeEndObject();
        json.writeStringProperty("message", warning.message(Locale.ENGLISH));
        json.writeEndObject();
    }

    private static void provisions(JsonGenerator json, String name, List<Provision> provisions) {
        json.writeArrayPropertyStart(name);
        for (Provision provision : provisions) {
            json.writeStartObject();
            json.writeStringProperty("kind", provision.kind().jsonName());
            json.writeStringProperty("number", provision.number());
            json.writeStringProperty("label", provision.label());
            json.writeStringProperty("eId", provision.eId());
            json.writeStringProperty("heading", provision.heading());
            json.writeStringProperty("text", provision.text());
            if (provision.repealed()) {
                json.writeBooleanProperty("repealed", true);
            }
            strings(json, "notes", provision.notes());
            provisions(json, "children", provision.children());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
