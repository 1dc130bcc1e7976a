package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold more than one text: a document before and after its tracked changes, and two acts one behind the other. */
class SeveralTextsInOneFileTest {
    private static final String DOCUMENT = """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:r><w:t>Закон о мостах</w:t></w:r></w:p>
        <w:p><w:r><w:t>Статья 1. Мост</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Мост открыт с </w:t></w:r>
        <w:del w:id="1" w:author="a"><w:r><w:delText>утра</w:delText></w:r></w:del>
        <w:ins w:id="2" w:author="a"><w:r><w:t>полудня</w:t></w:r></w:ins>
        <w:r><w:t xml:space="preserve"> и до вечера.</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:ins w:id="3" w:author="a"/></w:rPr></w:pPr>
        <w:ins w:id="4" w:author="a"><w:r><w:t>Статья 2. Плата</w:t></w:r></w:ins></w:p>
        <w:p><w:pPr><w:rPr><w:ins w:id="5" w:author="a"/></w:rPr></w:pPr>
        <w:ins w:id="6" w:author="a"><w:r><w:t>Плата взимается с телег.</w:t></w:r></w:ins></w:p>
        <w:p><w:r><w:t>Статья 3. Охрана</w:t></w:r></w:p>
        <w:p><w:r><w:t>Мост охраняет сторож.</w:t></w:r></w:p>
        </w:body></w:document>
        """;

    private static final String RELATIONS = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Target="word/document.xml"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
        """;

    private static final String TWO_ACTS = """
        Закон о мостах

        Статья 1. Мост

        Мост открыт с утра.

        Статья 2. Сторож

        Мост охраняет сторож.

        Закон о паромах

        Статья 1. Паром

        Паром ходит с весны.

        Статья 2. Паромщик

        Паромщик ведёт список.
        """;

    @TempDir
    private Path folder;

    private Path tracked() throws IOException {
        Path file = folder.resolve("tracked.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "word/document.xml", DOCUMENT);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String converted(Path file, String... options) throws IOException {
        Path out = folder.resolve("out.txt");
        Object[] arguments = new Object[3 + options.length];
        arguments[0] = "convert";
        arguments[1] = file.toString();
        arguments[2] = out.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        Run run = Run.of(arguments);
        assertEquals(0, run.code(), run.err());
        return Files.readString(out);
    }

    @Test
    void trackedDocumentIsComparedBeforeAndAfterItsChanges() throws IOException {
        Run run = Run.of("compare", "--tracked", tracked().toString(), "--format", "csv");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.text().contains("paragraph,1,1,reworded,"), run.text());
        assertTrue(run.text().contains("paragraph,,2,new,"), run.text());
        assertTrue(run.text().contains("paragraph,3,3,unchanged,"), run.text());
    }

    @Test
    void changesAreAcceptedUnlessTheyShallBeRejectedAndThatIsSaid() throws IOException {
        assertTrue(converted(tracked()).contains("Мост открыт с полудня и до вечера.\nСтатья 2. Плата\n"));
        String before = converted(tracked(), "--changes", "reject");
        assertTrue(before.contains("Мост открыт с утра и до вечера.\nСтатья 3. Охрана\n"), before);
        Run run =
                Run.of("convert", tracked().toString(), folder.resolve("a.txt").toString());
        assertTrue(run.err().contains("--changes reject"), run.err());
    }

    @Test
    void trackedDocumentBesideOtherFilesIsRefused() throws IOException {
        Path two = Files.writeString(folder.resolve("two.txt"), TWO_ACTS);
        assertEquals(
                2,
                Run.of("compare", two.toString(), "--tracked", tracked().toString())
                        .code());
    }

    @Test
    void secondActOfAFileIsReadWhenItIsChosenAndElseBothAreNamed() throws IOException {
        Path two = Files.writeString(folder.resolve("two.txt"), TWO_ACTS);
        Run refused = Run.of("convert", two.toString(), folder.resolve("a.txt").toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("Закон о мостах"), refused.err());
        assertTrue(refused.err().contains("Закон о паромах"), refused.err());
        assertTrue(refused.err().contains("11"), refused.err());
        assertTrue(converted(two, "--act", "1").endsWith("Мост охраняет сторож.\n"));
        String second = converted(two, "--act", "2");
        assertTrue(second.startsWith("Закон о паромах\n"), second);
        assertTrue(second.endsWith("Паромщик ведёт список.\n"), second);
        assertEquals(
                2,
                Run.of("convert", two.toString(), folder.resolve("a.txt").toString(), "--act", "3")
                        .code());
    }
}
