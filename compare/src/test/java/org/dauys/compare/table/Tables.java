package org.dauys.compare.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.dauys.compare.Comparison;

/** Writes tables in tests. */
final class Tables {
    static final Locale RU = Locale.of("ru");

    private Tables() {}

    static byte[] bytes(Comparison comparison, TableFormat format, TableOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonWriter.write(comparison, format, options, out);
        return out.toByteArray();
    }

    static String text(Comparison comparison, TableFormat format, TableOptions options) throws IOException {
        return new String(bytes(comparison, format, options), java.nio.charset.StandardCharsets.UTF_8);
    }

    static TableOptions all(Locale locale) {
        return new TableOptions(locale, LevelFilter.ALL, false, false, 100);
    }
}
