package org.dauys.server.record;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON in the one form of RFC 8785, so that whoever has the same values gets the same bytes: no spaces, keys in the order of their
 * UTF-16 units. Only whole numbers up to 2⁵³ − 1 are written as numbers, since languages print others differently; other numbers
 * become strings.
 */
final class CanonicalJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(53).subtract(BigInteger.ONE);

    private CanonicalJson() {}

    /**
     * The canonical form of a JSON object.
     *
     * @throws IllegalArgumentException when it is no JSON object, or holds half a character (a lone surrogate)
     */
    static byte[] of(String json) {
        return of(read(json));
    }

    /** The same of values. */
    static byte[] of(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("An entry is a JSON object.");
        }
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(plain(object))).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("It has no canonical form: " + e.getMessage(), e);
        }
    }

    /**
     * The values of a JSON text.
     *
     * @throws IllegalArgumentException when it is none
     */
    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("It is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode plain(JsonNode node) {
        if (node.isObject()) {
            ObjectNode made = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                made.set(whole(field.getKey()), plain(field.getValue()));
            }
            return made;
        }
        if (node.isArray()) {
            ArrayNode made = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> made.add(plain(element)));
            return made;
        }
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        if (node.isString()) {
            whole(node.stringValue());
        }
        return node;
    }

    private static JsonNode number(BigDecimal value) {
        boolean isWhole = value.stripTrailingZeros().scale() <= 0
                && value.toBigInteger().abs().compareTo(MOST) <= 0;
        return isWhole
                ? JsonNodeFactory.instance.numberNode(value.longValueExact())
                : JsonNodeFactory.instance.stringNode(value.stripTrailingZeros().toPlainString());
    }

    /** The library would write "?" for half a character, others refuse it: so it is refused. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(unit) && !isPair) {
                throw new IllegalArgumentException("It holds half a character.");
            }
            if (isPair) {
                i++;
            }
        }
        return text;
    }
}
