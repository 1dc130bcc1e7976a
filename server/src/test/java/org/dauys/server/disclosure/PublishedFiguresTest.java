package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.dauys.server.disclosure.door.CheckedPage;
import org.dauys.server.disclosure.door.PrintsGroupsPage;
import org.dauys.server.disclosure.door.PrintsQueryExport;
import org.junit.jupiter.api.Test;

/** No page and no export prints a number of people that was not checked. */
class PublishedFiguresTest {
    private static final List<ArchRule> RULES = List.of(
            PublishedFigures.knowNoRawCounts(),
            PublishedFigures.callNoRawCounts(),
            PublishedFigures.onlyTheCheckerDiscloses());

    @Test
    void pagesAndExportsTakeCheckedFiguresOnly() {
        JavaClasses server = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dauys.server", "gg.jte.generated");
        RULES.forEach(rule -> rule.allowEmptyShould(true).check(server));
    }

    @Test
    void pageThatPrintsGroupsIsFound() {
        assertEquals(List.of(true, false, false), broken(PrintsGroupsPage.class));
    }

    @Test
    void exportThatPrintsWhatAQueryCountedIsFound() {
        assertEquals(List.of(false, true, false), broken(PrintsQueryExport.class));
    }

    @Test
    void pageThatPrintsCheckedFiguresIsNot() {
        assertEquals(List.of(false, false, false), broken(CheckedPage.class));
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
