package org.dauys.server.meeting.hold;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.hold.DeskFileTaken.Problem;
import org.dauys.server.meeting.hold.Sent.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * Takes in what a desk saved to a file, when its device could not send it: the same wordings, by the same rules. What can be kept is
 * kept, and all that cannot is told with its place, so that a file that is half spoilt loses its half only.
 */
@Component
@NamedInterface("hold")
public class DeskFiles {
    static final String FORMAT = "dauys-meeting-desk-1";

    private final Items items;
    private final Photos photos;
    private final Meetings meetings;

    DeskFiles(Items items, Photos photos, Meetings meetings) {
        this.items = items;
        this.photos = photos;
        this.meetings = meetings;
    }

    /** @param base64 of a JPEG */
    record Picture(@Nullable String item, @Nullable String base64) {}

    /** @param code of the meeting */
    record DeskFile(
            @Nullable String format,
            @Nullable String code,
            @Nullable List<JsonNode> wordings,
            @Nullable List<JsonNode> photos) {}

    /**
     * Takes it into the meeting that it names.
     *
     * @param far told before each wording and each photograph, and at the end
     * @throws IllegalArgumentException when it is no such file, with line and column, or of a meeting that is not here
     */
    public DeskFileTaken take(byte[] bytes, HowFar far) {
        DeskFile file = read(bytes);
        Meeting meeting = Optional.ofNullable(file.code())
                .flatMap(meetings::byCode)
                .orElseThrow(() -> new IllegalArgumentException("code: there is no meeting " + file.code()
                        + " here. Take the file to the server at which the meeting was planned."));
        return take(meeting, file, far);
    }

    /**
     * Takes it into this meeting.
     *
     * @throws IllegalArgumentException when it is no such file, with line and column
     * @return empty when it is of another meeting
     */
    Optional<DeskFileTaken> take(Meeting meeting, byte[] bytes) {
        DeskFile file = read(bytes);
        return meeting.code().equals(file.code()) ? Optional.of(take(meeting, file, HowFar.UNTOLD)) : Optional.empty();
    }

    private static DeskFile read(byte[] bytes) {
        try {
            DeskFile file = DeskJson.read(bytes, DeskFile.class);
            if (!FORMAT.equals(file.format())) {
                throw new IllegalArgumentException("format: \"" + file.format() + "\" is not \"" + FORMAT
                        + "\". Choose the file that the desk of a meeting saved.");
            }
            return file;
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            throw new IllegalArgumentException(
                    "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + broken.getOriginalMessage()
                            + ". Save the file again at the desk, or choose another copy.",
                    broken);
        }
    }

    private DeskFileTaken take(Meeting meeting, DeskFile file, HowFar far) {
        List<JsonNode> wordings = Objects.requireNonNullElse(file.wordings(), List.of());
        List<JsonNode> pictures = Objects.requireNonNullElse(file.photos(), List.of());
        int whole = wordings.size() + pictures.size();
        List<String> outcomes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < wordings.size(); i++) {
            far.at(i, whole);
            String place = "wordings[" + i + "]";
            Optional<Sent> sent = DeskJson.part(wordings.get(i), Sent.class);
            if (sent.isEmpty()) {
                problems.add(new Problem(place, "empty"));
                continue;
            }
            Receipt receipt = items.take(meeting, null, sent.get());
            outcomes.add(receipt.outcome());
            if (receipt.outcome().equals("missing")) {
                problems.add(new Problem(place, "missing"));
            }
            receipt.problems().forEach(field -> problems.add(new Problem(place, field)));
        }
        int taken = 0;
        for (int i = 0; i < pictures.size(); i++) {
            far.at(wordings.size() + i, whole);
            String outcome = DeskJson.part(pictures.get(i), Picture.class)
                    .map(picture -> outcome(meeting, picture))
                    .orElse("empty");
            if (outcome.equals("kept") || outcome.equals("known")) {
                taken++;
            } else {
                problems.add(new Problem("photos[" + i + "]", outcome));
            }
        }
        far.at(whole, whole);
        return new DeskFileTaken(meeting.code(), Map.copyOf(DeskFileTaken.counted(outcomes)), taken, problems);
    }

    private String outcome(Meeting meeting, Picture picture) {
        if (picture.base64() == null || !Sent.isKey(picture.item())) {
            return "empty";
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(picture.base64());
            return photos.take(meeting.id(), Objects.requireNonNull(picture.item()), bytes)
                    .outcome();
        } catch (IllegalArgumentException broken) {
            return "base64";
        }
    }
}
