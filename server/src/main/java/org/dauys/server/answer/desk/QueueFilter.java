package org.dauys.server.answer.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.site.Form;

/**
 * What of the queue is wanted; empty means all.
 *
 * @param body a slug, or {@code none} for what no body has
 * @param theme a slug
 * @param label of a provision of the newest version, with all that is in it
 * @param due {@code overdue}, {@code week} or {@code none}
 * @param campaign its id; 0 for all
 * @param alike a proposed group of near-identical ones, which no editor has decided on yet; 0 for all
 * @param mine only what is assigned to whoever asks
 * @param supporters at least so many
 * @param upto no number above this one, so that what comes later is not answered unseen; 0 for all
 */
public record QueueFilter(
        String body,
        String theme,
        String label,
        String kind,
        String due,
        int campaign,
        int alike,
        boolean mine,
        int supporters,
        int upto) {
    static final String NO_BODY = "none";
    static final QueueFilter NONE = new QueueFilter("", "", "", "", "", 0, 0, false, 0, 0);

    static QueueFilter of(Form form) {
        return new QueueFilter(
                form.text("body"),
                form.text("theme"),
                form.text("label"),
                form.text("kind"),
                form.text("due"),
                Math.max(0, form.number("campaign")),
                Math.max(0, form.number("alike")),
                form.has("mine"),
                Math.max(0, form.number("supporters")),
                Math.max(0, form.number("upto")));
    }

    QueueFilter ofBody(String slug) {
        return new QueueFilter(slug, theme, label, kind, due, campaign, alike, mine, supporters, upto);
    }

    QueueFilter upTo(int number) {
        return new QueueFilter(body, theme, label, kind, due, campaign, alike, mine, supporters, number);
    }

    /** Those of one group, whichever of both kinds it is. */
    QueueFilter ofGroup(int campaign, int alike) {
        return new QueueFilter(body, theme, label, kind, due, campaign, alike, mine, supporters, upto);
    }

    /** Whether a group is asked for. */
    boolean isGroup() {
        return campaign > 0 || alike > 0;
    }

    /** The fields that a form has for it, without the empty ones. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "body", body);
        put(fields, "theme", theme);
        put(fields, "label", label);
        put(fields, "kind", kind);
        put(fields, "due", due);
        put(fields, "campaign", campaign == 0 ? "" : String.valueOf(campaign));
        put(fields, "alike", alike == 0 ? "" : String.valueOf(alike));
        put(fields, "mine", mine ? "yes" : "");
        put(fields, "supporters", supporters == 0 ? "" : String.valueOf(supporters));
        put(fields, "upto", upto == 0 ? "" : String.valueOf(upto));
        return fields;
    }

    /** As the query of an address: {@code body=justice&kind=question}; may be empty. */
    public String query() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
