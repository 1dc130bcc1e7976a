package org.dauys.server.submission.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Say;
import org.dauys.server.submission.Disposition;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.State;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.text.Language;

/** What a list asks for, in the database's words: shared by all statements of one question. */
final class ListConditions {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Optional<Listing.Provision> provision;
    /** What is looked for in the words; empty for nothing. To look there takes longer than all the rest. */
    private String search = "";

    private boolean theme;

    private ListConditions(Optional<Listing.Provision> provision) {
        this.provision = provision;
    }

    private void add(String condition, String name, Object value) {
        parts.add(condition);
        values.put(name, value);
    }

    /** For all parameters of the conditions. */
    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    /** @param alias of the table of submissions */
    String text(String alias) {
        return all(alias, search);
    }

    /**
     * The same, and something more that is looked at before the words are.
     *
     * @param first a condition
     */
    String text(String alias, String first) {
        // The database would take "and" for leave to begin with what it believes to be cheap: the words.
        return all(alias, search.isEmpty() ? first : "case when " + first + " then " + search + " else false end");
    }

    private String all(String alias, String last) {
        return Stream.concat(parts.stream(), Stream.of(last).filter(part -> !part.isEmpty()))
                .map(part -> part.replace("$", alias))
                .collect(Collectors.joining(" and "));
    }

    /** Whether words are looked for. */
    boolean search() {
        return !search.isEmpty();
    }

    boolean ofProvision() {
        return provision.isPresent();
    }

    /**
     * Joins with the places of the provision, and with the theme that are asked for.
     *
     * @param other the alias of the places, and with a t behind it that of the themes
     */
    String join(String other, String submission) {
        String themed = !theme ? "" : """
                join submission.themed %1$st on %1$st.submission_id = %2$s.id and %1$st.theme_id = (
                  select id from consultation.theme where consultation_id = :consultation and slug = :theme)
                """.formatted(other, submission);
        return themed + provision.map(asked -> in(asked, other, submission)).orElse("");
    }

    boolean ofTheme() {
        return theme;
    }

    /** @param newest the version that places are asked for in */
    static ListConditions of(
            Consultation consultation, long newest, ListQuery query, Optional<Listing.Provision> provision) {
        ListConditions all = new ListConditions(provision);
        all.add("$.consultation_id = :consultation", "consultation", consultation.id());
        Optional<State> state = query.get(ListQuery.STATE, State.class);
        state.ifPresentOrElse(
                only -> all.add("$.state = :state", "state", only.code()),
                // What waits for a moderator is counted on top of the page, and has nothing to show.
                () -> all.parts.add("$.state <> 'moderation'"));
        query.get(ListQuery.KIND, SubmissionKind.class)
                .ifPresent(kind -> all.add("$.kind = :kind", "kind", kind.code()));
        query.get(ListQuery.SOURCE, Source.class)
                .ifPresent(source -> all.add("$.source = :source", "source", source.code()));
        if (query.get(ListQuery.LANGUAGE).matches("[a-z]{2,3}")) {
            all.add("$.language = :language", "language", query.get(ListQuery.LANGUAGE));
        }
        if (query.get(ListQuery.DECISION).equals("none")) {
            all.parts.add("$.disposition is null");
        } else {
            query.get(ListQuery.DECISION, Disposition.class)
                    .ifPresent(one -> all.add("$.disposition = :disposition", "disposition", one.code()));
        }
        if (query.get(ListQuery.CAMPAIGN).matches("[0-9]{1,15}")) {
            all.add("$.campaign_id = :campaign", "campaign", Long.valueOf(query.get(ListQuery.CAMPAIGN)));
        }
        if (!query.get(ListQuery.THEME).isEmpty()) {
            all.theme = true;
            all.values.put("theme", query.get(ListQuery.THEME));
        }
        provision.ifPresent(asked -> {
            all.values.put("label", asked.label());
            all.values.put("labels", asked.labels().toArray(String[]::new));
        });
        all.values.put("newest", newest);
        days(consultation.zone(), query, all);
        words(query, all);
        return all;
    }

    /**
     * Days are also said as numbers, which grow with the days but for letters that were entered late: the list is read in the
     * order of numbers, and would else be walked through from its end to those days. The sum with 0 keeps the database from
     * walking through all numbers for the smallest; it has an index of the days.
     */
    private static void days(ZoneId zone, ListQuery query, ListConditions all) {
        List<String> within = new ArrayList<>();
        query.day(ListQuery.FROM).ifPresent(day -> {
            all.values.put("from", startOf(day, zone));
            within.add("$.received_at >= :from");
        });
        query.day(ListQuery.TO).ifPresent(day -> {
            all.values.put("to", startOf(day.plusDays(1), zone));
            within.add("$.received_at < :to");
        });
        if (!within.isEmpty()) {
            String days = String.join(" and ", within);
            all.parts.add(days);
            String some = "d.number + 0) from submission.submission d where d.consultation_id = :consultation and "
                    + days.replace("$", "d");
            all.parts.add("$.number >= (select min(" + some + ")");
            all.parts.add("$.number <= (select max(" + some + ")");
        }
    }

    private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return start.atOffset(ZoneOffset.UTC);
    }

    /** In whatever language it was written: the forms of the words in each of them. */
    private static void words(ListQuery query, ListConditions all) {
        if (query.number().isPresent()) {
            all.add("$.number = :wanted", "wanted", query.number().getAsInt());
            return;
        }
        String terms = Say.LANGUAGES.stream()
                .map(Locale::getLanguage)
                .map(Language::new)
                .filter(language -> !query.words().isEmpty(language))
                .map(language -> "(" + query.words().written(language) + ")")
                .distinct()
                .collect(Collectors.joining(" | "));
        if (!terms.isEmpty()) {
            all.search = "$.stems @@ :words::tsquery";
            all.values.put("words", terms);
        }
    }

    /** A join with what speaks of a provision now. */
    private static String in(Listing.Provision asked, String place, String submission) {
        // Of one label, or of one article, an index gives them in their order.
        String of = asked.article()
                ? "%1$s.article = :label"
                : asked.labels().size() == 1 ? "%1$s.label = :label" : "%1$s.label = any(:labels)";
        return ("join submission.place %1$s on %1$s.submission_id = %2$s.id and %1$s.version_id = :newest and " + of)
                .formatted(place, submission);
    }
}
