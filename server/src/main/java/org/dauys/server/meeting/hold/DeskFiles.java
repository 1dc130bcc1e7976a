package org.dauys.server.meeting.hold;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.dauys.server.meeting.Meeting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what a desk saved to a file, when its device could not send it: the same wordings, by the same rules. */
@Component
class DeskFiles {
    static final String FORMAT = "dauys-meeting-desk-1";

    private final Items items;
    private final Photos photos;

    DeskFiles(Items items, Photos photos) {
        this.items = items;
        this.photos = photos;
    }

    /** @param base64 of a JPEG */
    record Picture(String item, String base64) {}

    /** @param code of the meeting */
    record DeskFile(
            @Nullable String format,
            @Nullable String code,
            @Nullable List<Sent> wordings,
            @Nullable List<Picture> photos) {}

    /**
     * What came of a file.
     *
     * @param refused wordings and photographs that cannot be kept
     */
    record Taken(int kept, int known, int conflicts, int refused, int photos) {}

    /**
     * @throws tools.jackson.core.JacksonException when it is none
     * @throws IllegalArgumentException when it is of another meeting
     */
    Taken take(Meeting meeting, byte[] bytes) {
        DeskFile file = DeskJson.read(bytes, DeskFile.class);
        if (!FORMAT.equals(file.format()) || !meeting.code().equals(file.code())) {
            throw new IllegalArgumentException("of another meeting");
        }
        int[] outcomes = new int[4];
        for (Sent sent : Objects.requireNonNullElse(file.wordings(), List.<Sent>of())) {
            switch (items.take(meeting, null, sent).outcome()) {
                case "kept" -> outcomes[0]++;
                case "known" -> outcomes[1]++;
                case "conflict" -> outcomes[2]++;
                default -> outcomes[3]++;
            }
        }
        int pictures = 0;
        for (Picture picture : Objects.requireNonNullElse(file.photos(), List.<Picture>of())) {
            boolean taken = Sent.isKey(picture.item()) && taken(meeting, picture);
            pictures += taken ? 1 : 0;
            outcomes[3] += taken ? 0 : 1;
        }
        return new Taken(outcomes[0], outcomes[1], outcomes[2], outcomes[3], pictures);
    }

    private boolean taken(Meeting meeting, Picture picture) {
        try {
            byte[] bytes = Base64.getDecoder().decode(picture.base64());
            String outcome = photos.take(meeting.id(), picture.item(), bytes).outcome();
            return outcome.equals("kept") || outcome.equals("known");
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
