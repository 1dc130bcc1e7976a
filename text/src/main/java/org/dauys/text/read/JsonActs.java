package org.dauys.text.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.Provision;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the JSON writer writes. Labels and eIds are taken as given, must be there and must be unique; every problem
 * is reported, each by the path of its field. The sum and the warnings are not read: they follow from the words.
 */
final class JsonActs {
    /** Levels of provisions; Jackson itself stops at 500 levels of JSON, which is more. */
    private static final int DEEPEST = 100;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> eIds = new HashSet<>();

    private JsonActs() {}

    static Reading read(byte[] bytes) throws BadSource {
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (StreamConstraintsException tooMuch) {
            // The same is thrown for numbers, names and strings that are too long.
            boolean deep = tooMuch.getOriginalMessage().contains("nesting depth");
            throw new BadSource(
                    deep
                            ? Problem.of(Cause.NESTED_TOO_DEEPLY, place(tooMuch), DEEPEST)
                            : Problem.of(Cause.DAMAGED, place(tooMuch), tooMuch.getOriginalMessage()));
        } catch (JacksonException broken) {
            throw new BadSource(Problem.of(Cause.DAMAGED, place(broken), reason(broken)));
        }
        return new JsonActs().act(root);
    }

    /** What Jackson found, without the tokens that it would rather have seen. */
    private static String reason(JacksonException broken) {
        return broken.getOriginalMessage().replaceFirst(": (was expecting|expected) .*", "");
    }

    private static Place place(JacksonException problem) {
        return problem.getLocation() == null
                ? Place.FILE
                : Place.line(Math.max(1, problem.getLocation().getLineNr()));
    }

    private Reading act(JsonNode root) throws BadSource {
        String title = string(root, "title", "");
        String code = string(root, "language", "");
        Optional<Language> language = Language.ofCode(code);
        if (language.isEmpty() && root.path("language").isString()) {
            damaged("language: \"" + code + "\"");
        }
        Optional<LocalDate> date = root.has("date") ? date(string(root, "date", "")) : Optional.empty();
        List<String> notes = strings(root, "notes", "");
        List<Provision> provisions = provisions(root, "provisions", "", 1);
        if (!problems.isEmpty()) {
            throw new BadSource(problems);
        }
        return new Reading(new Act(title, language.orElseThrow(), date, notes, provisions, words(root)), List.of());
    }

    private static Map<Kind, String> words(JsonNode root) {
        Map<Kind, String> words = new EnumMap<>(Kind.class);
        root.path("words")
                .properties()
                .forEach(word -> Kind.ofJsonName(word.getKey())
                        .filter(kind -> word.getValue().isString())
                        .ifPresent(kind -> words.put(kind, word.getValue().asString())));
        return words;
    }

    private Optional<LocalDate> date(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException notADate) {
            damaged("date: \"" + date + "\"");
            return Optional.empty();
        }
    }

    private List<Provision> provisions(JsonNode parent, String name, String path, int depth) throws BadSource {
        if (depth > DEEPEST) {
            throw new BadSource(Problem.of(Cause.NESTED_TOO_DEEPLY, Place.FILE, DEEPEST));
        }
        List<Provision> provisions = new ArrayList<>();
        for (JsonNode element : array(parent, name, path)) {
            provisions.add(provision(element, path + name + "[" + provisions.size() + "].", depth));
        }
        return provisions;
    }

    private Provision provision(JsonNode node, String path, int depth) throws BadSource {
        String kindName = string(node, "kind", path);
        Optional<Kind> kind = Kind.ofJsonName(kindName);
        if (kind.isEmpty() && node.path("kind").isString()) {
            damaged(path + "kind: \"" + kindName + "\"");
        }
        String label = string(node, "label", path);
        String eId = string(node, "eId", path);
        unique(labels, label, path + "label");
        unique(eIds, eId, path + "eId");
        return new Provision(
                kind.orElse(Kind.PART),
                string(node, "number", path),
                label,
                eId,
                string(node, "heading", path),
                string(node, "text", path),
                node.path("repealed").asBoolean(false),
                strings(node, "notes", path),
                provisions(node, "children", path, depth + 1));
    }

    private void unique(Set<String> taken, String name, String path) {
        if (!name.isEmpty() && !taken.add(name)) {
            problems.add(Problem.of(Cause.DAMAGED, Place.FILE, path + ": \"" + name + "\" × 2"));
        }
    }

    private String string(JsonNode node, String name, String path) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            damaged(path + name + (value.isMissingNode() ? ": missing" : ": no string"));
            return "";
        }
        return value.asString().replaceAll("\\s+", " ").strip();
    }

    private Iterable<JsonNode> array(JsonNode node, String name, String path) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            damaged(path + name + (value.isMissingNode() ? ": missing" : ": no array"));
            return List.of();
        }
        return value;
    }

    private List<String> strings(JsonNode node, String name, String path) {
        List<String> strings = new ArrayList<>();
        for (JsonNode value : array(node, name, path)) {
            if (value.isString()) {
                strings.add(value.asString());
            } else {
                damaged(path + name + "[" + strings.size() + "]: no string");
            }
        }
        return strings;
    }

    private void damaged(String what) {
        problems.add(Problem.of(Cause.DAMAGED, Place.FILE, what));
    }
}
