package org.dauys.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which acts are read and written. */
public enum Format {
    TEXT("txt"),
    MARKDOWN("md markdown"),
    DOCX("docx"),
    PDF("pdf"),
    HTML("html htm xhtml"),
    AKN("akn xml"),
    JSON("json");

    private final String endings;

    Format(String endings) {
        this.endings = endings;
    }

    /** The endings of file names that mean this format, without a dot, the usual one first. */
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** The format that a file's name ends in, in upper or lower case. */
    public static Optional<Format> ofFileName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return java.util.Arrays.stream(values())
                .filter(format -> format.endings().contains(ending))
                .findFirst();
    }
}
