package org.dauys.server.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.awaitility.Awaitility;
import org.dauys.ledger.check.FolderCheck;
import org.dauys.ledger.check.LogCheck;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.server.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database in which something is published, whose log lies in a folder: what was acknowledged, and what came of it. */
final class TrialEvents {
    private final JdbcClient sql;
    private final Path folder;
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final List<String> given = new ArrayList<>();

    TrialEvents(Database database, Path folder) {
        this.sql = JdbcClient.create(database.dataSource());
        this.folder = folder;
        sql.sql(
                        "insert into consultation.consultation (slug, title, published_at) values ('tried', '{\"en\": \"Tried\"}', now())")
                .update();
    }

    JdbcClient sql() {
        return sql;
    }

    /** Publishes one thing, a body; when it returns that is acknowledged. */
    void publish(String slug) {
        sql.sql(
                        "insert into answer.body (consultation_id, slug, name) select id, :slug, '{\"en\": \"One\"}' from consultation.consultation")
                .param("slug", slug)
                .update();
        acknowledged.add(slug);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Keeps the checkpoint that is given out now, as an observer does. */
    void observe() throws Exception {
        Path file = folder.resolve("checkpoint");
        if (Files.exists(file)) {
            String checkpoint = Files.readString(file);
            if (given.isEmpty() || !given.getLast().equals(checkpoint)) {
                given.add(checkpoint);
            }
        }
    }

    void awaitEntered() {
        Awaitility.await().pollDelay(Duration.ofMillis(20)).until(() -> waiting() == 0);
    }

    long waiting() {
        return sql.sql("select count(*) from record.event where index is null")
                .query(Long.class)
                .single();
    }

    Checkpoint checkpoint() throws Exception {
        return parse(Files.readString(folder.resolve("checkpoint")));
    }

    private static Checkpoint parse(String note) throws MalformedNoteException {
        return Checkpoint.parse(
                SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)).text());
    }

    private CheckpointPolicy policy() {
        String origin =
                sql.sql("select origin from record.log").query(String.class).single();
        String key =
                sql.sql("select keys[1] from record.log").query(String.class).single();
        return new CheckpointPolicy(origin, VerifierKey.parse(key));
    }

    /** What is wrong with the log as readers see it, and with what was given out of it; what is decided and not published may lie beside it. */
    List<String> faults() throws Exception {
        List<Checkpoint> kept = new ArrayList<>();
        for (String one : given) {
            kept.add(parse(one));
        }
        return LogCheck.check(new FolderSource(folder), policy(), kept).findings().stream()
                .map(Object::toString)
                .toList();
    }

    /** All that is wrong: with the log, with checkpoints that were given out, with what was acknowledged and is not there just once. */
    List<String> wrong() throws Exception {
        List<String> wrong = new ArrayList<>(faults());
        FolderCheck.check(folder, policy(), List.of()).findings().forEach(finding -> wrong.add(finding.toString()));
        List<String> bodies = new ArrayList<>();
        long size = checkpoint().size();
        TiledTree tree = new TiledTree(new FolderSource(folder), size);
        for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
            for (byte[] entry : tree.entries(bundle).entries()) {
                var said = CanonicalJson.read(new String(entry, StandardCharsets.UTF_8));
                if (said.path("type").asString().equals("body")) {
                    bodies.add(said.path("says").path("body").asString());
                }
            }
        }
        Set<String> lost = new TreeSet<>(acknowledged);
        bodies.forEach(lost::remove);
        lost.forEach(slug -> wrong.add("acknowledged and not in the log: " + slug));
        if (new TreeSet<>(bodies).size() != bodies.size()) {
            wrong.add("something is in the log twice");
        }
        sql.sql("""
            select 'the database says ' || index || ' of ' || type from record.event
            where index >= :size or (select count(*) from record.event) <> :size
            union all select 'lost ' || index from record.lost
            """)
                .param("size", size)
                .query((row, i) -> row.getString(1))
                .list()
                .forEach(wrong::add);
        return wrong;
    }
}
