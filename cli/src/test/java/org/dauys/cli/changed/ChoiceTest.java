package org.dauys.cli.changed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final String SERVER = "org.dauys.server.Server";

    /** Two rooms of the server, the second uses the first; a test of each over HTTP, one of all, one without a server. */
    private static final ClassFiles CLASSES = new ClassFiles(
            Map.of(
                    SERVER,
                    Set.of(),
                    "org.dauys.text.Act",
                    Set.of(),
                    "org.dauys.text.ActTest",
                    Set.of("org.dauys.text.Act"),
                    "org.dauys.server.first.Page",
                    Set.of("org.dauys.text.Act"),
                    "org.dauys.server.first.PageTest",
                    Set.of(SERVER),
                    "org.dauys.server.second.Other",
                    Set.of("org.dauys.server.first.Page"),
                    "org.dauys.server.second.OtherTest",
                    Set.of(SERVER),
                    "org.dauys.server.second.SumTest",
                    Set.of("org.dauys.server.second.Sum"),
                    "org.dauys.server.WholeTest",
                    Set.of(SERVER)),
            Map.of("org.dauys.server.WholeTest", Set.of("docs/whole.md")),
            Map.of(
                    "org.dauys.text.ActTest", "text",
                    "org.dauys.server.first.PageTest", "server",
                    "org.dauys.server.second.OtherTest", "server",
                    "org.dauys.server.second.SumTest", "server",
                    "org.dauys.server.WholeTest", "server"));

    @Test
    void pageIsReachedOverHttpFromItsRoomFromRoomsThatUseItAndFromTestsOfAll() {
        assertEquals(
                Set.of(
                        "org.dauys.server.first.PageTest",
                        "org.dauys.server.second.OtherTest",
                        "org.dauys.server.WholeTest"),
                chosen("server/src/main/java/org/dauys/server/first/Page.java"));
    }

    @Test
    void roomThatNobodyUsesReachesNoOther() {
        assertEquals(
                Set.of("org.dauys.server.second.OtherTest", "org.dauys.server.WholeTest"),
                chosen("server/src/main/java/org/dauys/server/second/Other.java"));
    }

    @Test
    void lowerModuleReachesAllThatStandOnIt() {
        assertTrue(chosen("text/src/main/java/org/dauys/text/Act.java")
                .containsAll(Set.of("org.dauys.text.ActTest", "org.dauys.server.first.PageTest")));
    }

    @Test
    void testReachesItself() {
        assertEquals(
                Set.of("org.dauys.server.second.SumTest"),
                chosen("server/src/test/java/org/dauys/server/second/SumTest.java"));
    }

    @Test
    void templateIsForItsRoomAndMigrationForAllTheServer() {
        assertEquals(
                Set.of("org.dauys.server.second.OtherTest", "org.dauys.server.WholeTest"),
                chosen("server/src/main/jte/second/page.jte"));
        assertEquals(
                4,
                chosen("server/src/main/resources/db/migration/second/V2__x.sql")
                        .size());
    }

    @Test
    void documentIsForWhoeverNamesItAndBuildFileForAll() {
        assertEquals(Set.of("org.dauys.server.WholeTest"), chosen("docs/whole.md"));
        assertEquals(Set.of(), chosen("docs/unread.md"));
        assertEquals(5, chosen("pom.xml").size());
    }

    @Test
    void compiledClassesTellWhatTheyUse() throws IOException {
        ClassFiles compiled = ClassFiles.of(
                Path.of(System.getProperty("dauys.root", "..")),
                List.of("text", "compare", "amend", "ledger", "tally", "opinion", "server", "cli"));
        assertTrue(compiled.tests().containsKey(ChoiceTest.class.getName()));
        Set<String> reaching = compiled.reaching(Set.of("org.dauys.text.Act"));
        assertTrue(reaching.contains("org.dauys.compare.Comparison"), "through signatures and code");
        assertFalse(reaching.contains(ChoiceTest.class.getName()), "a text is no use");
        assertFalse(compiled.naming("architecture.md").isEmpty());
    }

    private static Set<String> chosen(String file) {
        return new Choice(CLASSES).of(List.of(file)).keySet();
    }
}
