package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.dauys.server.disclosure.RoughTime.Part;
import org.junit.jupiter.api.Test;

/** What readers learn of when and in which order people spoke. */
class OrderAndTimeTest {
    private static final List<String> SPOKEN =
            IntStream.range(0, 40).mapToObj("contribution-%02d"::formatted).toList();

    @Test
    void timeIsThePartOfTheDayOnTheWallOfTheHall() {
        ZoneId almaty = ZoneId.of("Asia/Almaty");
        RoughTime early = RoughTime.of(Instant.parse("2026-03-03T13:01:00Z"), almaty);
        assertEquals(new RoughTime(LocalDate.of(2026, 3, 3), Part.EVENING), early);
        assertEquals(early, RoughTime.of(Instant.parse("2026-03-03T18:59:59Z"), almaty));
        assertEquals(
                Part.NIGHT,
                RoughTime.of(Instant.parse("2026-03-03T19:00:00Z"), almaty).part());
    }

    @Test
    void zoneBeforeItsChangeIsTheOneThatWasInForce() {
        Instant noon = Instant.parse("2024-02-29T06:00:00Z");
        assertEquals(
                Part.AFTERNOON, RoughTime.of(noon, ZoneId.of("Asia/Almaty")).part());
        assertEquals(
                Part.MORNING,
                RoughTime.of(noon.plusSeconds(86_400), ZoneId.of("Asia/Almaty")).part());
    }

    @Test
    void orderIsNotThatOfTheRoomAndTheSameEachTime() {
        List<String> shown = new KeyedOrder(key("one")).of(SPOKEN, id -> id);
        assertNotEquals(SPOKEN, shown);
        assertEquals(shown, new KeyedOrder(key("one")).of(SPOKEN.reversed(), id -> id));
        assertEquals(SPOKEN, shown.stream().sorted().toList());
    }

    @Test
    void otherMeetingsHaveOtherOrders() {
        assertNotEquals(
                new KeyedOrder(key("one")).of(SPOKEN, id -> id), new KeyedOrder(key("two")).of(SPOKEN, id -> id));
    }

    /** What is added later does not change the order of the rest: two exports tell no more than the later one. */
    @Test
    void orderOfTwoStaysWhenOthersCome() {
        KeyedOrder order = new KeyedOrder(key("one"));
        List<String> first = order.of(SPOKEN.subList(0, 20), id -> id);
        assertEquals(
                first,
                order.of(SPOKEN, id -> id).stream().filter(first::contains).toList());
    }

    @Test
    void shortKeyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new KeyedOrder(new byte[15]));
    }

    private static byte[] key(String name) {
        return ("a key of the meeting " + name).getBytes(StandardCharsets.UTF_8);
    }
}
