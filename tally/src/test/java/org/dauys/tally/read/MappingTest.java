package org.dauys.tally.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.dauys.tally.Found;
import org.dauys.tally.Tally;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.source.UnreadableException;
import org.junit.jupiter.api.Test;

/** Files of all kinds, read by mappings. */
class MappingTest {
    private static Tally tally(String name, byte[] bytes, String mapping) throws UnreadableException {
        CountReader.Read read =
                CountReader.read(CountReader.Files.of(new SourceFile(name, bytes)), Mapping.read("m.yaml", mapping));
        return Tally.of(read.count(), read.findings());
    }

    private static Tally tally(String name, String text, String mapping) throws UnreadableException {
        return tally(name, text.getBytes(StandardCharsets.UTF_8), mapping);
    }

    @Test
    void tablesOfOtherEncodingsDelimitersAndHeadersAreRead() throws Exception {
        Tally tally = tally("результаты.csv", """
                Протокол об итогах|||
                УИК|За|Против|Недейств.
                1|1 204|300|5
                2|800|100|–
                """.getBytes(Charset.forName("windows-1251")), """
                protocols:
                  encoding: windows-1251
                  delimiter: "|"
                  header: 2
                  station: УИК
                  missing: ["–"]
                  figures: {yes: За, no: Против, invalid: Недейств.}
                """);
        assertEquals(2004, tally.nation("").figures().orZero(Figure.YES));
        assertEquals(1, tally.nation("").silent(Figure.INVALID));
        assertEquals(List.of("T09"), Found.rules(tally.findings()));
    }

    @Test
    void columnsAreAddedTakenAwayAndNumbered() throws Exception {
        Tally tally = tally("a.csv", "x,1,10,4,2\ny,2,20,5,3\n", """
                protocols:
                  header: 0
                  station: ["1", "2"]
                  figures:
                    yes: "4"
                    no: {plus: ["3"], minus: ["4", "5"]}
                    inBox: ["4", "5", "5"]
                """);
        assertEquals(
                List.of("x-1", "y-2"),
                tally.stations().stream().map(one -> one.code()).toList());
        assertEquals(4 + 12, tally.nation("").figures().orZero(Figure.NO));
        assertEquals(8 + 11, tally.nation("").figures().orZero(Figure.IN_BOX));
    }

    @Test
    void rowForEachOptionIsGatheredToOneProtocol() throws Exception {
        Tally tally = tally("a.csv", """
                bureau;question;reponse;voix;inscrits
                1;1;OUI;10;100
                1;1;NON;20;100
                1;1;BLANC;3;100
                1;2;OUI;11;100
                1;2;NON;21;100
                1;2;?;1;100
                """, """
                protocols:
                  station: bureau
                  question: question
                  figures: {registered: inscrits}
                  byOption: {option: reponse, votes: voix, options: {OUI: yes, NON: no, BLANC: blank}}
                """);
        assertEquals(10, tally.nation("1").figures().orZero(Figure.YES));
        assertEquals(3, tally.nation("1").figures().extra().get("blank"));
        assertEquals(33, tally.nation("1").figures().orZero(Figure.PARTICIPANTS));
        assertEquals(21, tally.nation("2").figures().orZero(Figure.NO));
        assertEquals(100, tally.nation("2").eligible());
        assertEquals(List.of("T05"), Found.rules(tally.findings()));
    }

    @Test
    void severalQuestionsStandInOneRow() throws Exception {
        Tally tally = tally("a.csv", "code,voters,y1,n1,y2,n2\nA,9,1,2,3,4\n", """
                protocols:
                  station: code
                  figures: {registered: voters}
                  questions:
                    first: {yes: y1, no: n1}
                    second: {yes: y2, no: n2}
                """);
        assertEquals(1, tally.nation("first").figures().orZero(Figure.YES));
        assertEquals(4, tally.nation("second").figures().orZero(Figure.NO));
        assertEquals(9, tally.nation("second").eligible());
    }

    @Test
    void nestedJsonIsReadWithWhatStandsAroundItsLists() throws Exception {
        Tally tally = tally("a.json", """
                {"regions": [
                  {"code": "R1", "name": "North", "stations": [
                    {"id": 1, "votes": {"for": 5, "against": 6}}, {"id": 2, "votes": {"for": 7, "against": 8}}]},
                  {"code": "R2", "name": "South", "stations": [{"id": 3, "votes": {"for": 9, "against": "x"}}]}]}
                """, """
                levels: [region]
                protocols:
                  rows: /regions/*/stations
                  station: id
                  areas: [../code]
                  areaNames: [../name]
                  figures: {yes: votes.for, no: votes.against}
                """);
        assertEquals(
                12,
                Objects.requireNonNull(tally.totalsOf("").get(new Area(List.of("R1"))))
                        .figures()
                        .orZero(Figure.YES));
        assertEquals("South", tally.count().names().get(new Area(List.of("R2"))));
        assertEquals(List.of("T06", "T14"), Found.rules(tally.findings()));
    }

    @Test
    void everyProblemOfAMappingIsTold() {
        UnreadableException wrong = assertThrows(UnreadableException.class, () -> Mapping.read("m.yaml", """
                protocols:
                  staton: code
                  encoding: klingon
                  figures: {yea: y}
                """));
        assertEquals(3, wrong.problems().size(), wrong::getMessage);
        assertTrue(
                wrong.problems().toString().contains("m.yaml, protocols, staton: there is no such setting"),
                wrong::getMessage);
        assertThrows(UnreadableException.class, () -> Mapping.read("m.yaml", "a: [1\nb: 2"));
    }

    @Test
    void missingColumnsAreToldWithThoseThatAreThere() {
        UnreadableException wrong = assertThrows(
                UnreadableException.class,
                () -> tally("a.csv", "A,B\n1,2\n", "protocols: {station: code, figures: {yes: B, no: C}}"));
        assertEquals(2, wrong.problems().size());
        assertTrue(
                wrong.problems().toString().contains("there is no column \"code\". There are: A, B."),
                wrong::getMessage);
    }

    @Test
    void brokenRowsAreToldAndKept() throws Exception {
        Tally tally = tally("a.csv", "\uFEFFcode,y,n\r\nA,1,2,3\r\n,1,2\r\nB,-1,2,5\r\nC,,3.5\r\nC,,7\r\n", """
                protocols: {station: code, figures: {yes: y, no: n}, unique: [code]}
                """);
        assertEquals(
                List.of("T01", "T03", "T04", "T06", "T07", "T10", "T12", "T13", "T14", "T30"),
                Found.rules(tally.findings()));
    }
}
