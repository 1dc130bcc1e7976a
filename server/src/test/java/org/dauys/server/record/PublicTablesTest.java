package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever readers see is entered in the log. Which tables they see is not said here: it is those whose change makes readers' pages
 * anew (docs/decisions/0006), and those that the views for readers read (docs/decisions/0022).
 */
class PublicTablesTest {
    /** What readers see and no entry tells, with the reason. A new table is either watched or stands here. */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            Map.entry("consultation.provision", "made by the program from the text whose sum is entered"),
            Map.entry("submission.place", "found by the program: where a submission stands in a later version"),
            Map.entry(
                    "submission.themed",
                    "given by the program from the theme's provisions, which are entered, or by an editor, to be found by"),
            Map.entry("submission.step", "each step is told by the entry of what it is a step of"),
            Map.entry("answer.task", "who is to answer until when: follows from rules and answers, which are entered"),
            Map.entry("answer.chosen", "the queue of an answer; who got it is entered"),
            Map.entry("answer.found", "found by the program: where the words asked for stand"),
            Map.entry("people.participant", "no entry tells who someone is: names may be taken away"),
            Map.entry("drafting.change", "told once a version, when all amendments are placed on it"),
            Map.entry("meeting.figure", "entered with its release"));

    private static final JdbcClient SQL = TestSite.demo().owner();

    /** Tables with a trigger that grows a stamp of readers' pages: however it is called, it is found by what it calls. */
    private static Set<String> seenByReaders() {
        return new TreeSet<>(SQL.sql("""
            select distinct t.tgrelid::regclass::text
            from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
            where not t.tgisinternal and (p.proname ~ '^stamp_' or p.prosrc ~ 'grow_stamp|stamp :=')
            union
            select distinct d.refobjid::regclass::text from pg_depend d join pg_rewrite r on r.oid = d.objid
              join pg_class v on v.oid = r.ev_class join pg_namespace n on n.oid = v.relnamespace
              join pg_class c on c.oid = d.refobjid
            where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and c.relkind = 'r'
              and v.relname = 'public' and n.nspname !~ '^pg_|information_schema'
            """).query((row, i) -> row.getString(1)).list());
    }

    private static Set<String> watched() {
        return new TreeSet<>(SQL.sql("""
            select distinct t.tgrelid::regclass::text from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where not t.tgisinternal and (p.prosrc ~ 'record\\.touched')
            """).query((row, i) -> row.getString(1)).list());
    }

    @Test
    void whatReadersSeeIsWatchedOrExemptWithAReason() {
        Set<String> seen = seenByReaders();
        assertTrue(seen.size() > 30, () -> "only " + seen);
        Set<String> left = new TreeSet<>(seen);
        left.removeAll(watched());
        left.removeAll(EXEMPT.keySet());
        assertEquals(
                Set.of(), left, "Readers see these, and no entry of the public log tells of them: see EntrySource");
    }

    @Test
    void noExemptionIsLeftOver() {
        assertEquals(
                Set.of("meeting.figure"),
                EXEMPT.keySet().stream()
                        .filter(table ->
                                !seenByReaders().contains(table) || watched().contains(table))
                        .collect(Collectors.toSet()));
    }

    /** A column of the same name would hide the parameter, without an error in SQL functions. */
    @Test
    void factsAreAskedForByThePositionOfTheirKey() {
        assertEquals(List.of(), SQL.sql("""
                    select k.kind from record.kind k join pg_proc p on p.oid = (k.facts || '(text)')::regprocedure
                    where p.prosrc ~ '(^|[^.''[:alnum:]_])key([^''[:alnum:]_]|$)'
                    """).query(String.class).list());
    }

    /** A type that no room names would be entered without a description; one without its kind would be an empty promise. */
    @Test
    void everyTypeOfEntryIsNamedByItsRoom() {
        List<String> functions =
                SQL.sql("""
            select p.prosrc from record.kind k join pg_proc p on p.oid = (k.facts || '(text)')::regprocedure
            """).query((row, i) -> row.getString(1)).list();
        Set<String> named = TestSite.demo().bean(EntryTypes.class).all().stream()
                .map(EntryType::name)
                .collect(Collectors.toSet());
        Set<String> said = functions.stream()
                .flatMap(source -> Pattern.compile("'([a-z]+(?:-[a-z]+)*)'")
                        .matcher(source)
                        .results())
                .map(found -> found.group(1))
                .filter(named::contains)
                .collect(Collectors.toSet());
        // Those that are put together from a state.
        Set<String> byState = named.stream()
                .filter(
                        name -> name.matches(
                                "submission-(moderation|hidden|withdrawn|erased)|reply-(moderation|hidden|erased)|meeting-(held|cancelled)|promise-(kept|broken)|remark-hidden|role-(given|taken)"))
                .collect(Collectors.toSet());
        said.addAll(byState);
        assertEquals(named, said);
    }
}
