package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/** What is read otherwise than before is another edition, and is told. */
class ReaderEditionTest {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));
    private static final Path DEMO = ROOT.resolve("server/src/main/resources/org/dauys/server/demo");
    private static final Pattern EDITION = Pattern.compile("(?m)^\\| (\\d+) \\| ");

    /** Of the demo's acts as the newest edition reads them: their trees with labels, kinds, notes and words. */
    private static final String DEMO_AS_READ = "dd73ff00673430eae5d9764bbe6839de2bca9877f7d68324c9ad8fb8317c9aa0";

    @Test
    void demoIsReadAsTheEditionSays() throws Exception {
        assertEquals(
                DEMO_AS_READ,
                read(),
                "The same files are read as other acts. If edition " + ReaderEdition.NEWEST
                        + " was released, raise ReaderEdition.NEWEST; tell what changed in docs/methods/text.md, and"
                        + " write the new sum here");
    }

    @Test
    void everyEditionIsTold() throws IOException {
        String told = Files.readString(ROOT.resolve("docs/methods/text.md"));
        List<String> numbers = EDITION.matcher(told.substring(told.indexOf("## Editions of the reader")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(
                Stream.iterate(1, number -> number <= ReaderEdition.NEWEST, number -> number + 1)
                        .map(String::valueOf)
                        .toList(),
                numbers);
    }

    private static String read() throws Exception {
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                sum.update(tree(file));
            }
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static byte[] tree(Path file) throws UnreadableActException, IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        // Without warnings: they may be put in other words.
        ActWriter.write(ActReader.read(file, Optional.empty()).act(), List.of(), Format.JSON, json);
        return json.toByteArray();
    }
}
