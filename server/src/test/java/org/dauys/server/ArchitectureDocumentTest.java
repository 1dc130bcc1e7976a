package org.dauys.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The pictures of the rooms are made from the program itself. */
class ArchitectureDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("dauys.root", ".."), "docs", "architecture.md");
    private static final String BEGIN =
            "<!-- rooms: checked by ArchitectureDocumentTest, which prints the new text -->\n";
    private static final String END = "<!-- end of rooms -->\n";

    private final ApplicationModules rooms = ApplicationModules.of(Application.class);

    @Test
    void documentShowsTheRoomsAsTheyAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertTrue(document.contains(BEGIN) && document.contains(END), DOCUMENT + " lacks the marks of the diagram");
        String shown = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        assertEquals(diagram(), shown, () -> "Put this between the marks in " + DOCUMENT + ":\n" + diagram());
    }

    /** An arrow points from a room to one that it uses; a dotted one to a room whose events it hears. */
    private String diagram() {
        TreeSet<String> arrows = rooms.stream()
                .flatMap(room -> room.getDirectDependencies(rooms).stream().map(dependency -> arrow(room, dependency)))
                .collect(Collectors.toCollection(TreeSet::new));
        String names = rooms.stream()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                .sorted(Comparator.naturalOrder())
                .map(name -> "  " + name + "\n")
                .collect(Collectors.joining());
        return "```mermaid\ngraph TD\n" + names + String.join("", arrows) + "```\n";
    }

    private static String arrow(ApplicationModule room, ApplicationModuleDependency dependency) {
        String line = switch (dependency.getDependencyType()) {
            case EVENT_LISTENER -> " -.-> ";
            default -> " --> ";
        };
        return "  " + room.getIdentifier() + line + dependency.getTargetModule().getIdentifier() + "\n";
    }

    @Test
    void documenterDrawsEveryRoom() {
        Path folder = Path.of("target", "rooms");
        new Documenter(rooms, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        rooms.forEach(room ->
                assertTrue(Files.exists(folder.resolve("module-" + room.getIdentifier() + ".puml")), room.toString()));
    }
}
