package org.dauys.text.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Language;

/** The words of one language as {@code traditions/<language>.properties} has them: regular expressions by their keys. */
final class TraditionWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Map<String, String> data = new LinkedHashMap<>();
    private final Map<String, Pattern> compiled = new ConcurrentHashMap<>();

    private TraditionWords(Properties properties) {
        properties.stringPropertyNames().forEach(key -> data.put(key, properties.getProperty(key)));
    }

    static TraditionWords load(Language language) {
        String resource = "traditions/" + language + ".properties";
        try (InputStream in = TraditionWords.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(
                    Optional.ofNullable(in).orElseThrow(() -> new IOException(resource + " is missing")),
                    StandardCharsets.UTF_8));
            return new TraditionWords(properties);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The expression of a key; one that matches nothing where the language has none. */
    String value(String key) {
        return data.getOrDefault(key, "(?!)");
    }

    /** What stands at a key; nothing where nothing does. */
    Optional<String> given(String key) {
        return Optional.ofNullable(data.get(key));
    }

    Set<String> keys() {
        return data.keySet();
    }

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    Matcher matcher(String key, String line) {
        return compiled.computeIfAbsent(key, k -> pattern(value(k))).matcher(line);
    }

    boolean at(String key, String line) {
        return matcher(key, line).lookingAt();
    }

    boolean find(String key, String line) {
        return matcher(key, line).find();
    }

    boolean whole(String key, String line) {
        return matcher(key, line).matches();
    }
}
