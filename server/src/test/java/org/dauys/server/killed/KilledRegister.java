package org.dauys.server.killed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.dauys.ledger.check.Finding;
import org.dauys.ledger.check.FolderCheck;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of a running server, looked at from outside. */
final class KilledRegister {
    private final Database database;
    private final JdbcClient sql;

    private KilledRegister(Database database) {
        this.database = database;
        this.sql = JdbcClient.create(database.dataSource());
    }

    static KilledRegister of(Path folder) {
        return new KilledRegister(Database.join(DatabaseSettings.inFolder(folder)));
    }

    /** Accounts of people who may take part. */
    List<String> participants(int many) {
        Accounts accounts = Accounts.over(database.dataSource());
        return IntStream.range(0, many)
                .mapToObj(number -> "sender-" + number)
                .peek(name -> accounts.create(
                        name, KilledSender.PASSWORD, List.of(new Grant(Role.PARTICIPANT, OptionalLong.empty(), ""))))
                .toList();
    }

    /** Everything that is wrong when these, and no others, were sent: by their words, with what the receipts say. */
    List<String> wrong(Map<String, KilledSender.Receipt> acknowledged) {
        return sql.sql("""
                        with sent as (
                          select * from unnest(:words::text[], :numbers::integer[], :codes::text[]) as t (words, number, code)),
                        found as (
                          select s.*, (select count(*) from submission.submission o where o.words = s.words) as copies
                          from submission.submission s)
                        select 'not there: ' || number from sent where not exists (
                            select from found f where f.words = sent.words and f.number = sent.number
                              and f.receipt_hash = sha256(convert_to(replace(code, '-', ''), 'UTF8')))
                        union all select 'there ' || copies || ' times: ' || number from found where copies <> 1
                        union all select 'never acknowledged: ' || number from found
                          where words not in (select words from sent)
                        union all select 'last number ' || last_number from submission.register
                          where last_number <> (select count(*) from found)
                        union all select 'a gap before ' || number from (
                          select number, row_number() over (order by number) as place from found) n where number <> place
                        union all select 'counted ' || sum(many) from submission.tally where state = 'published'
                          having sum(many) <> (select count(*) from found where state = 'published')
                        union all select 'without place: ' || number from found f
                          where (select count(*) from submission.place p
                            where p.submission_id = f.id and p.number = f.number and p.label = f.label) <> 1
                        union all select 'without first step: ' || number from found f
                          where (select count(*) from submission.step t
                            where t.submission_id = f.id and t.kind = 'received') <> 1
                        union all select 'without task: ' || number from found f
                          where (select count(*) from answer.task t where t.submission_id = f.id and t.number = f.number) <> 1
                        union all select 'without author: ' || number from found where author is null
                        union all select 'not entered in the public log just once: ' || number from found f
                          where (select count(*) from record.event e where e.kind = 'submission' and e.object = f.id::text
                            and e.index is not null) <> 1
                        """)
                .param("words", acknowledged.keySet().toArray(String[]::new))
                .param(
                        "numbers",
                        acknowledged.values().stream()
                                .map(KilledSender.Receipt::number)
                                .toArray(Integer[]::new))
                .param(
                        "codes",
                        acknowledged.values().stream()
                                .map(KilledSender.Receipt::code)
                                .toArray(String[]::new))
                .query((row, i) -> row.getString(1))
                .list();
    }

    /** Waits until all that was published is entered in the public log; what is wrong with it then. */
    List<Finding> logFaults(Path folder) throws IOException {
        Awaitility.await()
                .until(() -> sql.sql("select not exists (select from record.event where index is null)")
                        .query(Boolean.class)
                        .single());
        String origin =
                sql.sql("select origin from record.log").query(String.class).single();
        String key =
                sql.sql("select keys[1] from record.log").query(String.class).single();
        return FolderCheck.check(folder.resolve("log"), new CheckpointPolicy(origin, VerifierKey.parse(key)), List.of())
                .findings();
    }

    /** The labels of some provisions that have words of their own. */
    List<String> labels(int many) {
        return sql.sql("""
                        select p.label from consultation.provision p join consultation.text t on t.id = p.text_id
                        join consultation.version v on v.id = t.version_id
                        where v.number = 1 and p.kind = 'paragraph' order by p.ordinal limit :many
                        """)
                .param("many", many)
                .query((row, i) -> row.getString(1))
                .list();
    }
}
