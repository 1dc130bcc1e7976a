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
 * What the pages say, in one of their languages: whole phrases from the files {@code phrases/ROOM_LANGUAGE.properties},
 * one for each room of the server. A key begins with its room: {@code desk.upload.heading}.
 */
public final class Say {
    /** The languages of the pages, in the order of the switch. */
    public static final List<Locale> LANGUAGES = List.of(Locale.of("kk"), Locale.of("ru"), Locale.of("en"));

    private static final List<String> ROOMS = List.of(
            "site",
            "people",
            "consultation",
            "desk",
            "publish",
            "submission",
            "register",
            "answer",
            "trace",
            "overview");
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
                String file = "phrases/" + room + "_" + locale.getLanguage() + ".properties";
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
