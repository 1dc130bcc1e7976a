package org.dauys.server.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Role;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.TestSender;
import org.dauys.text.Format;
import org.dauys.text.Language;

/** One of each thing there is in a consultation, with hostile words in each field; what a form takes, by the form. */
final class Objects {
    static final int OWN = 1;
    static final int STRANGERS = 2;
    static final int WAITING = 3;
    static final int HIDDEN = 4;
    static final int WITHDRAWN = 5;
    static final int PAPER = 6;

    /** As it was before a part of it was blacked out. */
    static final String BLACKED_OUT = "Blackedoutwords";

    static final String OBJECTION = "Objectionwords";

    private static final String REASON = WordsJson.write(HostileWords.WORDS);

    private final HostileSite site;
    final String slug;
    private final long id;
    /** Who sent in {@link #OWN}, {@link #WAITING} and {@link #HIDDEN}. */
    final TestVisitor author;

    final Map<Integer, Receipt> receipts = new TreeMap<>();
    final long newest;

    Objects(HostileSite site, String slug) {
        this.site = site;
        this.slug = slug;
        this.id = site.id(slug);
        this.author = site.account("planted-author-" + slug, List.of(Grant.in(id, Role.PARTICIPANT)));
        this.newest = number("select id from consultation.version where consultation_id = %d and number = 1", id);
        draft();
        submissions();
        states();
        answers();
        besides();
    }

    /** An unpublished version. */
    private void draft() {
        Drafting drafting = site.site.bean(Drafting.class);
        long version =
                drafting.addVersion(id, new Words("", "", HostileSite.DRAFT + HostileWords.SHORT), Optional.empty());
        drafting.upload(
                version,
                "draft\"><x-planted>.txt",
                Format.TEXT,
                Planting.text("en", 3).getBytes(UTF_8),
                Optional.of(new Language("en")));
        Awaitility.await().until(() -> number("select count(*) from consultation.text where state = 'waiting'") == 0);
    }

    private void submissions() {
        send(author, "modify", "kk", "proposed", true);
        send(TestVisitor.of(site.site), "proposal", "en", "words", false);
        send(author, "add", "ru", "added", true);
        send(author, "remark", "ru", "words", true);
        send(author, "question", "en", "words", false);
        send(author, "delete", "kk", "rationale", true);
        send(author, "remark", "en", "words", true);
    }

    private void send(TestVisitor sender, String kind, String language, String field, boolean named) {
        String address = "/c/" + slug + "/submit?p=1.1&lang=" + language;
        TestSender form = TestSender.at(sender, address)
                .with("kind", kind)
                .with(field, hostile(field) + " " + kind)
                .with("rationale", words(receipts.size() + 1) + " " + hostile("rationale"))
                .with("organisation", HostileWords.SHORT)
                .with("language", language)
                .with("seen", "yes");
        if (sender == author) {
            form.with("named", named ? "yes" : "no").with("name", HostileSite.NAME + HostileWords.SHORT);
        } else {
            form.with("email", HostileSite.STRANGER).working();
        }
        form.file("../..\\\"'><x-planted onload=planted()>.pdf".replace("\"", "%22"), Planting.pdf());
        Receipt receipt = form.receipt();
        receipts.put(receipt.number(), receipt);
        LogWatch.secret(receipt.code());
    }

    /** What stands in a submission and nowhere else. */
    static String words(int number) {
        return "Wordsofnumber" + "abcdefgh".charAt(number) + "planted";
    }

    private static String hostile(String field) {
        return "field " + field + " " + HostileWords.LONG;
    }

    private void states() {
        sql(
                "update submission.submission set state = 'moderation', published_at = null where consultation_id = %d and number = 3");
        sql(
                "update submission.submission set state = 'hidden', hidden_reason = 'insult' where consultation_id = %d and number = 4");
        sql("update submission.submission set state = 'withdrawn' where consultation_id = %d and number = 5");
        sql("update submission.submission set source = 'paper' where consultation_id = %d and number = 6");
        sql(
                "update submission.attachment set public = false where submission_id = (select id from submission.submission"
                        + " where consultation_id = %d and number = 6)");
    }

    private void answers() {
        String one = submission(OWN);
        String reason = literal(REASON);
        sql("insert into answer.body (consultation_id, slug, name) values (%d, 'ministry', " + reason + ")");
        String body = "(select id from answer.body where consultation_id = %1$d)";
        Awaitility.await().until(() -> number("select count(*) from answer.task where submission_id = " + one, id) > 0);
        sql("insert into answer.route (consultation_id, ordinal, body_id) values (%1$d, 1, " + body + ")");
        sql("update answer.task set body_id = " + body + " where consultation_id = %1$d");
        String answer = "insert into answer.answer (consultation_id, disposition, reason, body_id, many) values"
                + " (%1$d, 'accepted', " + reason + ", " + body + ", 1)";
        sql("with a as (" + answer + " returning id) insert into answer.served (answer_id, submission_id, particular)"
                + " select a.id, " + one + ", " + reason + " from a");
        sql("with a as (" + answer + " returning id) insert into answer.chosen (answer_id, submission_id, particular)"
                + " select a.id, " + submission(STRANGERS) + ", " + reason + " from a");
        sql("update submission.submission set disposition = 'accepted', answered_at = now() where id = " + one);
        sql("update answer.task set state = 'done' where submission_id = " + one);
        String words = literal(HostileWords.LONG);
        sql("insert into answer.reply (submission_id, words) values (" + one + ", " + words + ")");
        sql("insert into answer.reopening (submission_id, reason) values (" + one + ", " + reason + ")");
        sql("insert into answer.template (consultation_id, name, words) values (%d, " + reason + ", " + reason + ")");
        UUID expert = site.site
                .bean(Participants.class)
                .addExpert(id, HostileSite.NAME + HostileWords.SHORT, HostileWords.WORDS, Locale.of("ru"));
        sql(
                "insert into answer.opinion (consultation_id, expert, version_id, label, submission_id, stance, words) values"
                        + " (%1$d, '" + expert + "', " + newest + ", '1.1', " + one + ", 'mixed', " + reason + ")");
        sql("insert into answer.opinion (consultation_id, expert, version_id, label, stance, words) values"
                + " (%1$d, '" + expert + "', " + newest + ", '1.1', 'for', " + reason + ")");
        sql("insert into answer.asked (consultation_id, expert, version_id, label, question) values" + " (%1$d, '"
                + expert + "', " + newest + ", '1.1', " + reason + ")");
        sql("insert into answer.argument (consultation_id, version_id, label, side, words, submission_id) values"
                + " (%1$d, " + newest + ", '1.1', 'against', " + reason + ", " + one + ")");
        String tie =
                "insert into answer.tie (consultation_id, version_id, against_id, side, label, source, reason, state,"
                        + " submission_id) select %1$d, " + newest + ", v.id, 'new', '1.1', '";
        String from = " from consultation.version v where v.consultation_id = %1$d and v.number = 0";
        sql(tie + "commission', " + reason + ", 'confirmed', null" + from);
        sql(tie + "submission', " + reason + ", 'proposed', " + one + from);
    }

    private void besides() {
        String words = literal(HostileWords.LONG);
        sql("insert into submission.objection (submission_id, words) values (" + submission(HIDDEN) + ", "
                + literal(OBJECTION + HostileWords.LONG) + ")");
        sql("insert into submission.original (submission_id, field, text) values (" + submission(OWN) + ", 'words', "
                + literal(BLACKED_OUT + " " + HostileWords.LONG) + ")");
        sql("with c as (insert into submission.campaign (consultation_id, name, common_id) values (%1$d, " + words
                + ", "
                + submission(OWN) + ") returning id) update submission.submission set campaign_id = (select id from c)"
                + " where consultation_id = %1$d and number in (1, 2)");
        sql("with p as (insert into submission.proposed (consultation_id, exact, common_id) values (%1$d, true, "
                + submission(STRANGERS)
                + ") returning id) insert into submission.proposed_member select p.id, s.id from p,"
                + " submission.submission s where s.consultation_id = %1$d and s.number in (2, 7)");
        sql("with i as (insert into submission.import (consultation_id, file_name, format, state, columns) values"
                + " (%1$d, " + words + ", 'csv', 'read', jsonb_build_array(" + words + ")) returning id)"
                + " insert into submission.import_row (import_id, ordinal, number, cells) select i.id, 1, 1,"
                + " jsonb_build_array(" + words + ") from i");
    }

    /** A query for the id of a submission. */
    private String submission(int number) {
        return "(select id from submission.submission where consultation_id = %1$d and number = " + number + ")";
    }

    private static String literal(String words) {
        return "'" + words.replace("'", "''").replace("%", "%%") + "'";
    }

    private void sql(String query) {
        site.site.owner().sql(query.formatted(id)).update();
    }

    @SuppressWarnings("AnnotateFormatMethod") // Some queries are put together.
    long number(String query, Object... values) {
        return site.site.owner().sql(query.formatted(values)).query(Long.class).single();
    }

    /** The ids of a table of this consultation, by a query with one %d. */
    List<String> ids(String query) {
        return site.site
                .owner()
                .sql(query.formatted(id))
                .query((row, i) -> row.getString(1))
                .list();
    }
}
