package org.dauys.opinion.similar.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.opinion.Shown;
import org.dauys.opinion.file.FileReason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads submissions from JSON lines: one object a line, each with an id and a text. Empty lines are passed over. */
public final class SubmissionsReader {
    private static final int TOLD = 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final String textField;
    private final String idField;
    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int line;

    private SubmissionsReader(String name, String textField, String idField) {
        this.name = name;
        this.textField = textField;
        this.idField = idField;
    }

    /**
     * The submissions of a file in UTF-8.
     *
     * @param textField which member of each object is the text
     * @param idField which member names it: words, or a number
     * @throws UnreadableSubmissionsException if any line cannot be used, of which it tells the first twenty, or the file cannot be read
     */
    public static Submissions read(Path file, String textField, String idField) throws UnreadableSubmissionsException {
        if (Files.isDirectory(file)) {
            throw new UnreadableSubmissionsException(List.of(file + ": this is a folder. Name a file in it."));
        }
        SubmissionsReader reader = new SubmissionsReader(file.toString(), textField, idField);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String one = in.readLine(); one != null && reader.problems.size() < TOLD; one = in.readLine()) {
                reader.line++;
                reader.add(one);
            }
        } catch (CharacterCodingException wrong) {
            reader.problem("this is not UTF-8. Save the file in that encoding.");
        } catch (IOException failure) {
            throw new UnreadableSubmissionsException(List.of(FileReason.of(failure)));
        }
        if (reader.problems.isEmpty() && reader.ids.isEmpty()) {
            throw new UnreadableSubmissionsException(List.of(file
                    + ": there are no submissions in it. Write one object a line: {\"" + idField + "\": \"1\", \""
                    + textField + "\": \"…\"}"));
        }
        if (!reader.problems.isEmpty()) {
            throw new UnreadableSubmissionsException(reader.problems);
        }
        return new Submissions(reader.ids, reader.texts);
    }

    private void problem(String says) {
        problems.add(name + ", line " + Math.max(1, line) + ": " + Shown.line(says));
    }

    private void add(String read) {
        String text = line == 1 && read.startsWith("\ufeff") ? read.substring(1) : read;
        if (text.isBlank()) {
            return;
        }
        try {
            JsonNode object = JSON.readTree(text);
            if (object.isArray() && line == 1) {
                problem("a list begins here. Write one object a line, for example with: jq -c '.[]'");
            } else if (object.isObject()) {
                add(object);
            } else {
                problem("this is no object. Write {\"" + idField + "\": \"1\", \"" + textField + "\": \"…\"}");
            }
        } catch (JacksonException wrong) {
            problem("this is no JSON ("
                    + wrong.getOriginalMessage().lines().findFirst().orElse("") + ")."
                    + " Write one whole object a line.");
        }
    }

    private void add(JsonNode object) {
        JsonNode id = object.path(idField);
        JsonNode text = object.path(textField);
        if (!id.isString() && !id.isIntegralNumber()) {
            problem("\"" + idField + "\" is " + (id.isMissingNode() ? "missing" : "neither words nor a whole number")
                    + ". Add it, or name the member that says which submission this is: --id-field NAME");
        } else if (!text.isString()) {
            problem("\"" + textField + "\" is " + (text.isMissingNode() ? "missing" : "no text")
                    + ". Add it, or name the member that is the text: --text-field NAME");
        } else {
            String named = id.asString();
            Integer before = lines.putIfAbsent(named, line);
            if (before != null) {
                problem("the " + idField + " \"" + named + "\" stands in line " + before
                        + " already. Give each submission one of its own.");
            }
            ids.add(named);
            texts.add(text.asString());
        }
    }
}
