package org.dauys.server.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.amend.Change;
import org.dauys.amend.ChangesJson;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.Version;
import org.dauys.server.submission.Codes;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes that amendments ask for, as they were computed and placed. */
@Component
public class Changes {
    private static final String COLUMNS =
            "select c.submission_id, c.version_id, c.language, c.label, c.standing, c.why, c.overtaken_by, c.edits"
                    + " from drafting.change c ";
    /** The engine wants an owner; whose it is, the row says. */
    private static final Owner ROW = new Owner.Amendment("0");

    private final JdbcClient sql;

    Changes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of the amendments that readers see, how each stands in a version, by number. */
    List<PlacedChange> in(Version version) {
        return in(version, "", List.of());
    }

    /** The same of those that speak of some articles alone. */
    List<PlacedChange> in(Version version, Set<String> articles) {
        return in(version, "and c.article = any(:articles)", articles);
    }

    private List<PlacedChange> in(Version version, String which, Collection<String> articles) {
        return sql.sql(COLUMNS + """
                        join submission.submission s on s.id = c.submission_id
                        where c.version_id = :version and s.state = 'published' %s order by s.number
                        """.formatted(which))
                .param("version", version.id())
                .param("articles", articles.toArray(String[]::new))
                .query((row, i) -> change(row))
                .list();
    }

    /** How one amendment stands in the versions that readers see, the earliest first. */
    public List<PlacedChange> of(long submission) {
        return sql.sql(COLUMNS + """
                        join consultation.version v on v.id = c.version_id
                        where c.submission_id = :id and v.published_at is not null order by v.number
                        """)
                .param("id", submission)
                .query((row, i) -> change(row))
                .list();
    }

    /** How these stand in a version. */
    List<PlacedChange> in(Version version, List<Long> submissions) {
        return sql.sql(COLUMNS + "where c.version_id = :version and c.submission_id = any(:ids)")
                .param("version", version.id())
                .param("ids", submissions.toArray(Long[]::new))
                .query((row, i) -> change(row))
                .list();
    }

    /** Has what readers see of the amendments to a version stay as it is until the end of the transaction. */
    void hold(Version version) {
        sql.sql("""
                        select s.id from submission.submission s join drafting.change c on c.submission_id = s.id
                        where c.version_id = :version and s.state = 'published' order by s.id for share of s
                        """).param("version", version.id()).query(Long.class).list();
    }

    /** Keeps how amendments stand, where it is not known yet; whoever read their words holds them until then. */
    @Transactional
    void keep(List<PlacedChange> placed) {
        if (placed.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into drafting.change (submission_id, version_id, language, label, article, standing, why,
                          overtaken_by, edits)
                        select submission, version, language, label, article, standing, why, by::integer[], edits
                        from unnest(:submissions::bigint[], :versions::bigint[], :languages::text[], :labels::text[],
                          :articles::text[], :standings::text[], :whys::text[], :bys::text[], :edits::text[])
                          as placed (submission, version, language, label, article, standing, why, by, edits)
                        -- Two that keep the same wait for each other in one order.
                        order by version, submission
                        on conflict do nothing
                        """)
                .param(
                        "submissions",
                        placed.stream().map(PlacedChange::submission).toArray(Long[]::new))
                .param("versions", placed.stream().map(PlacedChange::version).toArray(Long[]::new))
                .param("languages", column(placed, one -> one.language().code()))
                .param("labels", column(placed, PlacedChange::label))
                .param("articles", column(placed, one -> OtherUnit.article(one.label())))
                .param("standings", column(placed, one -> one.standing().code()))
                .param(
                        "whys",
                        column(placed, one -> one.why().map(Unplaced::code).orElse("")))
                // Lists of different lengths make no array of arrays.
                .param("bys", column(placed, Changes::numbers))
                .param(
                        "edits",
                        column(placed, one -> one.change().map(Changes::json).orElse("")))
                .update();
    }

    private static String[] column(List<PlacedChange> placed, Function<PlacedChange, String> value) {
        return placed.stream().map(value).toArray(String[]::new);
    }

    private static String numbers(PlacedChange placed) {
        return placed.overtakenBy().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Forgets how amendments stand in a version. */
    @Transactional
    void forget(Version version) {
        sql.sql("delete from drafting.change where version_id = :id")
                .param("id", version.id())
                .update();
    }

    private static String json(Change change) {
        return ChangesJson.write(new ChangesJson.Changes("", List.of(new OwnedChange(ROW, change))));
    }

    private static PlacedChange change(ResultSet row) throws SQLException {
        String edits = row.getString("edits");
        String why = row.getString("why");
        Integer[] by = (Integer[]) row.getArray("overtaken_by").getArray();
        return new PlacedChange(
                row.getLong("submission_id"),
                row.getLong("version_id"),
                new Language(row.getString("language")),
                row.getString("label"),
                Codes.read(PlacedChange.Standing.class, row.getString("standing")),
                Arrays.asList(by),
                edits.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                ChangesJson.read(edits).changes().getFirst().change()),
                why.isEmpty() ? Optional.empty() : Optional.of(Codes.read(Unplaced.class, why)));
    }
}
