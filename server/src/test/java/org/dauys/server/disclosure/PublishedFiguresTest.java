package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.server.disclosure.door.CheckedPage;
import org.dauys.server.disclosure.door.MakesFiguresPage;
import org.dauys.server.disclosure.door.PrintsGroupsPage;
import org.dauys.server.disclosure.door.PrintsQueryExport;
import org.junit.jupiter.api.Test;

/** No page and no export prints a number of people that was not checked. */
class PublishedFiguresTest {
    private static final List<ArchRule> RULES = List.of(
            PublishedFigures.knowNoRawCounts(),
            PublishedFigures.callNoRawCounts(),
            PublishedFigures.onlyTheCheckerDiscloses(),
            PublishedFigures.onlyReleasesMakeFigures());

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"|\"select [^\"]*\"", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("(?:count|sum|max|min|avg)\\(|jsonb_array_elements");
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "meeting\\.(?:settled|wording|item\\b|hall_message|hall_support|minutes\\b|minutes_draft|poll)");

    @Test
    void pagesAndExportsTakeCheckedFiguresOnly() {
        JavaClasses server = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dauys.server", "gg.jte.generated");
        RULES.forEach(rule -> rule.allowEmptyShould(true).check(server));
    }

    @Test
    void pageThatPrintsGroupsIsFound() {
        assertEquals(List.of(true, false, false, false), broken(PrintsGroupsPage.class));
    }

    @Test
    void exportThatPrintsWhatAQueryCountedIsFound() {
        assertEquals(List.of(false, true, false, false), broken(PrintsQueryExport.class));
    }

    @Test
    void pageThatPrintsCheckedFiguresIsNot() {
        assertEquals(List.of(false, false, false, false), broken(CheckedPage.class));
    }

    @Test
    void pageThatMakesItsOwnFigureIsFound() {
        assertEquals(List.of(false, false, false, true), broken(MakesFiguresPage.class));
    }

    /**
     * A query that counts what people did at meetings stands in a class that says so: what it returns is then kept from pages. Those
     * that count something else are named here: labels of provisions, places in an order, versions of minutes.
     */
    @Test
    void queriesThatCountPeopleOfMeetingsAreMarked() throws IOException {
        Path sources = Path.of(System.getProperty("dauys.root", ".."), "server/src/main/java/org/dauys/server");
        List<String> unmarked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                boolean counts = TEXT_BLOCK
                        .matcher(text)
                        .results()
                        .anyMatch(block -> COUNTED.matcher(block.group()).find()
                                && OF_PEOPLE.matcher(block.group()).find());
                if (counts && !text.contains("@CountsPeople")) {
                    unmarked.add(sources.relativize(file).toString());
                }
            }
        }
        assertEquals(
                List.of(
                        "meeting/figures/Discussed.java",
                        "meeting/hold/Endings.java",
                        // How many messages wait: a limit, told to nobody.
                        "meeting/hold/HallMessages.java",
                        "meeting/minutes/MinutesStore.java"),
                unmarked.stream().sorted().toList());
    }

    @Test
    void checkedFiguresHaveNoOtherDoor() {
        assertEquals(
                List.of(),
                Arrays.stream(Disclosed.class.getDeclaredConstructors())
                        .map(Constructor::getModifiers)
                        .filter(modifiers -> !Modifier.isPrivate(modifiers))
                        .toList());
        assertEquals(true, Modifier.isFinal(Disclosed.class.getModifiers()));
    }

    /** Which of the rules a class breaks. */
    private static List<Boolean> broken(Class<?> page) {
        JavaClasses one = new ClassFileImporter().importClasses(page);
        return RULES.stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(one).hasViolation())
                .toList();
    }
}
