package org.dauys.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;

/** All acts that the tests of this module can find: their own, those of the demo, and those of the shared data. */
final class ActsAtHand {
    /** In which everything stands that an act can have. */
    private static final String MILLS = """
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
        """;

    private static final String SECTIONS = """
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
        """;

    private static final Path DATA = Path.of(System.getProperty("dauys.root", ".."), "../shared/data");

    /** @param name of the file, or of the text */
    record Found(String name, Act act) {}

    private ActsAtHand() {}

    /** All of them, read once for all tests, in an order that is always the same. */
    static List<Found> all() {
        return Once.ALL;
    }

    private static final class Once {
        private static final List<Found> ALL = found();

        private static List<Found> found() {
            List<Found> acts = new ArrayList<>();
            acts.addAll(ofTheProject());
            acts.addAll(ofTheData());
            return List.copyOf(acts);
        }
    }

    /** Those that stand in the project. */
    static List<Found> ofTheProject() {
        List<Found> acts = new ArrayList<>();
        read("mills", MILLS, Language.RUSSIAN).ifPresent(act -> acts.add(new Found("mills", act)));
        read("sections", SECTIONS, Language.ENGLISH).ifPresent(act -> acts.add(new Found("sections", act)));
        acts.addAll(of(Texts.demoFile("."), ".txt"));
        acts.addAll(of(Texts.contracts("."), ".md"));
        return acts;
    }

    /** Those of the shared data, small ones first; none where it is absent, which is said. */
    private static List<Found> ofTheData() {
        List<Found> acts = new ArrayList<>();
        for (String folder : List.of("cases", "cases/peers", "cases/files", "kz", "akn", "pairs")) {
            if (Files.isDirectory(DATA.resolve(folder))) {
                acts.addAll(of(DATA.resolve(folder), ""));
            } else {
                System.out.println("left out: the acts of " + DATA.resolve(folder) + ", which is absent");
            }
        }
        if (Files.isDirectory(DATA.resolve("pairs"))) {
            files(DATA.resolve("pairs"), Files::isDirectory).forEach(pair -> acts.addAll(of(pair, ".txt")));
        }
        return acts;
    }

    private static List<Found> of(Path folder, String end) {
        return files(folder, Files::isRegularFile).parallelStream()
                .filter(file -> isAct(file.getFileName().toString(), end))
                .flatMap(file ->
                        read(file).map(act -> new Found(folder.getFileName() + "/" + file.getFileName(), act)).stream())
                .toList();
    }

    private static boolean isAct(String name, String end) {
        return name.endsWith(end) && !name.startsWith("README") && !name.endsWith(".xsd");
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What cannot be read as an act, such as a list of answers or a text that is meant to be refused, is none. */
    private static Optional<Act> read(Path file) {
        try {
            return Optional.of(ActReader.read(file, Optional.empty()).act());
        } catch (UnreadableActException | IOException noAct) {
            return Optional.empty();
        }
    }

    /** The act that a canonical text is read as; none where it is refused. */
    static Optional<Act> read(String name, String text, Language language) {
        return read(name + ".txt", text.getBytes(StandardCharsets.UTF_8), Format.TEXT, language);
    }

    static Optional<Act> read(String name, byte[] bytes, Format format, Language language) {
        try {
            return Optional.of(
                    ActReader.read(name, bytes, format, Optional.of(language)).act());
        } catch (UnreadableActException noAct) {
            return Optional.empty();
        }
    }
}
