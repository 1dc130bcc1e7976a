package org.dauys.server.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dauys.compare.table.CsvCell;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our cells in a real spreadsheet: LibreOffice, where it is installed. */
class SpreadsheetTest {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final List<String> WORDS = List.of(
            "=1+2",
            "=HYPERLINK(\"http://planted.example\";\"here\")",
            "+1+2",
            "-1+2",
            "@SUM(1;2)",
            "\t=1+2",
            "'=1+2",
            "'quoted'",
            " =1+2",
            "\n=1+2",
            "- an item of a list",
            "Words; with, all \"signs\"\nin two lines");

    @TempDir
    private Path folder;

    @Test
    void noCellOfOursIsAFormula() throws Exception {
        List<Cell> cells = opened(CsvCell::of);
        assertEquals(WORDS.size(), cells.size());
        assertEquals(
                List.of(),
                cells.stream()
                        .filter(cell -> cell.getCellType() != CellType.STRING)
                        .toList());
        assertTrue(cells.stream().anyMatch(cell -> cell.getStringCellValue().contains("HYPERLINK")));
    }

    /** What the test would find: the spreadsheet does run cells as they come. */
    @Test
    void asTheyComeSomeAre() throws Exception {
        assertTrue(opened(UnaryOperator.identity()).stream().anyMatch(cell -> cell.getCellType() == CellType.FORMULA));
    }

    @Test
    void whoReadsTheFileByAProgramHasTheWords() throws Exception {
        try (CSVParser csv = CSVFormat.RFC4180.parse(new StringReader(csv(CsvCell::of)))) {
            assertEquals(
                    WORDS, csv.stream().map(row -> CsvCell.words(row.get(0))).toList());
        }
    }

    private static String csv(UnaryOperator<String> cell) throws Exception {
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (String words : WORDS) {
                csv.printRecord(cell.apply(words), "x");
            }
        }
        return out.toString();
    }

    private List<Cell> opened(UnaryOperator<String> cell) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(OFFICE), "LibreOffice is not installed");
        // The part that opens tables is a package of its own.
        Assumptions.assumeTrue(
                Files.exists(OFFICE.toRealPath().resolveSibling("libsclo.so")), "LibreOffice Calc is not installed");
        Path csv = Files.writeString(folder.resolve("cells.csv"), csv(cell), StandardCharsets.UTF_8);
        Process office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        // Separated by commas, UTF-8, first line 1.
                        "--infilter=CSV:44,34,76,1",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.toString(),
                        csv.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertTrue(office.waitFor(5, TimeUnit.MINUTES), "LibreOffice does not end");
        List<Cell> cells = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(folder.resolve("cells.xlsx").toFile(), null, true)) {
            for (Row row : book.getSheetAt(0)) {
                cells.add(row.getCell(0));
            }
        }
        return cells;
    }
}
