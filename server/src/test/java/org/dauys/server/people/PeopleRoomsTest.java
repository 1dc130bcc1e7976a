package org.dauys.server.people;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.dauys.server.ProgramClasses;
import org.junit.jupiter.api.Test;

/** The inner rooms of this room, and what stands before them. */
class PeopleRoomsTest {
    private static final String ROOT = "org.dauys.server.people";

    @Test
    void beforeTheInnerRoomsStandDoorsOnly() {
        List<String> others = ProgramClasses.ALL.stream()
                .filter(type -> type.getPackageName().equals(ROOT))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC) || !isADoor(type))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertEquals(List.of(), others, "What no other room uses belongs into an inner room of " + ROOT);
    }

    @Test
    void noInnerRoomUsesOneThatUsesIt() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ProgramClasses.ALL);
    }

    /** Used by another room, or what such a door takes or gives. */
    private static boolean isADoor(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(use -> use.getOriginClass())
                .filter(user -> !user.equals(type))
                .anyMatch(user -> user.getPackageName().equals(ROOT)
                        || !user.getPackageName().startsWith(ROOT + "."));
    }
}
