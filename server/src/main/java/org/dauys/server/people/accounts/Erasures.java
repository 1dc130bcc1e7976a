package org.dauys.server.people.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.people.PersonErased;
import org.dauys.server.people.store.Chore;
import org.dauys.server.people.store.PeopleSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes people forgotten. Who someone was goes at once, in one statement, which leaves a note for the other rooms. They are
 * told after: {@link PersonErased} is published in a transaction of theirs, with which the event is stored until each
 * listener has heard it; then the note goes. After a crash in between they are told again: listeners must not mind.
 */
@Component
public class Erasures implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final PeopleSchema sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    /** What becomes of what the person wrote. */
    private enum Written {
        STAYS,
        GOES
    }

    Erasures(PeopleSchema sql, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
    }

    private record Note(long id, Set<UUID> participants, boolean content) {}

    /**
     * Erases an account: its name, addresses, roles, sessions, links and letters. Its participants stay as aliases without a
     * person, so that threads can still be read.
     */
    void account(String name) {
        account(name, Written.STAYS);
    }

    /** The same, and what the person wrote goes, too. */
    void accountAndWords(String name) {
        account(name, Written.GOES);
    }

    private void account(String name, Written written) {
        sql.sql("""
            with gone as (select id, name, email from people.account where name = :name),
            erased as (
              update people.participant p
              set account_id = null, name = null, email = null, letters = null, title = '{}', erased = true
              from gone where p.account_id = gone.id returning p.id),
            note as (
              insert into people.erasure (participants, content)
              select array_agg(id), :content from erased having count(*) > 0),
            sessions as (delete from people.session s using gone where s.principal_name = gone.name),
            links as (delete from people.link l using gone where l.email = gone.email)
            delete from people.account a using gone where a.id = gone.id
            """)
                .param("name", name)
                .param("content", written == Written.GOES)
                .update();
        attempt();
    }

    /** Erases someone who took part without an account; what became of the receipt is the caller's to know. */
    public void participant(UUID participant) {
        participant(participant, Written.STAYS);
    }

    /** The same, and what they wrote goes, too. */
    public void participantAndWords(UUID participant) {
        participant(participant, Written.GOES);
    }

    private void participant(UUID participant, Written written) {
        sql.sql("""
            with erased as (
              update people.participant
              set name = null, email = null, letters = null, title = '{}', erased = true
              where id = :id and account_id is null returning id),
            boxes as (delete from people.letter_box where participant_id = :id)
            insert into people.erasure (participants, content) select array[id], :content from erased
            """)
                .param("id", participant)
                .param("content", written == Written.GOES)
                .update();
        attempt();
    }

    /** The person is forgotten already, whatever the other rooms say; they are told again later. */
    private void attempt() {
        try {
            run();
        } catch (RuntimeException failure) {
            LOG.warn("An erasure could not be told to all rooms; it is told again", failure);
        }
    }

    /** Tells the other rooms of all erasures that they have not been told of. */
    @Override
    public void run() {
        for (Note note : notes()) {
            transaction.executeWithoutResult(
                    _ -> events.publishEvent(new PersonErased(note.participants(), note.content())));
            sql.sql("delete from people.erasure where id = :id")
                    .param("id", note.id())
                    .update();
        }
    }

    private List<Note> notes() {
        return sql.sql("select id, participants, content from people.erasure order by id")
                .query((row, i) -> new Note(
                        row.getLong("id"),
                        Arrays.stream((Object[]) row.getArray("participants").getArray())
                                .map(UUID.class::cast)
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getBoolean("content")))
                .list();
    }
}
