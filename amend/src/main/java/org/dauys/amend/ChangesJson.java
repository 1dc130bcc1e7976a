package org.dauys.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes as JSON: {@code {"base": SHA-256, "changes": [{"amendment": "17", "edits": [{"in": "27.3", "field": "text",
 * "from": 4, "to": 5, "was": " a ", "becomes": " b "}, {"remove": "27.4"}, {"add": [provision…], "in": "27", "after":
 * "27.3"}]}]}}; an editor's change has {@code "editor": reason} instead of an amendment.
 */
public final class ChangesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * Changes of one base.
     *
     * @param base {@link org.dauys.text.write.ActWriter#sha256} of the act that they were computed on
     * @param changes in any order
     */
    public record Changes(String base, List<OwnedChange> changes) {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    private ChangesJson() {}

    /** The changes as JSON, on one line. */
    public static String write(Changes changes) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("base", changes.base());
        ArrayNode list = root.putArray("changes");
        for (OwnedChange change : changes.changes()) {
            ObjectNode one = list.addObject();
            switch (change.owner()) {
                case Owner.Amendment amendment -> one.put("amendment", amendment.number());
                case Owner.Editor editor -> one.put("editor", editor.reason());
                case Owner.Base base -> throw new IllegalStateException("The base asks for no change");
            }
            ArrayNode edits = one.putArray("edits");
            change.change().edits().forEach(edit -> write(edit, edits.addObject()));
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void write(Edit edit, ObjectNode json) {
        switch (edit) {
            case WordEdit one -> {
                json.put("in", one.label()).put("field", one.field().jsonName());
                json.put("from", one.from()).put("to", one.to());
                json.put("was", one.was()).put("becomes", one.becomes());
            }
            case Removal one -> json.put("remove", one.label());
            case Addition one -> {
                json.put("in", one.label()).put("after", one.after());
                provisions(one.provisions(), json.putArray("add"));
            }
        }
    }

    private static void provisions(List<Provision> provisions, ArrayNode list) {
        for (Provision provision : provisions) {
            ObjectNode json = list.addObject();
            json.put("kind", provision.kind().jsonName()).put("number", provision.number());
            json.put("heading", provision.heading()).put("text", provision.text());
            if (provision.repealed()) {
                json.put("repealed", true);
            }
            ArrayNode notes = json.putArray("notes");
            provision.notes().forEach(notes::add);
            provisions(provision.children(), json.putArray("children"));
        }
    }

    /**
     * Reads changes.
     *
     * @throws IllegalArgumentException when it is no JSON, or not of this form; the message says which change
     */
    public static Changes read(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("The changes are no JSON: " + broken.getOriginalMessage(), broken);
        }
        List<OwnedChange> changes = new ArrayList<>();
        for (JsonNode one : list(root, "changes", "the file")) {
            String where = "change " + (changes.size() + 1);
            List<Edit> edits = new ArrayList<>();
            for (JsonNode edit : list(one, "edits", where)) {
                edits.add(edit(edit, where + ", edit " + (edits.size() + 1)));
            }
            Owner owner = one.has("editor")
                    ? new Owner.Editor(string(one, "editor", where))
                    : new Owner.Amendment(string(one, "amendment", where));
            changes.add(new OwnedChange(owner, new Change(edits)));
        }
        return new Changes(string(root, "base", "the file"), changes);
    }

    private static Edit edit(JsonNode json, String where) {
        if (json.has("remove")) {
            return new Removal(string(json, "remove", where));
        }
        if (json.has("add")) {
            return new Addition(
                    string(json, "in", where), string(json, "after", where), provisions(json, "add", where, 0));
        }
        String field = string(json, "field", where);
        for (Field known : Field.values()) {
            if (known.jsonName().equals(field)) {
                return new WordEdit(
                        string(json, "in", where),
                        known,
                        number(json, "from", where),
                        number(json, "to", where),
                        string(json, "was", where),
                        string(json, "becomes", where));
            }
        }
        throw new IllegalArgumentException(where + ": \"field\" is text or heading, not \"" + field + "\"");
    }

    /** How deep an act is read elsewhere too. */
    private static final int MOST_DEPTH = 100;

    private static List<Provision> provisions(JsonNode parent, String name, String where, int depth) {
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException(where + ": provisions in provisions, more than " + MOST_DEPTH + " deep");
        }
        List<Provision> provisions = new ArrayList<>();
        for (JsonNode json : list(parent, name, where)) {
            String kind = string(json, "kind", where);
            List<String> notes = new ArrayList<>();
            for (JsonNode note : list(json, "notes", where)) {
                notes.add(note.asString());
            }
            provisions.add(new Provision(
                    Kind.ofJsonName(kind.toLowerCase(Locale.ROOT))
                            .orElseThrow(() -> new IllegalArgumentException(where + ": no kind \"" + kind + "\"")),
                    string(json, "number", where),
                    "",
                    "",
                    string(json, "heading", where),
                    string(json, "text", where),
                    json.path("repealed").asBoolean(false),
                    notes,
                    provisions(json, "children", where, depth + 1)));
        }
        return provisions;
    }

    private static JsonNode list(JsonNode json, String name, String where) {
        JsonNode list = json.path(name);
        if (!list.isArray()) {
            throw new IllegalArgumentException(where + ": \"" + name + "\" must be a list");
        }
        return list;
    }

    private static String string(JsonNode json, String name, String where) {
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException(where + ": \"" + name + "\" must be a text");
        }
        return value.asString();
    }

    private static int number(JsonNode json, String name, String where) {
        JsonNode value = json.path(name);
        if (!value.isInt()) {
            throw new IllegalArgumentException(where + ": \"" + name + "\" must be a whole number");
        }
        return value.asInt();
    }
}
