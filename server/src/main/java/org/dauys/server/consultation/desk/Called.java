package org.dauys.server.consultation.desk;

import java.util.Locale;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.dauys.text.Language;
import org.springframework.modulith.NamedInterface;

/** What things are called on the pages of the desk. */
@NamedInterface("desk")
public final class Called {
    private Called() {}

    /** A version by the name it was given, or else by what it is. */
    public static String version(Version version, Page page) {
        String name = version.name().in(page.locale());
        if (!name.isEmpty()) {
            return name;
        }
        return version.isInForce()
                ? page.say("desk.version.in-force")
                : page.say("desk.version.draft", version.number());
    }

    /** A language in the language of the page: "Kazakh". */
    public static String language(Language language, Page page) {
        String key = "desk.language." + language.code();
        return page.phrases().has(key)
                ? page.say(key)
                : Locale.of(language.code()).getDisplayLanguage(page.locale());
    }
}
