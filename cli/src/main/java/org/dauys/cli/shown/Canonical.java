package org.dauys.cli.shown;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Documents in the canonical form of RFC 8785, and their sums. Written apart from the server's: numbers in documents are whole
 * (docs/log-entries.md), so that the whole form is the order of the keys and eight escapes.
 */
final class Canonical {
    private Canonical() {}

    /** The canonical text of a value. */
    static String text(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** The SHA-256 of its UTF-8, in hexadecimal digits. */
    static String sum(JsonNode value) {
        return sum(text(value).getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of bytes, in hexadecimal digits. */
    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            // Strings compare by their UTF-16 units, as the specification wants it.
            Map<String, JsonNode> fields = new TreeMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            String separator = "{";
            for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
                out.append(separator);
                quote(field.getKey(), out);
                out.append(':');
                write(field.getValue(), out);
                separator = ",";
            }
            out.append(fields.isEmpty() ? "{}" : "}");
        } else if (value.isArray()) {
            out.append('[');
            for (int i = 0; i < value.size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(value.get(i), out);
            }
            out.append(']');
        } else if (value.isString()) {
            quote(value.stringValue(), out);
        } else {
            out.append(value.asString());
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (unit < 0x20) {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
                    } else {
                        out.append(unit);
                    }
                }
            }
        }
        out.append('"');
    }
}
