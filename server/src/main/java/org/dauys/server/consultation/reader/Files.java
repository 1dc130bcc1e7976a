package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Locale;

/** What can be downloaded, by the endings of addresses. */
public enum Files {
    TEXT,
    TABLE;

    /** The endings, what most people want first. */
    public List<String> formats() {
        return switch (this) {
            case TEXT -> List.of("docx", "pdf", "txt", "md", "html", "akn", "json");
            case TABLE -> List.of("docx", "pdf", "csv", "txt", "html", "akn", "json");
        };
    }

    /** What people call a format: names of their own, the same in all languages. */
    public static String name(String format) {
        return switch (format) {
            case "md" -> "Markdown";
            case "akn" -> "Akoma Ntoso";
            default -> format.toUpperCase(Locale.ROOT);
        };
    }
}
