package org.dauys.text.write;

import java.util.Locale;
import org.dauys.text.Language;

/** Languages as word processors name them. */
public final class DocxLanguage {
    private DocxLanguage() {}

    /** With a region, without which some word processors do not find their dictionary: {@code kk-KZ}. */
    public static String tag(Language language) {
        String region = switch (language.code()) {
            case "kk" -> "KZ";
            case "en" -> "GB";
            default -> language.code().toUpperCase(Locale.ROOT);
        };
        return language.code() + "-" + region;
    }
}
