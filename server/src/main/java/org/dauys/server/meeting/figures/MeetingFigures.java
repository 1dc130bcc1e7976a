package org.dauys.server.meeting.figures;

import java.util.Optional;
import org.dauys.server.meeting.disclosed.ReleasedFigures;
import org.dauys.server.meeting.disclosed.ReleasedPolls;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Figures across the meetings of a consultation, as they were released last. Nothing is counted when they are read. */
@Component
@NamedInterface("figures")
public class MeetingFigures {
    private static final JsonMapper JSON = new JsonMapper();

    private final ReleasedFigures released;
    private final ReleasedPolls polls;

    MeetingFigures(ReleasedFigures released, ReleasedPolls polls) {
        this.released = released;
        this.polls = polls;
    }

    /**
     * The last release; empty before the first.
     *
     * @param most of polls, the newest first
     */
    public Optional<Across> of(long consultation, int most) {
        return released.last(consultation)
                .map(told -> new Across(
                        told.at(),
                        JSON.readValue(told.facts(), Facts.class),
                        released.across(consultation),
                        polls.newest(consultation, most)));
    }
}
