package org.dauys.amend;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * {@code "to": "16"} makes one an amendment to the wording of amendment 16, its edits on the act as that alone makes it.
 * {@code "reason"} (of an amendment) and {@code "date"} (ISO 8601, as {@code 2026-11-30T10:00:00Z}) may stand in a change; of
 * one owner's changes all that give one give the same.
 */
public final class ChangesJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * Changes of one base.
     *
     * @param base {@link org.dauys.text.write.ActWriter#sha256} of the act that they were computed on
     * @param changes in any order
     * @param subs amendments to the wordings of others, in any order
     * @param remarks what is said of changes, by whose they are; of those that are not here nothing is said
     */
    public record Changes(String base, List<OwnedChange> changes, List<SubAmendment> subs, Map<Owner, Remark> remarks) {
        public Changes {
            changes = List.copyOf(changes);
            subs = List.copyOf(subs);
            remarks = Map.copyOf(remarks);
            remarks.forEach((owner, remark) -> {
                if (owner instanceof Owner.Editor && !remark.reason().isBlank()) {
                    throw new IllegalArgumentException("An editor's reason is the owner's, and no remark");
                }
            });
        }

        /** Changes of which nobody amends the wording. */
        public Changes(String base, List<OwnedChange> changes, Map<Owner, Remark> remarks) {
            this(base, changes, List.of(), remarks);
        }

        /** Changes of which nothing is said, nor does anybody amend their wording. */
        public Changes(String base, List<OwnedChange> changes) {
            this(base, changes, List.of(), Map.of());
        }
    }

    private ChangesJson() {}

    /** The changes as JSON, on one line. */
    public static String write(Changes changes) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("base", changes.base());
        ArrayNode list = root.putArray("changes");
        changes.changes().forEach(change -> write(change, changes.remarks(), list.addObject()));
        for (SubAmendment sub : changes.subs()) {
            write(sub.own(), changes.remarks(), list.addObject().put("to", target(sub)));
        }
        return MAPPER.writeValueAsString(root);
    }

    private static String target(SubAmendment sub) {
        if (sub.target() instanceof Owner.Amendment amendment) {
            return amendment.number();
        }
        throw new IllegalArgumentException(
                "Only the wording of an amendment is amended, not that of " + Owners.called(sub.target()));
    }

    private static void write(OwnedChange change, Map<Owner, Remark> remarks, ObjectNode one) {
        switch (change.owner()) {
            case Owner.Amendment amendment -> one.put("amendment", amendment.number());
            case Owner.Editor editor -> one.put("editor", editor.reason());
            case Owner.Base base -> throw new IllegalStateException("The base asks for no change");
        }
        Remark remark = remarks.getOrDefault(change.owner(), Remark.NONE);
        if (!remark.reason().isBlank()) {
            one.put("reason", remark.reason());
        }
        remark.date().ifPresent(date -> one.put("date", date.toString()));
        ArrayNode edits = one.putArray("edits");
        change.change().edits().forEach(edit -> write(edit, edits.addObject()));
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
        List<SubAmendment> subs = new ArrayList<>();
        Map<Owner, Remark> remarks = new HashMap<>();
        for (JsonNode one : list(root, "changes", "the file")) {
            String where = "change " + (changes.size() + subs.size() + 1);
            List<Edit> edits = new ArrayList<>();
            for (JsonNode edit : list(one, "edits", where)) {
                edits.add(edit(edit, where + ", edit " + (edits.size() + 1)));
            }
            Owner owner = one.has("editor")
                    ? new Owner.Editor(string(one, "editor", where))
                    : new Owner.Amendment(string(one, "amendment", where));
            OwnedChange change = new OwnedChange(owner, new Change(edits));
            if (one.has("to")) {
                subs.add(sub(string(one, "to", where), change, where));
            } else {
                changes.add(change);
            }
            Remark remark = remark(one, where);
            if (owner instanceof Owner.Editor && one.has("reason")) {
                throw new IllegalArgumentException(where
                        + ": an editor's reason is what \"editor\" says; write it there and leave \"reason\" out");
            }
            if (!remark.equals(Remark.NONE)) {
                remarks.merge(owner, remark, (first, second) -> both(first, second, where));
            }
        }
        return new Changes(string(root, "base", "the file"), changes, subs, remarks);
    }

    private static SubAmendment sub(String target, OwnedChange own, String where) {
        try {
            return new SubAmendment(new Owner.Amendment(target), own);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(where + ": " + refused.getMessage(), refused);
        }
    }

    private static Remark both(Remark first, Remark second, String where) {
        boolean differ = !first.reason().isBlank()
                && !second.reason().isBlank()
                && !first.reason().equals(second.reason());
        if (differ
                || (first.date().isPresent()
                        && second.date().isPresent()
                        && !first.date().equals(second.date()))) {
            throw new IllegalArgumentException(where + ": an earlier change of the same owner has another \""
                    + (differ ? "reason" : "date") + "\"; give one for all its changes");
        }
        return new Remark(
                first.reason().isBlank() ? second.reason() : first.reason(),
                first.date().or(second::date));
    }

    private static Remark remark(JsonNode json, String where) {
        String reason = json.has("reason") ? string(json, "reason", where) : "";
        if (!json.has("date")) {
            return new Remark(reason, Optional.empty());
        }
        String date = string(json, "date", where);
        try {
            return new Remark(reason, Optional.of(Instant.parse(date)));
        } catch (DateTimeParseException noDate) {
            throw new IllegalArgumentException(
                    where + ": \"date\" is \"" + date + "\", and not as 2026-11-30T10:00:00Z", noDate);
        }
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
