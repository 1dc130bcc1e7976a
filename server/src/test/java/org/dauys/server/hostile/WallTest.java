package org.dauys.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After everything that was planted: who people are stands in the tables of people alone. */
class WallTest {
    private static HostileSite site;

    private record Table(String schema, String name) {}

    @BeforeAll
    static void start() {
        site = HostileSite.shared();
    }

    @Test
    void noNameAndNoAddressOfAPersonIsInATableOfContent() {
        assertEquals(List.of(), holding("<> 'people'"));
    }

    @Test
    void theSearchFindsThemWhereTheyAre() {
        List<String> found = holding("= 'people'");
        assertTrue(found.toString().contains("participant"), found::toString);
    }

    @Test
    void noSecretStandsAnywhereAsItIs() {
        List<String> codes = site.objects.values().stream()
                .flatMap(objects -> objects.receipts.values().stream())
                .map(receipt -> receipt.code())
                .toList();
        assertTrue(codes.size() > 15, codes::toString);
        List<String> secrets = new ArrayList<>(codes);
        secrets.add(HostileSite.PASSWORD);
        assertEquals(List.of(), search("true", secrets));
    }

    private static List<String> holding(String schemas) {
        return search("table_schema " + schemas, HostileSite.PERSONAL);
    }

    /** The tables of which some row, written as text, has one of the words. */
    private static List<String> search(String condition, List<String> words) {
        JdbcClient sql = site.site.owner();
        List<String> found = new ArrayList<>();
        List<Table> tables = sql.sql("""
                        select table_schema, table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and
                        """ + condition)
                .query((row, i) -> new Table(row.getString(1), row.getString(2)))
                .list();
        assertTrue(!tables.isEmpty(), condition);
        for (Table table : tables) {
            List<String> rows = sql.sql("select t::text from \"" + table.schema() + "\".\"" + table.name()
                            + "\" t where t::text ilike any (array[:words])")
                    .param("words", words.stream().map(word -> "%" + word + "%").toList())
                    .query((row, i) -> row.getString(1))
                    .list();
            rows.stream()
                    .limit(2)
                    .map(row -> table + ": " + row.substring(0, Math.min(200, row.length())))
                    .forEach(found::add);
        }
        return found;
    }
}
