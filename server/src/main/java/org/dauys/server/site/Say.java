package org.dauys.server.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.compare.language.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What the pages say, in one of their languages: whole phrases from the files {@code ROOM/phrases_LANGUAGE.properties}.
 * A phrase lies in the room whose pages say it; what several inner rooms say lies in the room around them, and what
 * several rooms say in {@code site} or in the room that the others use.
 */
public final class Say {
    /** The languages of the pages, in the order of the switch. */
    public static final List<Locale> LANGUAGES = List.of(Locale.of("kk"), Locale.of("ru"), Locale.of("en"));

    /** By whose rules dates are written in a language of the pages: English is British, 21 September 2026. */
    public static Locale writing(Locale language) {
        return language.getLanguage().equals("en") ? Locale.UK : language;
    }

    /** The rooms that have phrases, as folders of the server's package. */
    private static final List<String> ROOMS = List.of(
            "site",
            "people",
            "people/accounts",
            "people/codes",
            "people/letters",
            "people/login",
            "people/roles",
            "consultation",
            "consultation/reader",
            "consultation/desk",
            "publish",
            "record/observer",
            "submission",
            "submission/form",
            "submission/reader",
            "submission/desk",
            "answer",
            "answer/reader",
            "answer/desk",
            "answer/trace",
            "answer/table",
            "answer/dashboard",
            "table",
            "meeting",
            "meeting/hold",
            "meeting/figures",
            "meeting/minutes",
            "meeting/reader",
            "meeting/plan",
            "drafting",
            "drafting/desk",
            "drafting/recommend",
            "drafting/reader",
            "poll",
            "poll/desk",
            "poll/reader",
            "poll/vote",
            "referendum",
            "referendum/audit",
            "referendum/desk",
            "referendum/reader",
            "referendum/send");

    private static final Map<Locale, Phrases> ALL = new ConcurrentHashMap<>();

    private Say() {}

    /** The phrases in this language, which must be one of {@link #LANGUAGES}. */
    public static Phrases in(Locale locale) {
        return ALL.computeIfAbsent(locale, l -> Phrases.of(l, new Merged(l)));
    }

    /** The phrases of all rooms. */
    private static final class Merged extends ResourceBundle {
        private final Properties phrases = new Properties();

        Merged(Locale locale) {
            for (String room : ROOMS) {
                String file = "/org/dauys/server/" + room + "/phrases_" + locale.getLanguage() + ".properties";
                URL url = Say.class.getResource(file);
                if (url == null) {
                    throw new IllegalStateException(file + " is not in the program");
                }
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    phrases.load(reader);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return phrases.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(phrases.stringPropertyNames());
        }
    }
}
