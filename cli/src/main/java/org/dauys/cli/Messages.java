package org.dauys.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** What the commands say, in Kazakh, Russian or English. */
final class Messages {
    private static final Set<String> TRANSLATED = Set.of("kk", "ru");

    private final ResourceBundle texts;

    private Messages(ResourceBundle texts) {
        this.texts = texts;
    }

    static Messages in(Locale locale) {
        return new Messages(ResourceBundle.getBundle("org.dauys.cli.messages", translated(locale)));
    }

    /** The root stands for English: asked for English itself, a bundle would fall back to the system's language. */
    private static Locale translated(Locale locale) {
        return TRANSLATED.contains(locale.getLanguage()) ? Locale.of(locale.getLanguage()) : Locale.ROOT;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }
}
