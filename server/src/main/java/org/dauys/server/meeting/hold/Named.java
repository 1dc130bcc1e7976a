package org.dauys.server.meeting.hold;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.meeting.hold.Body.Contribution;
import org.dauys.server.meeting.hold.Body.Speaker;
import org.dauys.server.meeting.hold.Items.Item;
import org.dauys.server.meeting.hold.Items.Wording;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.people.PublicName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Parts words from names: a name goes to {@code people}, and the meeting keeps a participant's id, random in each
 * consultation. Whoever withdraws their consent loses the name there, and nothing here tells it.
 */
@Component
class Named {
    private final Participants participants;
    private final JdbcClient sql;

    Named(Participants participants, JdbcClient sql) {
        this.participants = participants;
        this.sql = sql;
    }

    /** What the meeting keeps. */
    record Kept(Body body, Optional<UUID> who) {}

    /** Within a transaction: when that is rolled back, the name is taken away again. A server killed just there leaves it alone. */
    Kept keep(long consultation, Body body) {
        if (!(body instanceof Contribution said) || said.speaker().how() != Speaker.How.BY_NAME) {
            return new Kept(body, Optional.empty());
        }
        String name = Objects.requireNonNull(said.speaker().name()).strip();
        UUID who = participants.add(
                consultation, new Sender(Optional.of(name), Optional.empty(), Locale.of(said.language())));
        takeAwayAfter(TransactionSynchronization.STATUS_ROLLED_BACK, List.of(who));
        return new Kept(said.by(said.speaker().named(null)), Optional.of(who));
    }

    private void takeAwayAfter(int end, List<UUID> names) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == end) {
                    names.forEach(who -> participants.name(who, Optional.empty()));
                }
            }
        });
    }

    /**
     * Within the transaction that kept another wording: nobody needs the names of those whose place it took any more, and no page
     * would offer to withdraw them. Once the meeting has ended register and minutes may know them; then they stay as long as the
     * speaker is named.
     *
     * @param now what was kept
     */
    void letGo(long item, Kept now) {
        List<UUID> before = sql.sql("""
            select w.who from meeting.wording w
            join meeting.item i on i.id = w.item_id join meeting.meeting m on m.id = i.meeting_id
            where w.item_id = :item and not w.open and w.who is not null and (m.state = 'planned' or not :named)
            """)
                .param("item", item)
                .param("named", now.who().isPresent())
                .query((row, i) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        takeAwayAfter(TransactionSynchronization.STATUS_COMMITTED, before);
    }

    /** The same items with the names, for desks of the meeting; whose name is gone is anonymous. */
    List<Item> spoken(List<Item> items) {
        Set<UUID> all = items.stream()
                .flatMap(item -> item.open().stream())
                .flatMap(wording -> wording.who().stream())
                .collect(Collectors.toSet());
        Map<UUID, PublicName> names = participants.names(all);
        return all.isEmpty()
                ? items
                : items.stream()
                        .map(item -> new Item(
                                item.id(),
                                item.key(),
                                item.kind(),
                                item.turn(),
                                item.number(),
                                item.open().stream()
                                        .map(wording -> spoken(wording, names))
                                        .toList()))
                        .toList();
    }

    private static Wording spoken(Wording wording, Map<UUID, PublicName> names) {
        if (wording.who().isEmpty() || !(wording.body() instanceof Contribution said)) {
            return wording;
        }
        Optional<String> name =
                Optional.ofNullable(names.get(wording.who().get())).flatMap(PublicName::name);
        Speaker speaker = name.map(known -> said.speaker().named(known)).orElse(Speaker.ANONYMOUS);
        return new Wording(wording.key(), wording.gone(), said.by(speaker), wording.who());
    }

    /** Takes the name away, in this contribution, earlier wordings of it, the minutes and the register; it cannot be brought back. */
    void withdraw(UUID who) {
        participants.name(who, Optional.empty());
        sql.sql("""
            select before.who from meeting.wording now
            join meeting.wording before on before.item_id = now.item_id and not before.open and before.who is not null
            where now.who = :who
            """)
                .param("who", who)
                .query((row, i) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list()
                .forEach(before -> participants.name(before, Optional.empty()));
    }
}
