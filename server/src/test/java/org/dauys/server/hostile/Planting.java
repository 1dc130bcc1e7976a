package org.dauys.server.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewRationale;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewTheme;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;

/** A small consultation with hostile words in its title, its texts, its themes, its milestones. */
final class Planting {
    private static final Map<String, String> ARTICLE =
            new TreeMap<>(Map.of("kk", "%d-бап. %s\n\n", "ru", "Статья %d. %s\n\n", "en", "Article %d. %s\n\n"));

    private Planting() {}

    static void consultation(TestSite site, String slug) {
        try {
            site.bean(Imports.class)
                    .run(new NewConsultation(
                            slug,
                            HostileWords.WORDS,
                            new Words(HostileWords.LONG, HostileWords.LONG, HostileWords.LONG),
                            List.of(new Milestone(LocalDate.of(2026, 12, 1), HostileWords.WORDS)),
                            List.of(version("in force", 1), version("first", 2)),
                            List.of(new NewTheme(
                                    "trees", HostileWords.WORDS, Map.of(0, List.of("1"), 1, List.of("1", "2"))))));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static NewVersion version(String name, int which) {
        List<NewRationale> reasons =
                which == 1 ? List.of() : List.of(new NewRationale(Rationale.Side.NEW, "1.1", HostileWords.WORDS));
        return new NewVersion(
                new Words("", "", name + " " + HostileWords.SHORT),
                Optional.of(LocalDate.of(2026, which, 1)),
                ARTICLE.keySet().stream()
                        .map(language -> new NewText(
                                "\"'><x-planted>" + language + ".txt",
                                Format.TEXT,
                                text(language, which).getBytes(StandardCharsets.UTF_8),
                                Optional.of(new Language(language))))
                        .toList(),
                reasons);
    }

    /** @param which other words for each version */
    static String text(String language, int which) {
        String article = java.util.Objects.requireNonNull(ARTICLE.get(language));
        return "Law " + HostileWords.SHORT + "\n\n"
                + article.formatted(1, "First " + HostileWords.MARKUP)
                + "1. Words of number " + which + " and " + HostileWords.MARKUP + " are these.\n\n"
                + "2. " + HostileWords.TEMPLATES + HostileWords.ENTITIES + " stay.\n\n"
                + article.formatted(2, HostileWords.SHORT)
                + "1. Something of version " + which + ".\n\n"
                + (which == 1 ? "" : article.formatted(3, "New " + HostileWords.SHORT) + "1. New words.\n\n")
                + (which == 3 ? article.formatted(4, HostileSite.DRAFT) + "1. " + HostileSite.DRAFT + ".\n" : "");
    }

    /** A PDF that would run a script in a reader that does such things. */
    static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('planted')"));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
