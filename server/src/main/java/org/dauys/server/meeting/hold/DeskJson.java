package org.dauys.server.meeting.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.dauys.server.submission.Codes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What desks send and are sent. A field that nobody knows is refused: it would be lost without a word. */
final class DeskJson {
    private static final int DEEPEST = 12;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(20_000_000)
                            .build())
                    .build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private DeskJson() {}

    /** @throws JacksonException when it is no JSON, or another */
    static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** A part of what was read; empty when it is something else. */
    static <T> Optional<T> part(JsonNode json, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.treeToValue(json, type));
        } catch (JacksonException other) {
            return Optional.empty();
        }
    }

    static JsonNode tree(Object answer) {
        return JSON.valueToTree(answer);
    }

    static byte[] write(Object answer) {
        return JSON.writeValueAsBytes(answer);
    }

    static String text(Object answer) {
        return JSON.writeValueAsString(answer);
    }

    /** @throws JacksonException when it says something else than this kind does */
    static Body body(ItemKind kind, JsonNode json) {
        return JSON.treeToValue(json, type(kind));
    }

    static Body body(ItemKind kind, String json) {
        return JSON.readValue(json, type(kind));
    }

    static ItemKind kind(String code) {
        return Codes.read(ItemKind.class, code);
    }

    private static Class<? extends Body> type(ItemKind kind) {
        return switch (kind) {
            case CONTRIBUTION -> Body.Contribution.class;
            case ATTENDANCE -> Body.Attendance.class;
            case TURN -> Body.Turn.class;
            case PHOTO -> Body.Photo.class;
            case POLL -> Body.Poll.class;
            case MARK -> Body.Mark.class;
        };
    }
}
