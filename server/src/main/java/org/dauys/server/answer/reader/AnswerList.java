package org.dauys.server.answer.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of a consultation, the newest first, page by page by key. */
@Component
class AnswerList {
    static final int PAGE = 20;
    /** So many numbers of submissions stand with an answer; all of them are on its own page. */
    static final int NUMBERS = 12;

    static final int NUMBERS_OF_A_PAGE = 500;

    private final JdbcClient sql;
    private final Answers answers;

    AnswerList(JdbcClient sql, Answers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    /**
     * Which ones; ids instead of slugs.
     *
     * @param disposition a code; empty for all
     */
    record Wanted(String disposition, Optional<Long> theme, Optional<Long> body) {}

    private record Numbered(long answer, int number) {}

    private record Correction(long corrected, long by) {}

    /** @param before the id of the last answer of the page before; 0 for the first page */
    List<Answer> page(long consultation, Wanted wanted, long before) {
        StringBuilder where =
                new StringBuilder("a.consultation_id = :consultation and (:before = 0 or a.id < :before)");
        where.append(wanted.disposition().isEmpty() ? "" : " and a.disposition = :disposition");
        where.append(wanted.body().isEmpty() ? "" : " and a.body_id = :body");
        where.append(wanted.theme().isEmpty() ? "" : " and " + """
                         exists (select from answer.served v join submission.themed h on h.submission_id = v.submission_id
                          where v.answer_id = a.id and h.theme_id = :theme)""");
        List<Long> ids = sql.sql("select a.id from answer.answer a where " + where + " order by a.id desc limit :most")
                .param("consultation", consultation)
                .param("before", before)
                .param("disposition", wanted.disposition())
                .param("body", wanted.body().orElse(0L))
                .param("theme", wanted.theme().orElse(0L))
                .param("most", PAGE + 1)
                .query((row, i) -> row.getLong(1))
                .list();
        return answers.byIds(ids);
    }

    List<ListedAnswer> entries(List<Answer> some) {
        List<Long> ids = some.stream().map(Answer::id).toList();
        Map<Long, List<Integer>> numbers = numbers(ids);
        Map<Long, Long> corrections = corrections(ids);
        return some.stream()
                .map(answer -> new ListedAnswer(
                        answer,
                        numbers.getOrDefault(answer.id(), List.of()),
                        Optional.ofNullable(corrections.get(answer.id()))))
                .toList();
    }

    private Map<Long, List<Integer>> numbers(Collection<Long> ids) {
        Map<Long, List<Integer>> numbers = new HashMap<>();
        sql.sql("""
                        select a.id, first.number from unnest(:ids::bigint[]) as a (id)
                        cross join lateral (select s.number from answer.served v
                          join submission.public s on s.id = v.submission_id
                          where v.answer_id = a.id order by v.submission_id limit :most) first
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("most", NUMBERS)
                .query((row, i) -> new Numbered(row.getLong("id"), row.getInt("number")))
                .list()
                .forEach(one -> numbers.computeIfAbsent(one.answer(), id -> new ArrayList<>())
                        .add(one.number()));
        return numbers;
    }

    private Map<Long, Long> corrections(Collection<Long> ids) {
        Map<Long, Long> corrections = new HashMap<>();
        sql.sql("select corrects, id from answer.answer where corrects = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> new Correction(row.getLong("corrects"), row.getLong("id")))
                .list()
                .forEach(one -> corrections.put(one.corrected(), one.by()));
        return corrections;
    }

    /** The numbers of the submissions that an answer has come to, after one of them. */
    List<Integer> numbers(long answer, int after) {
        return sql.sql("""
                        select s.number from answer.served v join submission.public s on s.id = v.submission_id
                        where v.answer_id = :answer and s.number > :after order by s.number limit :most
                        """)
                .param("answer", answer)
                .param("after", after)
                .param("most", NUMBERS_OF_A_PAGE + 1)
                .query((row, i) -> row.getInt(1))
                .list();
    }
}
