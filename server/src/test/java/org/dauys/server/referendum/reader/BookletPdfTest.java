package org.dauys.server.referendum.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.Argument.Side;
import org.dauys.server.answer.Arguments;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.Version;
import org.dauys.server.referendum.TestVote;
import org.dauys.server.site.Words;
import org.dauys.text.write.PdfConformance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The booklet that goes to print, and to those who have it read aloud: PDF/UA-1 and PDF/A-2a in each language. */
class BookletPdfTest {
    private static final TestVote VOTE = TestVote.open(TestCommission.make(), 1);

    @BeforeAll
    static void argue() {
        Arguments arguments = VOTE.bean(Arguments.class);
        Version version = VOTE.commission().newest();
        for (String label : new String[] {"2", "3"}) {
            arguments.add(
                    version,
                    label,
                    Side.FOR,
                    new Words("Көл таза болады.", "Озеро станет чище.", "It will be cleaner."),
                    Optional.empty());
            arguments.add(
                    version,
                    label,
                    Side.AGAINST,
                    new Words("Бұған қаражат жоқ.", "На это нет денег.", "There is no money for it."),
                    Optional.empty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void bookletIsReadAloudAndKept(String language) throws Exception {
        byte[] pdf = TestVisitor.of(VOTE.commission().site())
                .file(VOTE.pages() + "/booklet-" + language + ".pdf")
                .body();
        PdfConformance.check(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            Locale reader = Locale.of(language);
            assertTrue(text.contains(VOTE.one().question().in(reader)), text);
            for (var argument : VOTE.bean(Arguments.class).in(VOTE.commission().consultation())) {
                // As many letters on one side as on the other: what is longer ends before its last word.
                String words = argument.words().in(reader);
                assertTrue(text.contains(words.substring(0, words.lastIndexOf(' ', 14))), () -> words + " in " + text);
            }
        }
    }
}
