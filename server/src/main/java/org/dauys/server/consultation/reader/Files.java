package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Locale;

/** What can be downloaded, by the endings of addresses. */
public enum Files {
    TEXT(List.of("docx", "pdf", "txt", "md", "html", "akn", "json")),
    TABLE(List.of("docx", "pdf", "csv", "txt", "html", "akn", "json"));

    private final List<String> formats;

    Files(List<String> formats) {
        this.formats = formats;
    }

    public List<String> formats() {
        return formats;
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
