package org.dauys.server.answer.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.Opinion;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;

/** An opinion with whom it is by. A person who was erased has left their opinion without a name. */
public record Signed(Opinion opinion, Optional<PublicName> expert) {

    static List<Signed> of(List<Opinion> opinions, Participants participants) {
        Map<UUID, PublicName> names = participants.names(
                opinions.stream().map(Opinion::expert).distinct().toList());
        return opinions.stream()
                .map(opinion -> new Signed(opinion, Optional.ofNullable(names.get(opinion.expert()))))
                .toList();
    }
}
