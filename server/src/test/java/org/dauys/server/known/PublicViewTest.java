package org.dauys.server.known;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read for readers is read from the view, where nothing can be told that they may not know. */
class PublicViewTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("dauys.root", ".."), "server/src/main/java/org/dauys/server");
    private static final Pattern TABLE = Pattern.compile("(from|join)\\s+submission\\.submission\\b");
    private static final List<String> ROOMS = List.of(
            "submission/reader", "answer/reader", "answer/table", "answer/dashboard", "publish", "consultation/reader");

    /** Reads days alone, by an index that the view has not; tells only which numbers to look at in the view. */
    private static final String DAYS = "submission/reader/ListConditions.java";
    /** Whose files are forgotten: tells nobody anything. */
    private static final String FORGETTING = "answer/table/TableFiles.java";

    @Test
    void classesForReadersNameTheTableNowhere() throws IOException {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    String name = SOURCES.relativize(file).toString().replace('\\', '/');
                    read++;
                    if (TABLE.matcher(Files.readString(file)).find()
                            && !List.of(DAYS, FORGETTING).contains(name)) {
                        wrong.add(name);
                    }
                }
            }
        }
        assertTrue(read > 80, "only " + read);
        assertEquals(List.of(), wrong, "Read submission.public here");
    }
}
