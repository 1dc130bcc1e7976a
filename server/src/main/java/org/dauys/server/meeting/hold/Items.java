package org.dauys.server.meeting.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.hold.Body.Contribution;
import org.dauys.server.meeting.hold.Sent.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** What was captured at meetings. */
@Component
class Items {
    static final int PAGE = 200;

    private final JdbcClient sql;
    private final Named named;

    Items(JdbcClient sql, Named named) {
        this.sql = sql;
        this.named = named;
    }

    /**
     * An item with its open wordings; more than one are a conflict.
     *
     * @param number in the register; 0: it is not there
     */
    record Item(long id, String key, ItemKind kind, long turn, int number, List<Wording> open) {
        Item {
            open = List.copyOf(open);
        }

        boolean isConflict() {
            return open.size() > 1;
        }

        /** Whether there is one wording, and it says something. */
        boolean isSettled() {
            return open.size() == 1 && !open.getFirst().gone();
        }
    }

    /** @param who a participant, for a contribution by name */
    record Wording(String key, boolean gone, Body body, Optional<UUID> who) {}

    private record Stored(long id, ItemKind kind) {}

    /**
     * Takes a wording in, once. What the answer says has happened when this returns: the transaction is over.
     *
     * @param desk null when it comes out of a file
     */
    @Transactional
    public Receipt take(Meeting meeting, @Nullable Desk desk, Sent sent) {
        if (sent.kind() == null || sent.body() == null || !sent.hasKeys()) {
            return Receipt.refused(sent, List.of("id"));
        }
        Body body;
        try {
            body = DeskJson.body(sent.kind(), sent.body());
        } catch (JacksonException | NullPointerException other) {
            return Receipt.refused(sent, List.of("body"));
        }
        List<String> problems = sent.gone() ? List.of() : problems(body);
        if (!problems.isEmpty()) {
            return Receipt.refused(sent, problems);
        }
        long turn = lock(meeting.id());
        Optional<Stored> item = stored(meeting.id(), sent.item());
        if (item.isPresent() && item.get().kind() != sent.kind()) {
            return Receipt.refused(sent, List.of("kind"));
        }
        Decision decision = Decision.on(item.map(this::kept).orElse(Decision.Kept.NOTHING), edit(sent));
        return switch (decision.outcome()) {
            case KNOWN, MISSING -> receipt(sent, decision, item.map(this::turn).orElse(0L));
            case KEPT, CONFLICT -> {
                long id = item.map(Stored::id).orElseGet(() -> insert(meeting.id(), sent, turn + 1));
                write(meeting, id, desk, sent, decision, body);
                grow(meeting.id(), id, turn + 1);
                yield receipt(sent, decision, turn + 1);
            }
        };
    }

    private static List<String> problems(Body body) {
        try {
            return body.problems();
        } catch (NullPointerException missing) {
            return List.of("body");
        }
    }

    private static Edit edit(Sent sent) {
        return new Edit(sent.id(), Set.copyOf(sent.overs()));
    }

    private static Receipt receipt(Sent sent, Decision decision, long turn) {
        return new Receipt(
                sent.id(),
                sent.item(),
                decision.outcome().code(),
                turn,
                decision.open().stream().sorted().toList(),
                List.of());
    }

    /** One change of a meeting at a time; the number of the last one. */
    private long lock(long meeting) {
        return sql.sql("""
            insert into meeting.item_count as c (meeting_id, last) values (:meeting, 0)
            on conflict (meeting_id) do update set last = c.last returning last
            """).param("meeting", meeting).query(Long.class).single();
    }

    private Optional<Stored> stored(long meeting, String key) {
        return sql.sql("select id, kind from meeting.item where meeting_id = :meeting and key = :key")
                .param("meeting", meeting)
                .param("key", key)
                .query((row, i) -> new Stored(row.getLong("id"), DeskJson.kind(row.getString("kind"))))
                .optional();
    }

    private Decision.Kept kept(Stored item) {
        List<Map.Entry<String, Boolean>> all = sql.sql("select key, open from meeting.wording where item_id = :item")
                .param("item", item.id())
                .query((row, i) -> Map.entry(row.getString("key"), row.getBoolean("open")))
                .list();
        return new Decision.Kept(
                Set.copyOf(all.stream().map(Map.Entry::getKey).toList()),
                Set.copyOf(all.stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList()));
    }

    private long turn(Stored item) {
        return sql.sql("select turn from meeting.item where id = :item")
                .param("item", item.id())
                .query(Long.class)
                .single();
    }

    private long insert(long meeting, Sent sent, long turn) {
        return sql.sql("""
            insert into meeting.item (meeting_id, key, kind, turn) values (:meeting, :key, :kind, :turn) returning id
            """)
                .param("meeting", meeting)
                .param("key", sent.item())
                .param("kind", sent.kind().code())
                .param("turn", turn)
                .query(Long.class)
                .single();
    }

    private void write(Meeting meeting, long item, @Nullable Desk desk, Sent sent, Decision decision, Body body) {
        Named.Kept kept = named.keep(meeting.consultationId(), sent.gone() ? body.nameless() : body);
        sql.sql("update meeting.wording set open = key = any(:open) where item_id = :item")
                .param("open", decision.open().toArray(String[]::new))
                .param("item", item)
                .update();
        sql.sql("""
            insert into meeting.wording (item_id, key, over, open, gone, body, who, desk_id)
            values (:item, :key, :over, true, :gone, :body::jsonb, :who, :desk)
            """)
                .param("item", item)
                .param("key", sent.id())
                .param("over", sent.overs().toArray(String[]::new))
                .param("gone", sent.gone())
                .param("body", DeskJson.text(kept.body()))
                .param("who", kept.who().orElse(null))
                .param("desk", desk == null ? null : desk.id())
                .update();
        named.letGo(item, kept);
    }

    private void grow(long meeting, long item, long turn) {
        sql.sql("update meeting.item_count set last = :turn where meeting_id = :meeting")
                .param("turn", turn)
                .param("meeting", meeting)
                .update();
        sql.sql("update meeting.item set turn = :turn where id = :item")
                .param("turn", turn)
                .param("item", item)
                .update();
    }

    /** The next {@link #PAGE} items that changed after this number, in that order, with the names of those who agreed. */
    List<Item> after(long meeting, long turn) {
        return items("i.turn > :turn order by i.turn limit " + PAGE, meeting, turn);
    }

    /** All of them, in no order that tells anything. */
    List<Item> all(long meeting) {
        return items("i.turn > :turn order by i.key", meeting, -1);
    }

    /** Every wording that was ever kept, with the names of those who agreed, as a desk would send it to another server. */
    List<Sent> written(long meeting, Map<Long, Long> agenda) {
        List<List<String>> overs = new ArrayList<>();
        List<Item> each = sql.sql("""
            select i.id, i.key, i.kind, w.key as wording, w.over, w.gone, w.body, w.who
            from meeting.item i join meeting.wording w on w.item_id = i.id where i.meeting_id = :meeting
            order by i.key, w.key
            """)
                .param("meeting", meeting)
                .query((row, i) -> {
                    overs.add(List.of((String[]) row.getArray("over").getArray()));
                    ItemKind kind = DeskJson.kind(row.getString("kind"));
                    return new Item(
                            row.getLong("id"),
                            Objects.requireNonNull(row.getString("key")),
                            kind,
                            0,
                            0,
                            List.of(new Wording(
                                    row.getString("wording"),
                                    row.getBoolean("gone"),
                                    DeskJson.body(kind, row.getString("body")),
                                    Optional.ofNullable(row.getObject("who", UUID.class)))));
                })
                .list();
        List<Item> spoken = named.spoken(each);
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            Item item = spoken.get(i);
            Wording wording = item.open().getFirst();
            sent.add(new Sent(
                    item.key(),
                    item.kind(),
                    wording.key(),
                    overs.get(i),
                    wording.gone(),
                    DeskJson.tree(wording.body().elsewhere(agenda))));
        }
        return sent;
    }

    private List<Item> items(String which, long meeting, long turn) {
        Map<Long, Item> items = new LinkedHashMap<>();
        sql.sql("""
            select i.*, w.key as wording, w.gone, w.body, w.who
            from (select * from meeting.item i where i.meeting_id = :meeting and\s""" + which + """
            ) i join meeting.wording w on w.item_id = i.id and w.open order by i.turn, i.key, w.key
            """)
                .param("meeting", meeting)
                .param("turn", turn)
                .query((ResultSet row) -> add(items, row));
        return named.spoken(List.copyOf(items.values()));
    }

    private static void add(Map<Long, Item> items, ResultSet row) throws SQLException {
        ItemKind kind = DeskJson.kind(row.getString("kind"));
        Wording wording = new Wording(
                row.getString("wording"),
                row.getBoolean("gone"),
                DeskJson.body(kind, row.getString("body")),
                Optional.ofNullable(row.getObject("who", UUID.class)));
        Item before = items.get(row.getLong("id"));
        List<Wording> open = new ArrayList<>(before == null ? List.of() : before.open());
        open.add(wording);
        items.put(
                row.getLong("id"),
                new Item(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("key")),
                        kind,
                        row.getLong("turn"),
                        row.getInt("number"),
                        open));
    }

    /** The contribution of a settled item. */
    static Optional<Contribution> contribution(Item item) {
        return item.isSettled() && item.open().getFirst().body() instanceof Contribution said
                ? Optional.of(said)
                : Optional.empty();
    }
}
