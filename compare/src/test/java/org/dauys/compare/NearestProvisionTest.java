package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.NearestProvision.Of;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Test;

/** What an editor who corrects a pair would look for is found by the words alone, in both directions. */
class NearestProvisionTest {
    private static final String OLD = """
            Статья 1. Труд
            1. Каждый вправе трудиться в безопасных условиях.
            2. Право на забастовку осуществляется в порядке, установленном законом.
            Статья 2. Суд
            1. Судьи назначаются Президентом по представлению Совета.
            """;
    private static final String NEW = """
            Статья 1. Суд
            1. Судьи назначаются Президентом.
            Статья 2. Труд
            1. Право на безопасные условия труда имеет каждый.
            2. Забастовка проводится в порядке, который установлен законом; право на забастовку не ограничивается.
            """;

    private static Act act(String text) throws UnreadableActException {
        return ActReader.read(
                        "act.txt", text.getBytes(StandardCharsets.UTF_8), Format.TEXT, Optional.of(Language.RUSSIAN))
                .act();
    }

    private static List<String> nearest(String label, Of of) throws UnreadableActException {
        return NearestProvision.to(label, of, act(OLD), act(NEW), 2).stream()
                .map(near -> near.unit().label())
                .toList();
    }

    @Test
    void nearestComesFirstInBothDirections() throws UnreadableActException {
        assertEquals("1.2", nearest("2.2", Of.NEW).getFirst());
        assertEquals("2.2", nearest("1.2", Of.OLD).getFirst());
        assertEquals("2.1", nearest("1.1", Of.NEW).getFirst());
        assertTrue(nearest("2.2", Of.NEW).size() <= 2);
    }

    @Test
    void whatIsNotThereHasNone() throws UnreadableActException {
        assertEquals(List.of(), nearest("99.9", Of.NEW));
    }
}
