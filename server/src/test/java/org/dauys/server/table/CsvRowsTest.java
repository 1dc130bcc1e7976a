package org.dauys.server.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files with submissions as offices export them. */
class CsvRowsTest {
    private static TableRows read(String text) throws UnreadableTableException {
        return CsvRows.read(text.getBytes(StandardCharsets.UTF_8), "");
    }

    @Test
    void headingWithCommasNamesOneColumn() throws UnreadableTableException {
        TableRows table = read("№;\"обращение, дословно, без купюр\";вид\n3;Про воду;вопрос\n");
        assertEquals(List.of("№", "обращение, дословно, без купюр", "вид"), table.columns());
        assertEquals(List.of("3", "Про воду", "вопрос"), table.rows().getFirst().cells());
    }

    @Test
    void lineThatNamesTheDelimiterIsNoHeading() throws UnreadableTableException {
        assertEquals(List.of("a,b", "c"), read("\uFEFFsep=;\na,b;c\n1;2\n").columns());
    }

    @Test
    void rowsAreNumberedAsASpreadsheetDoes() throws UnreadableTableException {
        assertEquals(4, read("a,b\n\n\n1,2\n").rows().getFirst().number());
    }

    @Test
    void brokenRowIsToldByRowAndColumn() {
        Problem open = assertThrows(UnreadableTableException.class, () -> read("a;b\n1;2\n3;\"4\n"))
                .problem();
        assertEquals("register.problem.csv.open", open.key());
        assertEquals(List.of("3", "2"), open.values());
        Problem after = assertThrows(UnreadableTableException.class, () -> read("a;b\n\"1\" x;2\n"))
                .problem();
        assertEquals("register.problem.csv.after", after.key());
        assertEquals(List.of("2", "1"), after.values());
    }
}
