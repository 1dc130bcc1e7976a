package org.dauys.cli.shown;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a site says that it shows of one object ({@code /log/shown/KIND.json}).
 *
 * @param path of the page that shows it; empty when it is not public any more
 * @param says codes, numbers and days; missing as the path is
 * @param document without salt; missing when it has none, or readers may not have it
 * @param salt of the document of what a person wrote
 * @param entries indexes that the site gives for it in the log, the first first
 * @param waiting how many steps wait to be entered
 */
record ShownObject(
        String kind,
        String key,
        Optional<String> path,
        JsonNode says,
        JsonNode document,
        Optional<String> salt,
        List<Long> entries,
        int waiting) {
    ShownObject {
        entries = List.copyOf(entries);
    }

    /** @throws IOException when it has not the form of one */
    static ShownObject of(String kind, JsonNode told) throws IOException {
        if (!told.path("key").isString() || !told.path("entries").isArray()) {
            throw new IOException("/log/shown/" + kind + ".json: an object has neither key nor entries.");
        }
        return new ShownObject(
                kind,
                told.path("key").stringValue(),
                told.path("path").stringValueOpt(),
                told.path("says"),
                told.path("document"),
                told.path("salt").stringValueOpt(),
                StreamSupport.stream(told.path("entries").spliterator(), false)
                        .map(index -> index.asLong(-1))
                        .toList(),
                told.path("waiting").asInt(0));
    }

    /** How a finding names it. */
    String place() {
        return path.orElse(kind + " " + key);
    }

    /** Its document as the entry has the sum of it. */
    JsonNode whole() {
        if (salt.isEmpty() || !document.isObject()) {
            return document;
        }
        ObjectNode salted = (ObjectNode) document.deepCopy();
        salted.put("salt", salt.get());
        return salted;
    }
}
