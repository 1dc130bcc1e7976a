#!/usr/bin/env bash
# java.util.zip.ZipInputStream of JDK 25 on a workbook that Apache POI 5.5.1 wrote as a stream (SXSSFWorkbook), as systems export long tables.
# One would expect: what java.util.zip.ZipFile and spreadsheet programs read, ZipInputStream reads as well.
# It does not: entries whose sizes are written with 64 bits although they are small (which a program that streams cannot know) end
# with "invalid entry size", so that a good file looks damaged.
# What follows: Dauys measures what a workbook unpacks to with the stream of Apache Commons Compress, which POI uses itself.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages org.apache.poi:poi-ooxml:5.5.1 org.apache.logging.log4j:log4j-to-slf4j:2.24.3 org.slf4j:slf4j-nop:2.0.17

out=$(java_class Streamed "$work/table.xlsx" << 'JAVA'
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

public class Streamed {
    public static void main(String[] args) throws Exception {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                FileOutputStream out = new FileOutputStream(args[0])) {
            book.createSheet().createRow(0).createCell(0).setCellValue("a vote");
            book.write(out);
        }
        try (ZipFile file = new ZipFile(args[0])) {
            System.out.println("ZipFile:        " + file.size() + " entries");
        }
        int entries = 0;
        try (ZipInputStream stream = new ZipInputStream(new FileInputStream(args[0]))) {
            while (stream.getNextEntry() != null) {
                stream.readAllBytes();
                entries++;
            }
            System.out.println("ZipInputStream: " + entries + " entries");
        } catch (ZipException refused) {
            System.out.println("ZipInputStream: " + entries + " entries, then: " + refused.getMessage().replaceAll(" \\(.*", ""));
        }
    }
}
JAVA
)
seen "$out" "ZipFile:        9 entries
ZipInputStream: 0 entries, then: invalid entry size"
