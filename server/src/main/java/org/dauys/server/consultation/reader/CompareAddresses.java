package org.dauys.server.consultation.reader;

import java.nio.charset.StandardCharsets;
import org.dauys.server.consultation.Theme;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of what is compared.
 *
 * @param slug of the consultation
 * @param base the number of the oldest version that readers see
 * @param newest the number of the newest
 */
public record CompareAddresses(String slug, int base, int newest) {

    public String front() {
        return "/c/" + slug;
    }

    /** The comparative view of two versions; the shortest address that leads to it. */
    public String table(int from, int to) {
        return from == base && to == newest ? table() : table() + "/" + from + "/" + to;
    }

    /** What changes for those whom a theme concerns: its page, or its rows in the table of other versions. */
    public String theme(int from, int to, Theme theme) {
        return from == base && to == newest
                ? front() + "/themes/" + theme.slug()
                : table(from, to) + "?theme=" + theme.slug();
    }

    /** The comparative view of the text in force and the newest version. */
    public String table() {
        return front() + "/compare";
    }

    /** A provision's page; the shortest address that leads to it now. */
    public String provision(int version, String label) {
        return version == newest ? front() + "/p/" + encoded(label) : permanent(version, label);
    }

    /** A provision's page in this version, whatever is published later. */
    public String permanent(int version, String label) {
        return front() + "/v/" + version + "/p/" + encoded(label);
    }

    /** A provision's place in the whole text. */
    public String reading(int version, String label) {
        return front() + "/v/" + version + "#" + encoded(label.replace(' ', '_'));
    }

    /** The table as a file: html, docx, pdf, csv, json, akn or txt. */
    public String download(int from, int to, String extension, String text, String language) {
        return table() + "/" + from + "/" + to + "/table." + extension + "?text=" + text + "&lang=" + language;
    }

    private static String encoded(String label) {
        return UriUtils.encodePathSegment(label, StandardCharsets.UTF_8);
    }
}
