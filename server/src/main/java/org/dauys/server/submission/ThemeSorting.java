package org.dauys.server.submission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dauys.server.consultation.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which themes submissions belong to. Those that no editor has sorted follow the tags of the provisions that they speak of, also later ones, by
 * triggers of the database; those that one has sorted stay as they were sorted, also where that is in no theme.
 */
@Component
public class ThemeSorting {
    private static final String UNSORTED = """
            from submission.submission s where s.consultation_id = :consultation and s.state in ('published', 'moderation')
              and not exists (select from submission.themed t where t.submission_id = s.id)
              and not exists (select from submission.sorted d where d.submission_id = s.id)
            """;

    private final JdbcClient sql;

    ThemeSorting(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The themes of a submission.
     *
     * @param themes ids
     * @param byEditor whether an editor has sorted it
     */
    public record Standing(Set<Long> themes, boolean byEditor) {

        public Standing {
            themes = Set.copyOf(themes);
        }

        /** How a form names what its editor has seen. */
        public String key() {
            return (byEditor ? "e" : "t")
                    + new TreeSet<>(themes).stream().map(String::valueOf).collect(Collectors.joining("_"));
        }
    }

    /** As it stands now. */
    public Standing of(long submission) {
        Set<Long> themes = Set.copyOf(sql.sql("select theme_id from submission.themed where submission_id = :id")
                .param("id", submission)
                .query(Long.class)
                .list());
        boolean byEditor = sql.sql("select exists (select from submission.sorted where submission_id = :id)")
                .param("id", submission)
                .query(Boolean.class)
                .single();
        return new Standing(themes, byEditor);
    }

    /** Of those that are in no theme and that no editor has looked at: ids, in the order of their numbers, of numbers above this. */
    public List<Long> unsorted(long consultation, int after, int most) {
        return sql.sql("select s.id " + UNSORTED + " and s.number > :after order by s.number limit :most")
                .param("consultation", consultation)
                .param("after", after)
                .param("most", most)
                .query((row, i) -> row.getLong("id"))
                .list();
    }

    /** How many of them there are. */
    public int unsorted(long consultation) {
        return sql.sql("select count(*)::int " + UNSORTED)
                .param("consultation", consultation)
                .query(Integer.class)
                .single();
    }

    /**
     * Sorts it as an editor says.
     *
     * @param seen the {@link Standing#key} of what the editor saw
     * @param themes ids, of its consultation; none for one that belongs to no theme
     * @throws ConflictException when it has been sorted otherwise since, or a theme is gone
     */
    @Transactional
    public void sort(Submission submission, String seen, Collection<Long> themes) {
        claim(submission, seen);
        sql.sql(
                        "insert into submission.sorted (submission_id) values (:id) on conflict (submission_id) do update set at = now()")
                .param("id", submission.id())
                .update();
        Long[] wanted = Set.copyOf(themes).toArray(Long[]::new);
        sql.sql("delete from submission.themed where submission_id = :id and theme_id <> all(:themes)")
                .param("id", submission.id())
                .param("themes", wanted)
                .update();
        sql.sql("""
            insert into submission.themed (submission_id, theme_id)
            select :id::bigint, id from consultation.theme where consultation_id = :consultation and id = any(:themes)
            on conflict do nothing
            """)
                .param("id", submission.id())
                .param("consultation", submission.consultationId())
                .param("themes", wanted)
                .update();
        if (of(submission.id()).themes().size() != wanted.length) {
            throw new ConflictException("The themes of submission " + submission.number());
        }
    }

    /**
     * Lets it follow the tags again.
     *
     * @throws ConflictException when it has been sorted otherwise since
     */
    @Transactional
    public void follow(Submission submission, String seen) {
        claim(submission, seen);
        sql.sql("delete from submission.sorted where submission_id = :id")
                .param("id", submission.id())
                .update();
        sql.sql("""
            delete from submission.themed t where t.submission_id = :id and not exists (
              select from submission.by_tag b where b.submission_id = t.submission_id and b.theme_id = t.theme_id)
            """).param("id", submission.id()).update();
        sql.sql("""
            insert into submission.themed (submission_id, theme_id)
            select distinct submission_id, theme_id from submission.by_tag where submission_id = :id on conflict do nothing
            """).param("id", submission.id()).update();
    }

    /** Two editors who sort the same one come one after the other, and so do they and tags: register first, as there. */
    private void claim(Submission submission, String seen) {
        sql.sql("select consultation_id from submission.register where consultation_id = :id for no key update")
                .param("id", submission.consultationId())
                .query(Long.class)
                .optional();
        Optional<Long> locked = sql.sql("select id from submission.submission where id = :id for no key update")
                .param("id", submission.id())
                .query(Long.class)
                .optional();
        if (locked.isEmpty() || !of(submission.id()).key().equals(seen)) {
            throw new ConflictException("The themes of submission " + submission.number());
        }
    }
}
