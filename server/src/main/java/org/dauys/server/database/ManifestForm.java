package org.dauys.server.database;

import tools.jackson.databind.JsonNode;

/** Whether a manifest has all that one has, each of its kind: what a back-up says is not believed before. */
final class ManifestForm {
    private ManifestForm() {}

    static boolean isRight(JsonNode json) {
        return json.path("formatVersion").isIntegralNumber()
                && json.path("formatVersion").asInt(0) > 0
                && json.path("program").isString()
                && json.path("made").isString()
                && json.path("schema").isString()
                && json.path("schema").asString("").matches("[0-9]{1,9}(?:[.][0-9]{1,9}){0,5}")
                && json.path("tables").isArray()
                && json.path("tables").valueStream().allMatch(ManifestForm::isTable)
                && json.path("sequences").isArray()
                && json.path("sequences").valueStream().allMatch(ManifestForm::isSequence);
    }

    private static boolean isTable(JsonNode table) {
        return isName(table.path("schema"))
                && isName(table.path("name"))
                && isName(table.path("entry"))
                && table.path("sha256").isString()
                && table.path("rows").canConvertToLong()
                && table.path("columns").isArray()
                && table.path("columns").valueStream().allMatch(ManifestForm::isName);
    }

    private static boolean isSequence(JsonNode sequence) {
        return isName(sequence.path("name"))
                && sequence.path("last").canConvertToLong()
                && sequence.path("called").isBoolean();
    }

    /** PostgreSQL knows no names with the character 0. */
    private static boolean isName(JsonNode name) {
        return name.isString()
                && !name.asString("").isEmpty()
                && name.asString("").indexOf('\0') < 0;
    }
}
