package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.Test;

/** How many statements a poll has: what participants send takes no room from editors. */
class StatementLimitsTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final int IN_POLL = 12;

    private final Statements statements = COMMISSION.bean(Statements.class);

    /** As if participants had sent so many more. */
    private static void add(TestPoll poll, int many, String source, String state) {
        COMMISSION
                .sql()
                .sql("""
            insert into poll.statement (poll_id, number, words, source, state)
            select :poll, 0, jsonb_build_object('ru', 'Тезис ' || i), :source, :state from generate_series(1, :many) i
            """)
                .param("poll", poll.poll().id())
                .param("source", source)
                .param("state", state)
                .param("many", many)
                .update();
    }

    private static HttpResponse<String> send(TestPoll poll, String words) {
        return TestVisitor.of(COMMISSION.site())
                .submit(
                        poll.pages() + "/own",
                        poll.pages() + "/own",
                        Map.of(
                                "words",
                                words,
                                "language",
                                "ru",
                                "label",
                                "",
                                "sure",
                                "yes",
                                "request",
                                UUID.randomUUID().toString()));
    }

    @Test
    void whatParticipantsSendHasALimitOfItsOwn() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        add(poll, Statements.MOST_WAITING - 1, "participant", "waiting");
        assertEquals(302, send(poll, "Дежурный врач нужен и ночью").statusCode());
        HttpResponse<String> full = send(poll, "Автобус ходит слишком редко");
        assertEquals(422, full.statusCode());
        assertTrue(full.body().contains(String.valueOf(Statements.MOST_WAITING)), full.body());
        statements.publish(poll.poll(), IN_POLL + 1);
        assertEquals(302, send(poll, "Автобус ходит слишком редко").statusCode(), "one was looked at");
    }

    @Test
    void editorsAndModeratorsGoOnHoweverMuchWasSent() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        add(poll, Statements.MOST, "participant", "waiting");
        statements.seed(poll.poll(), NewStatement.of(new Words("", "Ещё один тезис редакции", "")));
        statements.publish(poll.poll(), IN_POLL + 1);
        assertEquals(IN_POLL + 2, statements.published(poll.poll()).size());
    }

    @Test
    void listThatHasNoRoomIsNotAddedInPart() {
        TestPoll poll = TestPoll.prepared(COMMISSION, false);
        add(poll, Statements.MOST - IN_POLL - 3, "editor", "published");
        TestVisitor editor = COMMISSION.editor().visitor();
        String desk = poll.desk() + "/statements";
        String list = IntStream.range(0, 4).mapToObj(i -> "Строка " + i).collect(Collectors.joining("\n"));
        assertEquals(
                422,
                editor.submit(desk, desk + "/list", Map.of("list", list, "language", "ru"))
                        .statusCode());
        assertEquals(Statements.MOST - 3, statements.published(poll.poll()).size());
        statements.seed(
                poll.poll(),
                IntStream.range(0, 3)
                        .mapToObj(i -> NewStatement.of(new Words("", "Тезис " + i, "")))
                        .toList());
        List<NewStatement> one = List.of(NewStatement.of(new Words("", "Лишний", "")));
        assertThrows(ConflictException.class, () -> statements.seed(poll.poll(), one));
    }
}
