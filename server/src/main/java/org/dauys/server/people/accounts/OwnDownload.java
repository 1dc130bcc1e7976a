package org.dauys.server.people.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.OwnData;
import org.dauys.server.people.accounts.OwnAccount.Own;
import org.dauys.server.people.accounts.OwnAccount.Part;
import org.dauys.server.people.letters.Frequency;
import org.dauys.server.people.store.PeopleSchema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that is kept of a person, as one JSON file: what this room keeps, and what each other room says it does. */
@Component
class OwnDownload {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PeopleSchema sql;
    private final OwnAccount accounts;
    private final ConsultationIds consultations;
    private final ObjectProvider<OwnData> rooms;

    OwnDownload(PeopleSchema sql, OwnAccount accounts, ConsultationIds consultations, ObjectProvider<OwnData> rooms) {
        this.sql = sql;
        this.accounts = accounts;
        this.consultations = consultations;
        this.rooms = rooms;
    }

    byte[] of(Own own) {
        List<Part> parts = accounts.parts(own);
        ObjectNode all = JSON.createObjectNode();
        account(own, all.putObject("account"));
        ArrayNode participants = all.putArray("participants");
        parts.forEach(part -> participant(part, participants.addObject()));
        rows(all.putArray("roles"), """
            select role, body, consultation_id from people.granted where account_id = :id order by id
            """, own);
        rows(all.putArray("sessions"), """
            select to_timestamp(s.creation_time / 1000) as begun, to_timestamp(s.last_access_time / 1000) as last_used
            from people.session s join people.account a on a.name = s.principal_name where a.id = :id order by 1
            """, own);
        rows(all.putArray("letters"), """
            select n.key as about, n.path, n.made_at as made, coalesce(l.state, 'waiting') as state, l.at
            from people.notice n join people.participant p on p.id = n.participant_id
            left join people.letter l on l.id = n.letter_id where p.account_id = :id order by n.id
            """, own);
        Set<UUID> ids = parts.stream().map(Part::id).collect(Collectors.toUnmodifiableSet());
        rooms.orderedStream().forEach(room -> all.set(room.part(), JSON.readTree(room.of(ids))));
        return JSON.writeValueAsBytes(all);
    }

    private static void account(Own own, ObjectNode account) {
        account.put("name", own.name())
                .put("email", own.email().orElse(null))
                .put("language", own.language().getLanguage())
                .put("letters", own.letters().code())
                .put("verified", own.verified())
                .put("password", own.password())
                .put("provider", own.provider())
                .put("made", own.made().toString());
    }

    private void participant(Part part, ObjectNode participant) {
        participant
                .put(
                        "consultation",
                        consultations
                                .named(part.consultation())
                                .map(ConsultationIds.Named::slug)
                                .orElse(null))
                .put("id", part.id().toString())
                .put("alias", part.alias())
                .put("name", part.name().orElse(null))
                .put("letters", part.letters().map(Frequency::code).orElse(null))
                .put("verified", part.verified());
    }

    private void rows(ArrayNode array, String query, Own own) {
        for (Map<String, Object> row :
                sql.sql(query).param("id", own.id()).query().listOfRows()) {
            ObjectNode node = array.addObject();
            row.forEach((column, value) -> node.put(column, value == null ? null : value.toString()));
        }
    }
}
