package org.dauys.server.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.invariants.Impossible;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the log of one event, for ever: docs/log-entries.md.
 *
 * @param id of the event, by which it is known again
 * @param type and version of what it says
 * @param time to the minute
 * @param object the path of the page that shows it
 * @param edition of the object's steps, from 1
 * @param language of the document's words
 * @param says codes, numbers and days, as a JSON object
 * @param document what it has the sum of; empty when it says all itself
 * @param later whether it was public before it was entered
 */
record Entry(
        UUID id,
        EntryType type,
        Instant time,
        String object,
        int edition,
        String language,
        String says,
        Optional<Document> document,
        boolean later) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    /** What an entry has the sum of. */
    sealed interface Document {
        /** Its canonical bytes. */
        record There(byte[] bytes, boolean salted) implements Document {}

        /** It was erased before it was entered: there is no sum of it. */
        record Erased() implements Document {}
    }

    /** The entry, byte for byte. */
    byte[] bytes() {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.put("type", type.name());
        made.put("version", type.version());
        made.put("id", id.toString());
        made.put("time", MINUTE.format(time));
        made.put("object", object);
        made.put("edition", edition);
        made.put("language", language);
        made.set("says", CanonicalJson.read(says));
        document.ifPresent(one -> made.set("document", sum(one)));
        if (later) {
            made.put("later", true);
        }
        return CanonicalJson.of(made);
    }

    /** Of what people wrote not even the length is told: it would stay when the words are erased. */
    private static ObjectNode sum(Document document) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        switch (document) {
            case Document.Erased() -> made.put("erased", true);
            case Document.There(byte[] bytes, boolean salted) -> {
                made.put("sha256", sha256(bytes));
                if (salted) {
                    made.put("salted", true);
                } else {
                    made.put("size", bytes.length);
                }
            }
        }
        return made;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Entry.class, impossible);
        }
    }

    /** The id in an entry's bytes; empty when it is none of ours. */
    static Optional<UUID> id(byte[] entry) {
        try {
            return Optional.of(UUID.fromString(CanonicalJson.read(new String(entry, StandardCharsets.UTF_8))
                    .path("id")
                    .asString()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
