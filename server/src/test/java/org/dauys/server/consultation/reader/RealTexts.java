package org.dauys.server.consultation.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewTheme;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.site.Words;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Assumptions;

/** A site with the Constitutions of Kazakhstan of 1995 and 2026, in Russian, and the theme of labour. */
final class RealTexts {
    static final String SLUG = "constitution-2026";

    private static final Path FOLDER =
            Path.of(System.getProperty("dauys.root", "..")).resolve("../shared/data/kz");

    private RealTexts() {}

    /** Shared by all tests of this run; a test that asks for it where the texts are absent is skipped. */
    static TestSite site() {
        assumePresent();
        return Shared.SITE;
    }

    /** The label of the article on labour in the draft. */
    static String labour() {
        assumePresent();
        return Shared.LABOUR;
    }

    private static void assumePresent() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), () -> "Skipped: ../shared/data/kz is absent");
    }

    private static final class Shared {
        private static final byte[] OLD = bytes("constitution-1995.2023-01-01.ru.txt");
        private static final byte[] NEW = bytes("constitution-2026.ru.txt");
        private static final String LABOUR = articleWith("индивидуальные и коллективные трудовые споры");
        private static final TestSite SITE = start();

        private static byte[] bytes(String name) {
            try {
                return Files.readAllBytes(FOLDER.resolve(name));
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        private static String articleWith(String words) {
            try {
                Act act = ActReader.read("new.txt", NEW, Format.TEXT, Optional.of(Language.RUSSIAN))
                        .act();
                return act.walk()
                        .filter(provision -> provision.kind() == Kind.ARTICLE)
                        .filter(article ->
                                article.walk().anyMatch(part -> part.text().contains(words)))
                        .map(Provision::label)
                        .findFirst()
                        .orElseThrow();
            } catch (UnreadableActException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        private static TestSite start() {
            TestSite site = TestSite.empty();
            NewTheme labour = new NewTheme(
                    "labour", new Words("Еңбек", "Труд", "Labour"), Map.of(0, List.of("24"), 1, List.of(LABOUR)));
            NewConsultation consultation = new NewConsultation(
                    SLUG,
                    new Words("Жаңа Конституция жобасы", "Проект новой Конституции", "Draft of a new Constitution"),
                    Words.NONE,
                    List.of(),
                    List.of(version(OLD, LocalDate.of(2023, 1, 1)), version(NEW, LocalDate.of(2026, 2, 12))),
                    List.of(labour));
            try {
                site.bean(Imports.class).run(consultation);
            } catch (IOException | UnreadableActException failure) {
                throw new IllegalStateException(failure);
            }
            // Readers come when the texts have been compared.
            site.get("/c/" + SLUG + "/compare", Locale.of("ru"));
            return site;
        }

        private static NewVersion version(byte[] source, LocalDate day) {
            NewText text = new NewText("constitution.txt", Format.TEXT, source, Optional.of(Language.RUSSIAN));
            return new NewVersion(Words.NONE, Optional.of(day), List.of(text), List.of());
        }
    }
}
