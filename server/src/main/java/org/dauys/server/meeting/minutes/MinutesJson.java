package org.dauys.server.meeting.minutes;

import tools.jackson.databind.json.JsonMapper;

/** Minutes and their drafts as the database keeps them. */
final class MinutesJson {
    private static final JsonMapper JSON = new JsonMapper();

    private MinutesJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
