package org.dauys.server.meeting.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.Region;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;

/**
 * Who invites, where and when: what is a meeting's own, as it was typed.
 *
 * @param region a slug; empty for none
 */
public record StopForm(
        Words host,
        String region,
        Words settlement,
        Words address,
        String link,
        String day,
        String begins,
        String ends,
        String capacity) {
    static final StopForm EMPTY = new StopForm(Words.NONE, "", Words.NONE, Words.NONE, "", "", "", "", "");

    private static final int LONGEST = 300;
    private static final int LONGEST_LINK = 500;
    private static final int MOST_PEOPLE = 100_000;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static StopForm of(Plan plan) {
        return new StopForm(
                plan.host(),
                plan.venue().region().map(Region::slug).orElse(""),
                plan.venue().settlement(),
                plan.venue().address(),
                plan.venue().link(),
                plan.times().day().toString(),
                HOUR.format(plan.times().localBegin()),
                HOUR.format(plan.times().localEnd()),
                plan.audience().capacity().isPresent()
                        ? String.valueOf(plan.audience().capacity().getAsInt())
                        : "");
    }

    static StopForm read(Form form, String prefix) {
        return new StopForm(
                form.words(prefix + "host"),
                form.text(prefix + "region"),
                form.words(prefix + "settlement"),
                form.words(prefix + "address"),
                form.text(prefix + "link"),
                form.text(prefix + "day"),
                form.text(prefix + "begins"),
                form.text(prefix + "ends"),
                form.text(prefix + "capacity"));
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    TypedTimes times(String zone) {
        return new TypedTimes(day, begins, ends, zone);
    }

    void checkHost(String prefix, Mistakes mistakes) {
        if (host.isEmpty()) {
            mistakes.add(prefix + "host-kk", "meeting.plan.error.host");
        }
        PlanFields.limit(host, prefix + "host", LONGEST, mistakes);
    }

    Plan.Venue checkVenue(String prefix, boolean online, Words accessibility, PlanContext context, Mistakes mistakes) {
        Optional<Region> known = context.region(region);
        if (known.isEmpty() && !region.isEmpty()) {
            mistakes.add(prefix + "region", "meeting.plan.error.region", region);
        }
        if (settlement.isEmpty() && !online) {
            mistakes.add(prefix + "settlement-kk", "meeting.plan.error.settlement");
        }
        PlanFields.limit(settlement, prefix + "settlement", LONGEST, mistakes);
        PlanFields.limit(address, prefix + "address", LONGEST, mistakes);
        PlanFields.limit(link, prefix + "link", LONGEST_LINK, mistakes);
        if (online && link.isEmpty()) {
            mistakes.add(prefix + "link", "meeting.plan.error.link");
        } else if (!link.isEmpty() && !isAddress(link)) {
            mistakes.add(prefix + "link", "meeting.plan.error.no-link", link);
        }
        return new Plan.Venue(known, settlement, address, link, accessibility);
    }

    OptionalInt checkCapacity(String prefix, Mistakes mistakes) {
        OptionalInt number = PlanFields.number(capacity, MOST_PEOPLE);
        if (number.isEmpty() && !capacity.isEmpty()) {
            mistakes.add(prefix + "capacity", "meeting.plan.error.capacity", capacity, MOST_PEOPLE);
        }
        return number;
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
