package org.dauys.bench.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dauys.compare.Stems;
import org.dauys.server.submission.similar.Sketch;
import org.dauys.text.Language;

/** Values of a row that take some work. */
final class Column {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int GAP = 10;
    private static final int LAST_PLACE = 16_383;
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final Map<String, Map<String, List<String>>> KNOWN = new HashMap<>();

    private Column() {}

    /** As the register keeps the stems of a submission. */
    static String stems(String language, List<String> fields) {
        Stems stems = Stems.of(new Language(language));
        Map<String, List<String>> known = KNOWN.computeIfAbsent(language, _ -> new HashMap<>());
        StringBuilder vector = new StringBuilder();
        int at = 1;
        for (String field : fields) {
            for (String part : SPACES.splitAsStream(field).toList()) {
                for (String stem : known.computeIfAbsent(part, words -> of(stems, words))) {
                    vector.append('\'')
                            .append(stem)
                            .append("':")
                            .append(Math.min(at++, LAST_PLACE))
                            .append(' ');
                }
            }
            at += GAP;
        }
        return vector.toString();
    }

    private static List<String> of(Stems stems, String words) {
        return stems.words(words).stream()
                .map(word -> word.stem().replace("\\", "\\\\").replace("'", "''"))
                .toList();
    }

    /** As the register keeps the sketch of what a submission asks. */
    static String sketch(String asked) {
        String normal = OTHER_SIGNS
                .matcher(asked.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return Arrays.toString(Sketch.of(normal)).replace('[', '{').replace(']', '}');
    }

    /** The same for the same words; not the sum that the register makes, which is its own matter. */
    static String sum(String... parts) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u0001", parts)
                            .toLowerCase(Locale.ROOT)
                            .getBytes(StandardCharsets.UTF_8));
            return "\\x" + HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A name for the n-th participant; each another. */
    static String alias(int number) {
        StringBuilder alias = new StringBuilder();
        // 27^6, and a step that has no factor in common with it.
        long rest = (number * 123_456_791L) % 387_420_489L;
        for (int i = 0; i < 6; i++) {
            alias.append(i == 3 ? "-" : "").append(SIGNS.charAt((int) (rest % SIGNS.length())));
            rest /= SIGNS.length();
        }
        return alias.toString();
    }
}
