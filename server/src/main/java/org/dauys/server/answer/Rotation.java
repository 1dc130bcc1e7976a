package org.dauys.server.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dauys.server.invariants.Impossible;

/**
 * In which order things stand that none may be favoured of: another one each day, the same for all readers of a day.
 *
 * <p>Days go in rounds of twice as many days as there are things. In a round each thing stands at each place for two days,
 * one with the columns as they are and one with the columns swapped. Each round begins from an order of its own, drawn by
 * SHA-256 from the provision and the round, so that nothing has the same neighbour for ever. Nobody can steer it, and
 * anybody can repeat it.
 *
 * @param subject what the things are about: a provision's version and label
 * @param day in the consultation's zone
 */
public record Rotation(String subject, LocalDate day) {

    /** The things in the order of the day; their own order must be one that does not change, that of their ids. */
    public <T> List<T> of(List<T> things) {
        int size = things.size();
        if (size < 2) {
            return List.copyOf(things);
        }
        long half = Math.floorDiv(day.toEpochDay(), 2);
        List<T> order = drawn(things, Math.floorDiv(half, size));
        int first = Math.floorMod(half, size);
        List<T> turned = new ArrayList<>(order.subList(first, size));
        turned.addAll(order.subList(0, first));
        return List.copyOf(turned);
    }

    /** Whether the second of two columns stands first today; every other day it does. */
    public boolean isSwapped() {
        return Math.floorMod(day.toEpochDay() + draw(0, 0), 2) == 1;
    }

    /** A shuffle (Fisher and Yates) by numbers drawn from the subject and the round. */
    private <T> List<T> drawn(List<T> things, long round) {
        List<T> order = new ArrayList<>(things);
        for (int i = order.size() - 1; i > 0; i--) {
            int j = Math.floorMod(draw(round, i), i + 1);
            T moved = order.set(i, order.get(j));
            order.set(j, moved);
        }
        return order;
    }

    /** 63 bits: the remainder by any number of things of a page is as good as fair. */
    private long draw(long round, int step) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest((subject + "\n" + round + "\n" + step).getBytes(StandardCharsets.UTF_8));
            long drawn = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                drawn = drawn << 8 | (sum[i] & 0xff);
            }
            return drawn >>> 1;
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Rotation.class, impossible);
        }
    }
}
