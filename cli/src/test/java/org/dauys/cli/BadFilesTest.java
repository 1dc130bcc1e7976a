package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no acts, given by mistake or in bad faith: exit code 2, one line, the remedy in it. */
@Timeout(300)
class BadFilesTest {
    @TempDir
    private Path folder;

    @Test
    void emptyFile() throws IOException {
        refused(Files.createFile(folder.resolve("empty.docx")), "holds no text");
    }

    @Test
    void fileOf200Megabytes() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        refused(file, "200 MB");
    }

    @Test
    void scanWithoutText() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument scan = new PDDocument()) {
            PDPage page = new PDPage();
            scan.addPage(page);
            try (PDPageContentStream picture = new PDPageContentStream(scan, page)) {
                picture.addRect(10, 10, 400, 600);
                picture.fill();
            }
            scan.save(file.toFile());
        }
        refused(file, "OCR");
    }

    @Test
    void pdfWithAPassword() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument locked = new PDDocument()) {
            locked.addPage(new PDPage());
            locked.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            locked.save(file.toFile());
        }
        refused(file, "password");
    }

    @Test
    void zipThatUnpacksToAGigabyte() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<d>".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1024; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        refused(file, "unpacks to far more");
    }

    @Test
    void xmlThatReadsOtherFiles() throws IOException {
        refused(
                Files.writeString(
                        folder.resolve("act.xml"),
                        "<!DOCTYPE act [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><act>&secret;</act>"),
                "DOCTYPE");
    }

    @Test
    void xmlThatGrowsWithoutEnd() throws IOException {
        StringBuilder xml = new StringBuilder("<!DOCTYPE act [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        refused(Files.writeString(folder.resolve("laughs.akn"), xml + "]><act>&a29;</act>"), "DOCTYPE");
    }

    @Test
    void documentOfAnOldWordProcessor() throws IOException {
        byte[] old = new byte[4096];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        old[2] = 0x11;
        old[3] = (byte) 0xE0;
        refused(Files.write(folder.resolve("old.docx"), old), "DOC");
    }

    @Test
    void unknownEnding() throws IOException {
        refused(Files.writeString(folder.resolve("act.odt"), "Article 1\nText."), ".docx");
    }

    @Test
    void folderInsteadOfAFile() throws IOException {
        refused(Files.createDirectory(folder.resolve("folder.txt")), "folder");
    }

    private void refused(Path file, String hint) {
        Run run = Run.of("convert", file, folder.resolve("out.txt"));

        assertEquals(2, run.code(), run.err());
        assertEquals(1, run.said().size(), run.err());
        assertTrue(run.err().contains(file.toString()) && run.err().contains(hint), run.err());
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
