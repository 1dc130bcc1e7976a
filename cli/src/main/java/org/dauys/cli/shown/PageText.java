package org.dauys.cli.shown;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a reader sees on a page: the words of each element by themselves, so that words are found only where nothing stands before or
 * behind them, and the addresses and times that it has.
 */
final class PageText {
    private final Set<String> texts = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> times = new HashSet<>();
    private final String next;

    /** @param address of the page, for what it links to */
    PageText(byte[] page, String address) {
        Document read = Jsoup.parse(new String(page, StandardCharsets.UTF_8), address);
        // What the page says of its entries is no part of what was logged.
        read.select("aside.logged").remove();
        for (Element link : read.select("a[href]")) {
            links.add(link.absUrl("href"));
        }
        for (Element time : read.select("time[datetime]")) {
            times.add(minute(time.attr("datetime")));
        }
        Element nextLink = read.selectFirst("a[rel=next]");
        next = nextLink == null ? "" : nextLink.absUrl("href");
        add(read);
        // A change is shown as both wordings in one: each is there without the other's marks.
        Document old = read.clone();
        old.select("ins").remove();
        add(old);
        read.select("del").remove();
        add(read);
    }

    private void add(Document read) {
        whole.add(plain(read.body().wholeText()));
        for (Element element : read.body().getAllElements()) {
            texts.add(plain(element.wholeText()));
            texts.add(plain(element.ownText()));
        }
    }

    /** How many characters are kept of it: more than it has, since the words of an element are those of all within it, too. */
    long characters() {
        return Stream.of(texts, whole)
                .flatMap(Set::stream)
                .mapToLong(String::length)
                .sum();
    }

    /** Whether an element has these words and no others, whatever its white space. */
    boolean says(String words) {
        return texts.contains(plain(words));
    }

    /** Whether its text has these words anywhere. */
    boolean has(String words) {
        String wanted = plain(words);
        return whole.stream().anyMatch(text -> text.contains(wanted));
    }

    /** Whether it tells this time, to the minute, in UTC. */
    boolean tells(String time) {
        return times.contains(minute(time));
    }

    /** Whether it tells any time. */
    boolean tellsTimes() {
        return !times.isEmpty();
    }

    /** All addresses that it links to. */
    Set<String> links() {
        return Set.copyOf(links);
    }

    /** The address of the page that follows in a list; empty when none does. */
    String next() {
        return next;
    }

    private static String minute(String time) {
        try {
            return Instant.parse(time.replaceFirst("T([0-9]{2}:[0-9]{2})Z$", "T$1:00Z"))
                    .truncatedTo(ChronoUnit.MINUTES)
                    .toString();
        } catch (DateTimeParseException day) {
            return time;
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }
}
