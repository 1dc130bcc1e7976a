package org.dauys.server.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the first sheet of a workbook as it streams by: of formulas their results, dates as {@code 2026-02-03}, hours as {@code 09:30}. */
final class XlsxRows {
    /** 50,000 letters and what a workbook has around them; a small file that unpacks to more is made to do harm. */
    private static final long MOST_UNPACKED = 300L << 20;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MOST_ENTRIES = 5_000;

    private XlsxRows() {}

    static TableRows read(byte[] bytes) throws UnreadableTableException {
        if (isLocked(bytes)) {
            throw new UnreadableTableException("register.problem.locked");
        }
        checkSize(bytes);
        Sheet sheet = new Sheet();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new UnreadableTableException("register.problem.empty");
            }
            try (InputStream first = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), null, strings, sheet, new PlainCells(), false));
                // The parser's own would print to the terminal what is wrong.
                xml.setErrorHandler(new DefaultHandler());
                xml.parse(new InputSource(first));
            }
        } catch (EnoughException enough) {
            throw new UnreadableTableException("register.problem.rows", TableRows.MOST_ROWS);
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException broken) {
            throw new UnreadableTableException("register.problem.xlsx");
        } catch (RuntimeException broken) {
            // What POI throws at files that are no workbooks has many names.
            throw new UnreadableTableException("register.problem.xlsx");
        }
        return new TableRows("", sheet.columns, sheet.rows).checked();
    }

    /** Under a password a workbook is not a ZIP any more, but one stream in an older kind of package. */
    private static boolean isLocked(byte[] bytes) {
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
        return bytes.length > head.length
                && Arrays.equals(bytes, 0, head.length, head, 0, head.length)
                && new String(bytes, StandardCharsets.ISO_8859_1)
                        .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
    }

    /** Unpacks it once, counting: what is too large is refused before anything of it is kept. */
    private static void checkSize(byte[] bytes) throws UnreadableTableException {
        byte[] buffer = new byte[65_536];
        long unpacked = 0;
        int entries = 0;
        // As POI does: the JDK's stream takes no small entries with sizes of 64 bits, as programs write that do so by
        // streaming.
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
                        throw new UnreadableTableException("register.problem.bomb", MOST_UNPACKED >> 20);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableTableException("register.problem.xlsx");
        }
        if (entries == 0) {
            throw new UnreadableTableException("register.problem.xlsx");
        }
    }

    /** Dates as every reader of dates takes them, whatever the cell's own format. */
    private static final class PlainCells extends DataFormatter {
        PlainCells() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, @Nullable String formatString) {
            if (formatString != null
                    && DateUtil.isADateFormat(formatIndex, formatString)
                    && DateUtil.isValidExcelDate(value)) {
                return written(DateUtil.getLocalDateTime(value), value);
            }
            return super.formatRawCellContents(value, formatIndex, formatString);
        }
    }

    /** A cell of hours has no day, and most days have no hour. */
    private static String written(LocalDateTime moment, double value) {
        String hour = HOUR.format(moment);
        if (value < 1) {
            return hour;
        }
        String day = moment.toLocalDate().toString();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + hour;
    }

    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Sheet implements SheetContentsHandler {
        private final List<String> columns = new ArrayList<>();
        private final List<TableRows.Row> rows = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void endRow(int row) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (columns.isEmpty()) {
                columns.addAll(cells);
            } else if (rows.size() >= TableRows.MOST_ROWS) {
                throw new EnoughException();
            } else {
                rows.add(TableRows.row(row + 1, cells, columns.size()));
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= TableRows.MOST_COLUMNS * 2) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }
    }
}
