package org.dauys.server.submission.desk;

import java.util.Locale;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Page;
import org.dauys.text.Language;

/** What things are called on the pages of the register's desk. */
public final class Named {
    private Named() {}

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

    /** How the sender appears: by name where they chose so, else by their letters and digits. */
    public static String sender(PublicName name, boolean named) {
        return named ? name.name().orElse(name.alias()) : name.alias();
    }

    /** What a submission speaks of. */
    public static String place(String label, Page page) {
        return label.isEmpty() ? page.say("register.place.draft") : page.say("register.place.provision", label);
    }

    /** A dated step in words. */
    public static String step(SubmissionFile.Step step, Page page) {
        String exact = "register.step." + step.kind() + "." + step.detail();
        String plain = "register.step." + step.kind();
        return page.phrases().has(exact) ? page.say(exact) : page.phrases().has(plain) ? page.say(plain) : step.kind();
    }
}
