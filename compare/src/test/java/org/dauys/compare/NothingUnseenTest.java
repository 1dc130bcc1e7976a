package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/**
 * No change of a canonical text stays without a row and a number: a word or a line is changed, cut, put in or swapped
 * anywhere in an act, from a seed, and looked for in the comparison.
 */
class NothingUnseenTest {
    private static final int CHANGES_OF_AN_ACT = Integer.getInteger("dauys.unseen.changes", 12);

    private static final String[] OWN = {"""
        Закон о мельницах
        Принят в Луге 5 мая 2026 года.

        Настоящий Закон регулирует отношения хозяев мельниц и тех, кто живёт у воды, и охраняет их права.
        Раздел 1. Вода
        Глава 1. Реки
        Статья 1. Русло
        1. Русло чистят весной и осенью:
        1) хозяин мельницы;
        2) соседи, если они согласны.
        2. Русло открыто для всех.
        Примечание. Весной считается март.
        Статья 2. Исключена.
        Статья 3. Плотина
        Плотину осматривают дважды в год.
        Осмотр ведёт община.
        № | Что | Сбор
        1. | Мука | 5
        Глава 2. Хлеб
        Статья 4. Мука
        1. Мука бела.
        2. Исключён Законом от 01.02.2026 № 5.
        3. Мука бела.
        Президент Луга
        В. Лесной
        Приложение 1. Образцы
        Образец мельничного клейма.
        """, """
            Mills Act

            Section 1. Mills
            (1) A mill stands by the water.
            (2) A mill is kept:
            (a) by its owner;
            (b) by the commune.
            Section 2
            Repealed.
            Section 3. Dams
            A dam is looked at every year.
            Schedule 1. Marks
            1. The mark of the wheel.
            """};

    private record Change(String what, String text) {}

    @Test
    void changeAnywhereIsShownAndCounted() throws IOException {
        List<String> unseen = new ArrayList<>();
        int tried = 0;
        for (Act act : acts()) {
            List<String> lines = lines(act);
            Random random = new Random(lines.size());
            for (int i = 0; i < CHANGES_OF_AN_ACT; i++) {
                Change change = change(lines, random);
                Optional<Act> changed = read(change.text(), act.language());
                if (changed.isEmpty() || ActWriter.sha256(changed.get()).equals(ActWriter.sha256(act))) {
                    continue;
                }
                tried++;
                Comparison comparison = Comparison.of(act, changed.get());
                if (!isShown(comparison) || !isCounted(comparison.counts())) {
                    unseen.add(act.title() + ": " + change.what());
                }
            }
        }
        assertEquals(List.of(), unseen);
        assertTrue(tried > 20, "changes tried: " + tried);
    }

    @Test
    void actComparedWithItselfHasNoChangedRow() throws IOException {
        for (Act act : acts()) {
            Comparison comparison = Comparison.of(act, act);
            assertEquals(
                    List.of(),
                    comparison.inOrder().stream()
                            .filter(row -> !row.has(Relation.UNCHANGED))
                            .map(Row::label)
                            .toList(),
                    act.title());
            Counts counts = comparison.counts();
            assertEquals(new Counts(counts.kept(), 0, 0, 0, 0), counts, act.title());
        }
    }

    private static boolean isShown(Comparison comparison) {
        return comparison.inOrder().stream().anyMatch(row -> row.changed() || row.has(Relation.RENUMBERED));
    }

    private static boolean isCounted(Counts counts) {
        return counts.reworded()
                        + counts.moved()
                        + counts.added()
                        + counts.removed()
                        + counts.others().total()
                > 0;
    }

    /** A word or a line changed; headings, notes and signatures are lines like all others. */
    private static Change change(List<String> lines, Random random) {
        List<String> changed = new ArrayList<>(lines);
        int at = random.nextInt(lines.size());
        String what;
        switch (random.nextInt(5)) {
            case 0 -> {
                changed.remove(at);
                what = "cut line: " + lines.get(at);
            }
            case 1 -> {
                changed.add(at, "Сказанное здесь прибавлено нарочно.");
                what = "line put in before: " + lines.get(at);
            }
            case 2 -> {
                int other = random.nextInt(lines.size());
                changed.set(at, lines.get(other));
                changed.set(other, lines.get(at));
                what = "lines swapped: " + lines.get(at) + " / " + lines.get(other);
            }
            default -> {
                String[] words = lines.get(at).split(" ", -1);
                int word = random.nextInt(words.length);
                what = "word " + words[word] + " in: " + lines.get(at);
                words[word] = random.nextBoolean() ? "иное" : words[word] + "ъ";
                changed.set(at, String.join(" ", words));
            }
        }
        return new Change(what, String.join("\n", changed) + "\n");
    }

    private static List<Act> acts() throws IOException {
        List<Act> acts = new ArrayList<>();
        for (String own : OWN) {
            read(own, own.startsWith("Mills") ? Language.ENGLISH : Language.RUSSIAN)
                    .ifPresent(acts::add);
        }
        acts.add(Texts.demo("draft-1", "kk"));
        acts.add(Texts.demo("draft-1", "en"));
        Path shared = Path.of(System.getProperty("dauys.root", ".."), "../shared/data");
        for (String folder : List.of("cases", "cases/peers", "cases/files")) {
            if (Files.isDirectory(shared.resolve(folder))) {
                try (Stream<Path> files = Files.list(shared.resolve(folder)).sorted()) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        read(file).ifPresent(acts::add);
                    }
                }
            }
        }
        for (String name : List.of(
                "kz/constitution-1995.2023-01-01.ru.txt",
                "kz/constitution-2026.ru.txt",
                "kz/law-on-legal-acts.2026-01-09.ru.pdftext.txt",
                "akn/us_Title9-Chap3-eng.xml",
                "akn/it_senato_ddl_2013.xml",
                "pairs/de-sgb9/old.txt",
                "pairs/fr-expropriation/old.txt",
                "pairs/india-evidence/old.txt",
                "pairs/ru-belarus-plain/old.txt",
                "pairs/us-title41/old.txt")) {
            read(shared.resolve(name)).ifPresent(acts::add);
        }
        return acts;
    }

    private static List<String> lines(Act act) {
        return Arrays.asList(text(act).split("\n", -1)).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String text(Act act) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ActWriter.write(act, List.of(), Format.TEXT, out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Optional<Act> read(String text, Language language) {
        try {
            return Optional.of(
                    ActReader.read("act.txt", text.getBytes(StandardCharsets.UTF_8), Format.TEXT, Optional.of(language))
                            .act());
        } catch (UnreadableActException noAct) {
            return Optional.empty();
        }
    }

    private static Optional<Act> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(ActReader.read(file, Optional.empty()).act())
                    : Optional.empty();
        } catch (UnreadableActException | IOException noAct) {
            return Optional.empty();
        }
    }
}
