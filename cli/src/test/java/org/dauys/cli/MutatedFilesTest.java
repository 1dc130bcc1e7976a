package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Problem;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a file: it becomes an act, or a message that helps; soon. */
class MutatedFilesTest {
    private static final int MUTANTS = Integer.getInteger("dauys.mutants", 100);
    /** Of a file that takes long to read; all of them by {@code ./dauys test --long}. */
    private static final int SLOW_MUTANTS = Boolean.getBoolean("dauys.long") ? MUTANTS : MUTANTS / 4;

    private static final long SEED = Long.getLong("dauys.seed", 20260315);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** What a person who is no programmer cannot do anything with. */
    private static final Pattern UNHELPFUL =
            Pattern.compile("java\\.|org\\.|tools\\.|com\\.|Exception|\\bnull\\b|Error:|@[0-9a-f]{6}|\\{\\d\\}");

    @ParameterizedTest
    @EnumSource(Format.class)
    void damagedFileIsReadOrRefusedWithAHelpfulMessage(Format format) throws Exception {
        mutate(original(format), format, MUTANTS);
    }

    @Test
    void damagedOfficialPdfIsReadOrRefusedWithAHelpfulMessage() throws Exception {
        byte[] official = Files.readAllBytes(Texts.shared("kz/constitution-1995.2023-01-01.ru.pdf"));
        mutate(official, Format.PDF, SLOW_MUTANTS);
    }

    private static void mutate(byte[] original, Format format, int mutants) {
        for (int i = 0; i < mutants; i++) {
            long seed = SEED + i;
            byte[] mutant = new Mutations(seed).mutate(original);
            String which = format + ", -Ddauys.seed=" + seed;
            assertDoesNotThrow(() -> assertTimeoutPreemptively(LIMIT, () -> read(which, mutant, format), which), which);
        }
    }

    private static void read(String which, byte[] mutant, Format format) {
        try {
            ActReader.read("mutant", mutant, format, Optional.empty())
                    .warnings()
                    .forEach(warning -> check(which, warning));
        } catch (UnreadableActException refused) {
            assertFalse(refused.problems().isEmpty(), which);
            refused.problems().forEach(problem -> check(which, problem));
        }
    }

    private static void check(String which, Problem problem) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("kk"))) {
            String message = problem.message(locale);
            // The text of the act, which a message quotes, may hold anything.
            String own = message.replaceAll("«[^»]*»|\"[^\"]*\"", "");
            assertTrue(message.length() > 20 && message.lines().count() == 1, which + ": " + message);
            assertFalse(UNHELPFUL.matcher(own).find(), () -> which + ": " + message);
        }
    }

    private static byte[] original(Format format) throws IOException, UnreadableActException {
        // The official PDF, which is slow to read, has a test of its own.
        Act act = format == Format.PDF ? Texts.demo("draft-1", "ru") : Texts.longest();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), format, out);
        return out.toByteArray();
    }
}
