package org.dauys.tally.audit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Ticket numbers from a public seed by SHA-256 alone: Rivest, Consistent Sampling with Replacement (2018, arXiv 1808.10016), digit
 * for digit as his program {@code consistent_sampler} makes them. A ticket number is a decimal fraction as text, "0.1386…"; of
 * two the smaller comes first, and as texts they compare as they do as numbers.
 */
public final class ConsistentSampler {
    private ConsistentSampler() {}

    /**
     * What is drawn.
     *
     * @param number "0." and some 77 digits
     * @param id of what is drawn
     * @param generation 1 the first time it is drawn, 2 the second time
     */
    public record Ticket(String number, String id, int generation) {}

    /** A fraction from a text: the decimal digits of its SHA-256 (at least 64, filled with zeros in front), the last one first. */
    static String uniform(String text) {
        StringBuilder digits = new StringBuilder(new BigInteger(hex(text), 16).toString());
        while (digits.length() < 64) {
            digits.insert(0, '0');
        }
        return "0." + digits.reverse();
    }

    static String hex(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** The ticket number of something: the fraction of the seed's SHA-256 in hexadecimal digits followed by the id. */
    public static String number(String seed, String id) {
        return uniform(hex(seed) + id);
    }

    /** The next, larger ticket number of the same thing, when it is drawn with replacement. */
    static String next(String number) {
        String padded = number + "0";
        int nines = 2;
        while (padded.charAt(nines) == '9') {
            nines++;
        }
        String next = "0.";
        for (int i = 1; next.compareTo(padded) <= 0; i++) {
            next = padded.substring(0, nines) + uniform(number + ":" + i).substring(2);
        }
        return next;
    }

    /** The first things without replacement: those with the smallest ticket numbers, in their order. */
    public static List<Ticket> withoutReplacement(String seed, Collection<String> ids, int most) {
        return ids.stream()
                .map(id -> new Ticket(number(seed, id), id, 1))
                .sorted(Comparator.comparing(Ticket::number).thenComparing(Ticket::id))
                .limit(most)
                .toList();
    }

    /**
     * The first draws with replacement: whatever is drawn gets a larger ticket number and goes back.
     *
     * @param ids at least one when something is to be drawn
     */
    public static List<Ticket> withReplacement(String seed, Collection<String> ids, int draws) {
        PriorityQueue<Ticket> basket =
                new PriorityQueue<>(Comparator.comparing(Ticket::number).thenComparing(Ticket::id));
        ids.forEach(id -> basket.add(new Ticket(number(seed, id), id, 1)));
        List<Ticket> drawn = new ArrayList<>();
        while (drawn.size() < draws) {
            Ticket ticket = basket.remove();
            drawn.add(ticket);
            basket.add(new Ticket(next(ticket.number()), ticket.id(), ticket.generation() + 1));
        }
        return drawn;
    }
}
