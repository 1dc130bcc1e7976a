package org.dauys.server.people;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.people.store.Alias;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.stereotype.Component;

/** Those who take part in consultations, as other rooms may know them. */
@Component
public class Participants {
    private final PeopleSchema sql;

    Participants(PeopleSchema sql) {
        this.sql = sql;
    }

    /**
     * What is known of someone who has no account: the sender of a paper letter, or a web form's.
     *
     * @param name to appear by, where the person asked to be named
     * @param email for letters
     */
    public record Sender(Optional<String> name, Optional<String> email, Locale language) {}

    private record Known(UUID id, PublicName name) {}

    /** Makes a participant of someone without an account. */
    public UUID add(long consultation, Sender sender) {
        return sql.sql("""
            insert into people.participant (consultation_id, alias, name, email, language)
            values (:consultation, :alias, :name, :email, :language) returning id
            """)
                .param("consultation", consultation)
                .param("alias", Alias.next())
                .param("name", sender.name().orElse(null))
                .param("email", sender.email().orElse(null))
                .param("language", sender.language().getLanguage())
                .query(UUID.class)
                .single();
    }

    /** Makes a participant who always appears by name: an expert without an account. */
    public UUID addExpert(long consultation, String name, Words title, Locale language) {
        UUID expert = add(consultation, new Sender(Optional.of(name), Optional.empty(), language));
        sql.sql("update people.participant set title = :title::jsonb where id = :id")
                .param("title", WordsJson.write(title))
                .param("id", expert)
                .update();
        return expert;
    }

    /** How participants appear; those unknown are missing. One query, however many. */
    public Map<UUID, PublicName> names(Collection<UUID> participants) {
        if (participants.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("""
                    select id, alias, name, title, verified, erased from people.participant where id = any(:ids)
                    """)
                .param("ids", participants.toArray(UUID[]::new))
                .query((row, i) -> new Known(
                        row.getObject("id", UUID.class),
                        new PublicName(
                                row.getString("alias"),
                                Optional.ofNullable(row.getString("name")),
                                WordsJson.read(row.getString("title")),
                                row.getBoolean("verified"),
                                row.getBoolean("erased"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, Known::name));
    }

    /** Sets the name by which a participant appears where they chose to be named; empty takes it away. */
    public void name(UUID participant, Optional<String> name) {
        sql.sql("update people.participant set name = :name where id = :id")
                .param("name", name.orElse(null))
                .param("id", participant)
                .update();
    }
}
