package org.dauys.server.meeting.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.answer.Answers;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.minutes.MinutesContent.Part;
import org.dauys.server.meeting.minutes.MinutesContent.Said;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was said at a meeting as readers may know it today: without the name whose consent was withdrawn, without the words of
 * what the register shows no more, with the answer that came since.
 */
@Component
public class Lines {
    private final JdbcClient sql;
    private final Participants participants;
    private final Answers answers;

    Lines(JdbcClient sql, Participants participants, Answers answers) {
        this.sql = sql;
        this.participants = participants;
        this.answers = answers;
    }

    /**
     * A contribution.
     *
     * @param name of the speaker; empty unless they are named
     * @param shown whether its words may be shown
     * @param answer the newest one of the register
     */
    public record Line(Said said, Optional<String> name, boolean shown, Optional<Served> answer) {}

    /** What was said under an item of the agenda; an empty title is for what was said outside of it. */
    public record Section(Words title, List<Line> lines) {}

    private record InRegister(long id, boolean published) {}

    List<Section> of(Meeting meeting, MinutesContent content) {
        List<Said> all = content.said();
        Map<UUID, PublicName> names = participants.names(
                all.stream().flatMap(one -> one.who().stream()).toList());
        Map<Integer, InRegister> register = register(meeting, all);
        Map<Long, Served> given =
                answers.newest(register.values().stream().map(InRegister::id).toList());
        List<Section> sections = new ArrayList<>();
        for (Part part : content.agenda()) {
            sections.add(new Section(
                    part.title(),
                    part.said().stream()
                            .map(said -> line(said, names, register, given))
                            .toList()));
        }
        return sections;
    }

    private static Line line(
            Said said, Map<UUID, PublicName> names, Map<Integer, InRegister> register, Map<Long, Served> given) {
        Optional<InRegister> there = said.number().isPresent()
                ? Optional.ofNullable(register.get(said.number().getAsInt()))
                : Optional.empty();
        return new Line(
                said,
                said.who().flatMap(who -> Optional.ofNullable(names.get(who))).flatMap(PublicName::name),
                there.map(InRegister::published).orElse(said.number().isEmpty()),
                there.flatMap(one -> Optional.ofNullable(given.get(one.id()))));
    }

    private Map<Integer, InRegister> register(Meeting meeting, List<Said> all) {
        Map<Integer, InRegister> register = new HashMap<>();
        sql.sql("""
            select number, id, state = 'published' as shown from submission.public
            where consultation_id = :consultation and number = any(:numbers)
            """)
                .param("consultation", meeting.consultationId())
                .param(
                        "numbers",
                        all.stream()
                                .flatMapToInt(one -> one.number().stream())
                                .boxed()
                                .toArray(Integer[]::new))
                .query(row -> {
                    register.put(row.getInt("number"), new InRegister(row.getLong("id"), row.getBoolean("shown")));
                });
        return register;
    }
}
