package org.dauys.server.meeting.hold;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * What came of a desk's file.
 *
 * @param code of the meeting
 * @param wordings how many had which outcome: kept, known, conflict, missing, refused
 * @param photos photographs that are here now
 * @param problems all that could not be kept, in the order of the file
 */
@NamedInterface("hold")
public record DeskFileTaken(String code, Map<String, Integer> wordings, int photos, List<Problem> problems) {
    public DeskFileTaken {
        wordings = Map.copyOf(wordings);
        problems = List.copyOf(problems);
    }

    /**
     * What cannot be kept.
     *
     * @param place in the file: {@code wordings[3]}, {@code photos[0]}
     * @param what a field that is wrong, or {@code missing}: it stands on a wording that is neither here nor before it in the file;
     *     {@code empty}, {@code base64}; of a photograph {@code refused}: it is no plain JPEG, {@code other}: another is here
     */
    public record Problem(String place, String what) {}

    /** How many wordings had this outcome. */
    public int of(String outcome) {
        return wordings.getOrDefault(outcome, 0);
    }

    static Map<String, Integer> counted(List<String> outcomes) {
        return outcomes.stream().collect(Collectors.toMap(one -> one, _ -> 1, Integer::sum));
    }
}
