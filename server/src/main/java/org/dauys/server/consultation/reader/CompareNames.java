package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareTable.Choice;
import org.dauys.server.site.Page;
import org.dauys.text.Language;

/** What versions and the languages of acts are called on a page. */
public final class CompareNames {
    private CompareNames() {}

    /** "Draft, first version"; where an editor gave no name, "Text in force" or "Version 2". */
    public static String of(Version version, Page page) {
        String name = version.name().in(page.locale());
        if (!name.isEmpty()) {
            return name;
        }
        return version.isInForce() ? page.say("compare.version.0") : page.say("compare.version", version.number());
    }

    /** The languages that a text can be read in, each named in itself; none when there is no choice. */
    static List<Choice> languages(
            List<Language> languages, Language current, Function<String, String> href) {
        return languages.size() < 2
                ? List.of()
                : languages.stream()
                        .map(language -> new Choice(
                                name(language),
                                language.code(),
                                href.apply(language.code()),
                                0,
                                language.equals(current)))
                        .toList();
    }

    /** "Қазақша", "Русский"; the name of a language of other pages as Java knows it. */
    private static String name(Language language) {
        Locale locale = Locale.of(language.code());
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
