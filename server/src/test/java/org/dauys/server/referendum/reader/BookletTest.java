package org.dauys.server.referendum.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.dauys.server.answer.Argument;
import org.dauys.server.answer.Argument.Side;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.Test;

/** Both sides have equal room in the booklet, whoever wrote more. */
class BookletTest {
    private static Argument argument(long id, String label, Side side, String words) {
        return new Argument(id, 2, label, side, new Words("", "", words), OptionalInt.empty());
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(one -> one.replace(" …", "").length()).sum();
    }

    @Test
    void whoeverWroteMoreHasNoMoreRoom() {
        Booklet booklet = Booklet.of(
                List.of(
                        argument(1, "2", Side.FOR, "Short and to the point."),
                        argument(
                                2,
                                "2",
                                Side.AGAINST,
                                "This one goes on and on, and has much more to say than the other."),
                        argument(3, "2", Side.AGAINST, "And another one."),
                        argument(4, "3", Side.FOR, "Alone on its side."),
                        argument(5, "4", Side.AGAINST, "Not so."),
                        argument(6, "4", Side.FOR, "It is.")),
                2,
                Locale.ENGLISH);
        assertEquals(
                List.of("2", "4"),
                booklet.parts().stream().map(Booklet.Part::label).toList(),
                "one side alone is left out");
        Booklet.Part first = booklet.parts().getFirst();
        assertEquals(1, first.pro().size());
        assertEquals(1, first.contra().size());
        assertTrue(length(first.contra()) <= length(first.pro()), first::toString);
        assertTrue(first.cut());
        assertTrue(first.forFirst() != booklet.parts().getLast().forFirst(), "neither side is always first");
    }

    @Test
    void argumentsOfAnotherVersionAreNotInIt() {
        assertEquals(
                List.of(),
                Booklet.of(
                                List.of(argument(1, "2", Side.FOR, "yes"), argument(2, "2", Side.AGAINST, "no")),
                                3,
                                Locale.ENGLISH)
                        .parts());
    }
}
