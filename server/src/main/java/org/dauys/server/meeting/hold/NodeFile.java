package org.dauys.server.meeting.hold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dauys.server.meeting.MeetingKind;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import tools.jackson.core.JacksonException;

/**
 * What a clerk's laptop takes along to one meeting: its plan, the newest text, and the secret by which it brings everything home. Whoever
 * has this file can add to the meeting until the secret ends or is withdrawn.
 *
 * @param server the address that everything is brought home to
 * @param token of a desk that is made for this laptop
 * @param slug of the consultation; its title by languages
 * @param code of the meeting
 * @param texts of the newest published version
 */
@NamedInterface("hold")
public record NodeFile(
        @Nullable String format,
        String server,
        String token,
        String slug,
        Map<String, String> title,
        Map<String, String> version,
        List<NodeText> texts,
        String code,
        NodePlan plan) {
    static final String FORMAT = "dauys-meeting-node-1";

    /** @param base64 of the file as it was uploaded */
    record NodeText(String fileName, String language, String base64) {}

    /** @param zone of its hours */
    record NodePlan(
            MeetingKind kind,
            Map<String, String> host,
            Map<String, String> settlement,
            Map<String, String> address,
            Map<String, String> accessibility,
            Instant begins,
            Instant ends,
            String zone,
            List<String> languages,
            List<NodeDelegate> delegation,
            List<NodeItem> agenda) {}

    record NodeDelegate(String name, Map<String, String> office, String task) {}

    /** @param id at the central server */
    record NodeItem(long id, Map<String, String> title, Instant begins, int minutes, List<String> provisions) {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when it is none; the message names the remedy
     */
    public static NodeFile read(byte[] bytes) {
        try {
            NodeFile file = DeskJson.read(bytes, NodeFile.class);
            if (FORMAT.equals(file.format())) {
                Objects.requireNonNull(file.plan());
                return file;
            }
        } catch (JacksonException | NullPointerException other) {
            throw new IllegalArgumentException(NONE, other);
        }
        throw new IllegalArgumentException(NONE);
    }

    private static final String NONE =
            "This is no file of a meeting. The clerk saves one on the meeting's page at the desk, at"
                    + " \"A laptop for the hall\".";

    /** For the log and for messages, without the secret. */
    @Override
    public String toString() {
        return code + " of " + server;
    }
}
