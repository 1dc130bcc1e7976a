package org.dauys.tally.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.tally.Found;
import org.dauys.tally.Tally;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.source.UnreadableException;
import org.junit.jupiter.api.Test;

/** The same invented vote in the layouts of docs/tally-mapping.md: all give the same totals, and what is odd in a file is told. */
class ForeignLayoutsTest {
    private static final String TOTALS =
            "{=registered=900 participants=556 inBox=556 yes=330 no=210 invalid=16 valid=540,"
                    + " 01=registered=600 participants=370 inBox=370 yes=220 no=140 invalid=10 valid=360,"
                    + " 02=registered=300 participants=186 inBox=186 yes=110 no=70 invalid=6 valid=180}";

    private static Tally tally(String mapping, String... namesAndTexts) throws UnreadableException {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(new SourceFile(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        CountReader.Read read = CountReader.read(
                CountReader.Files.of(files.toArray(SourceFile[]::new)), Mapping.read("m.yaml", mapping));
        return Tally.of(read.count(), read.findings());
    }

    private static String totals(Tally tally, String question) {
        Map<Area, String> totals = new TreeMap<>();
        tally.totalsOf(question)
                .forEach((area, total) -> totals.put(area, total.figures().toString()));
        return totals.toString();
    }

    private static void same(Tally tally, String... rules) {
        assertEquals(TOTALS, totals(tally, ""));
        assertEquals(List.of(rules), Found.rules(tally.findings()));
    }

    @Test
    void wideByOptionWithSemicolonsDecimalCommasAndPercentages() throws Exception {
        same(tally("""
                        protocols:
                          station: Kod
                          areas: Woj
                          figures: {registered: Uprawnieni, yes: Tak, no: Nie, invalid: Niewazne}
                          percentages: [{column: Frekwencja, of: participants, base: registered, decimals: 1}]
                        """, "pl.csv", """
                        Woj;Kod;Uprawnieni;Tak;Nie;Niewazne;Frekwencja
                        01;0101;400;150;100;8;64,5
                        01;0102;200;70;40;2;56,0
                        02;0201;300;110;70;6;62,1
                        """), "T08", "T11");
    }

    @Test
    void longByOptionWhereFiguresAreOptions() throws Exception {
        same(tally("""
                protocols:
                  station: bureau
                  areas: dep
                  byOption:
                    option: quoi
                    votes: nombre
                    options: {Inscrits: registered, Oui: yes, Non: no, Nuls: invalid}
                """, "fr.csv", """
                dep,bureau,quoi,nombre
                01,0101,Inscrits,400
                01,0101,Oui,150
                01,0101,Non,100
                01,0101,Nuls,8
                02,0201,Oui,110
                02,0201,Inscrits,300
                02,0201,Non,70
                02,0201,Nuls,6
                01,0102,Inscrits,200
                01,0102,Oui,70
                01,0102,Non,40
                01,0102,Nuls,2
                """));
    }

    @Test
    void oneFileForEachQuestion() throws Exception {
        String head = "code,region,roll,for,against,spoilt\n";
        String first = head + "0101,01,400,150,100,8\n0102,01,200,70,40,2\n0201,02,300,110,70,6\n";
        Tally tally = tally(
                """
                protocols:
                  - file: question-1*.csv
                    fixed: {question: "1"}
                    station: &code code
                    areas: region
                    figures: &all {registered: roll, yes: for, no: against, invalid: spoilt}
                  - file: question-2*.csv
                    fixed: {question: "2"}
                    station: *code
                    areas: region
                    figures: *all
                """,
                "question-1-final.csv",
                first,
                "question-2-final.csv",
                head + "0101,01,400,1,2,3\n0102,01,200,4,5,6\n0201,02,300,7,8,9\n");
        assertEquals(TOTALS, totals(tally, "1"));
        assertEquals(12, tally.nation("2").figures().orZero(org.dauys.tally.protocol.Figure.YES));
    }

    @Test
    void severalHeaderRowsWithMergedCellsAndRegionsThatStandOnce() throws Exception {
        same(tally("""
                protocols:
                  header: [2, 3]
                  station: Station No
                  areas: Region
                  fillDown: [Region]
                  figures: {registered: Voters, yes: Votes For, no: Votes Against, invalid: Ballots Spoilt}
                """, "heads.csv", """
                Results of the referendum,,,,,
                Region,Station,Voters,Votes,,Ballots
                ,No,,For,Against,Spoilt
                01,0101,400,150,100,8
                ,0102,200,70,40,2
                02,0201,300,110,70,6
                """));
    }

    @Test
    void totalsAmongStationsAreSkippedOrKeptAside() throws Exception {
        String file = """
                region,code,roll,yes,no,bad
                01,0101,400,150,100,8
                01,0102,200,70,40,2
                Итого по 01,,600,220,140,10
                02,0201,300,110,70,6
                Итого по 02,,300,110,70,6
                Всего,,900,330,210,16
                """;
        String figures = "  areas: region\n  figures: {registered: roll, yes: yes, no: no, invalid: bad}\n";
        same(tally("protocols:\n  station: code\n  skip: {region: [\"Итого*\", Всего]}\n" + figures, "a.csv", file));
        same(tally("protocols:\n  station: code\n  only: {code: \"*\"}\n" + figures, "a.csv", file), "T05");
    }

    @Test
    void byteOrderMarkAndOldLineEnds() throws Exception {
        same(
                tally(
                        "protocols: {station: code, areas: region, figures: {registered: roll, yes: yes, no: no, invalid: bad}}",
                        "old.csv",
                        "\uFEFFregion,code,roll,yes,no,bad\r01,0101,400,150,100,8\r01,0102,200,70,40,2\r02,0201,300,110,70,6\r"),
                "T01",
                "T03");
    }

    @Test
    void codesThatASpreadsheetTookTheZerosFrom() throws Exception {
        Tally tally = tally("""
                protocols:
                  station: [region, number]
                  areas: region
                  pad: {region: 2, number: 4}
                  figures: {registered: roll, yes: yes, no: no, invalid: bad}
                """, "excel.csv", """
                region,number,roll,yes,no,bad
                1,101,400,150,100,8
                1,102,200,70,40,2
                2,201,300,110,70,6
                """);
        same(tally);
        assertEquals("01-0101", tally.stations().getFirst().code());
    }

    @Test
    void nestedJsonWithStationsAsMembersAndOptionsAsALists() throws Exception {
        same(tally("""
                protocols:
                  rows: /regions/*/stations/*
                  station: "../*"
                  areas: ../../code
                  figures: {registered: voters, yes: result.yes, no: result.no, invalid: result.invalid}
                """, "members.json", """
                {"regions": [
                  {"code": "01", "stations": {
                    "0101": {"voters": 400, "result": {"yes": 150, "no": 100, "invalid": 8}},
                    "0102": {"voters": 200, "result": {"yes": 70, "no": 40, "invalid": 2}}}},
                  {"code": "02", "stations": {"0201": {"voters": 300, "result": {"yes": 110, "no": 70, "invalid": 6}}}}]}
                """));
        same(tally("""
                protocols:
                  rows: /stations/*/options
                  station: ../code
                  areas: ../region
                  figures: {registered: ../voters}
                  byOption: {option: name, votes: votes, options: {si: yes, no: no, nulos: invalid}}
                """, "options.json", """
                {"stations": [
                  {"code": "0101", "region": "01", "voters": 400,
                    "options": [{"name": "no", "votes": 100}, {"name": "si", "votes": 150}, {"name": "nulos", "votes": 8}]},
                  {"code": "0102", "region": "01", "voters": 200,
                    "options": [{"name": "si", "votes": 70}, {"name": "nulos", "votes": 2}, {"name": "no", "votes": 40}]},
                  {"code": "0201", "region": "02", "voters": 300,
                    "options": [{"name": "si", "votes": 110}, {"name": "no", "votes": 70}, {"name": "nulos", "votes": 6}]}]}
                """));
    }

    @Test
    void columnsThatAreAddedOrWhatIsLeftOfASum() throws Exception {
        same(tally("""
                protocols:
                  station: code
                  areas: "#1"
                  figures:
                    registered: [men, women]
                    yes: [yes#1, yes#2]
                    no: {plus: [valid], minus: [yes#1, yes#2]}
                    invalid: {plus: [cast], minus: [valid]}
                """, "sums.csv", """
                region,code,men,women,yes,yes,valid,cast
                01,0101,190,210,100,50,250,258
                01,0102,90,110,30,40,110,112
                02,0201,150,150,60,50,180,186
                """));
    }

    @Test
    void errorsNameFilePlaceAndRemedy() {
        UnreadableException wrong = assertThrows(
                UnreadableException.class,
                () -> tally(
                        "protocols: {station: code, figures: {yes: yes, no: against}}",
                        "sums.csv",
                        "region,code,yes,yes,no\n01,0101,1,2,3\n"));
        assertEquals(
                List.of(
                        "sums.csv: several columns are called \"yes\" (columns 3, 4). Write \"yes#1\" for the first of them,"
                                + " \"yes#2\" for the second.",
                        "sums.csv: there is no column \"against\". There are: region, code, yes, yes, no. Correct the mapping,"
                                + " or its header and delimiter."),
                wrong.problems());
        UnreadableException key = assertThrows(
                UnreadableException.class,
                () -> tally("protocols: {station: code, header: two, pad: {code: many}}", "a.csv", "code\n1\n"));
        assertEquals(
                List.of(
                        "m.yaml, protocols, pad, code: should be the number of digits that codes have, from 1 to 39.",
                        "m.yaml, protocols, header: should be the number of the row with the names of columns, a list of such"
                                + " rows, or 0 for none."),
                key.problems().stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
    }
}
