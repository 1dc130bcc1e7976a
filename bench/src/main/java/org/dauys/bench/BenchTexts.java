package org.dauys.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;
import org.dauys.compare.words.Token;
import org.dauys.compare.words.Tokenizer;
import org.dauys.text.Act;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;

/** The texts that are measured: real ones beside the project where they are, else the demo's. */
final class BenchTexts {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", "."));
    private static final Path REAL = ROOT.resolve("../shared/data/kz");
    private static final Path DEMO = ROOT.resolve("server/src/main/resources/org/dauys/server/demo");

    private BenchTexts() {}

    static Act oldConstitution() {
        return read("constitution-1995.2023-01-01.ru.txt", "in-force.ru.txt");
    }

    static Act newConstitution() {
        return read("constitution-2026.ru.txt", "draft-1.ru.txt");
    }

    private static Act read(String real, String demo) {
        Path file = Files.exists(REAL.resolve(real)) ? REAL.resolve(real) : DEMO.resolve(demo);
        try {
            return ActReader.read(file, Optional.empty()).act();
        } catch (UnreadableActException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** All words and signs of an act, one after the other, as the peers that know no structure get them. */
    static List<String> flatWords(Act act) {
        return Units.of(act).provisions().stream()
                .map(Unit::text)
                .flatMap(text -> Tokenizer.tokens(text).stream())
                .map(Token::text)
                .toList();
    }
}
