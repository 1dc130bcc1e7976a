package org.dauys.server.meeting.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;

/**
 * Which meetings are wanted; empty means all, but {@code show}: there it means those that have not ended.
 *
 * @param show one of {@link #SHOWN}
 * @param from a day, as it was typed
 * @param region a slug
 * @param kind its code
 * @param words of host or settlement
 */
public record DeskFilter(String show, String from, String to, String region, String kind, String words) {
    static final String COMING = "";
    static final String PAST = "past";

    /** What waits at the desk, then states. */
    public static final List<String> WAITING = List.of("now", "unannounced", "ended", "minutes", "clashes");

    public static final List<String> SHOWN = List.of(
            COMING,
            "all",
            PAST,
            "now",
            "unannounced",
            "ended",
            "minutes",
            "clashes",
            "planned",
            "cancelled",
            "published");

    static DeskFilter read(Form form) {
        String show = form.text("show");
        String from = form.text("from");
        String to = form.text("to");
        boolean days = show.isEmpty() && !(from.isEmpty() && to.isEmpty());
        return new DeskFilter(
                days ? "all" : SHOWN.contains(show) ? show : COMING,
                from,
                to,
                form.text("region"),
                form.text("kind"),
                form.text("words"));
    }

    /** The days; what is no day is added to the errors. */
    Optional<LocalDate> from(Form form, Errors errors) {
        return form.day("from", errors);
    }

    Optional<LocalDate> to(Form form, Errors errors) {
        return form.day("to", errors);
    }

    boolean latestFirst() {
        return show.equals(PAST);
    }

    /** The fields that a form has for it, without the empty ones. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("show", show);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("region", region);
        fields.put("kind", kind);
        fields.put("words", words);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** As the query of an address; may be empty. */
    public String query() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
