package org.dauys.server.site;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@link Words} as the database keeps them: {@code {"kk": "…", "ru": "…"}}. */
public final class WordsJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> BY_CODE = new TypeReference<>() {};

    private WordsJson() {}

    public static String write(Words words) {
        return JSON.writeValueAsString(words.byCode());
    }

    public static Words read(String json) {
        return Words.of(JSON.readValue(json, BY_CODE));
    }
}
