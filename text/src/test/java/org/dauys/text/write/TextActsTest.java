package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextActsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Раздел II. Труд | Статья 27. Труд | 3. т | 13) т | Приложение 1. Труд",
                "kk | II бөлім. Труд | 27-бап. Труд | 3. т | 13) т | 1-қосымша. Труд",
                "en | Section II. Труд | Article 27. Труд | 3. т | 13) т | Annex 1. Труд",
                "fr | Section II : Труд | Article 27 : Труд | 3. – т | 13° т | Annexe 1 : Труд",
                "de | Abschnitt II. Труд | Artikel 27. Труд | (3) т | 13. т | Anlage 1. Труд",
                "es | Sección II. Труд | Artículo 27. Труд | 3. т | 13) т | Anexo 1. Труд",
                "it | Sezione II. Труд | Articolo 27. Труд | 3. т | 13) т | Allegato 1. Труд"
            })
    void numbersArePrintedAsEachLanguagePrintsThem(
            String language, String section, String article, String paragraph, String subparagraph, String annex) {
        Act act = act(
                language,
                provision(Kind.SECTION, "II", "Труд", ""),
                provision(Kind.ARTICLE, "27", "Труд", ""),
                provision(Kind.PARAGRAPH, "3", "", "т"),
                provision(Kind.SUBPARAGRAPH, "13", "", "т"),
                provision(Kind.INDENT, "2", "", "т"),
                provision(Kind.PART, "2", "", "т"),
                provision(Kind.ANNEX, "1", "Труд", ""));
        assertEquals(
                String.join("\n", "Акт", "", section, article, paragraph, subparagraph, "– т", "т", annex, ""),
                TextActs.write(act));
    }

    @Test
    void headStandsApartAndNothingTrails() {
        Provision article = new Provision(
                Kind.ARTICLE,
                "1",
                "1",
                "art_1",
                "",
                " Слово\n и  слово ",
                false,
                List.of("Сноска. А.", "Б."),
                List.of());
        Act act = new Act("Акт", Language.RUSSIAN, Optional.empty(), List.of("Принят 1 мая."), List.of(article));
        assertEquals(
                "Акт\nПринят 1 мая.\n\nСтатья 1\nСлово и слово\nСноска. А.\nПримечание. Б.\n", TextActs.write(act));
        assertTrue(ActWriter.sha256(act).matches("[0-9a-f]{64}"));
    }

    @Test
    void markdownShowsTheNumbersAsPrinted() {
        Act act = act(
                "en",
                provision(Kind.ARTICLE, "27", "Work *free*", ""),
                provision(Kind.PARAGRAPH, "3", "", "a_b"),
                provision(Kind.PART, "2", "", "- no list"));
        assertEquals("# Акт\n\n## Article 27. Work \\*free\\*\n\n3\\. a\\_b\n\n\\- no list\n", MarkdownActs.write(act));
    }

    @Test
    void pageIsWellFormedAndNamesEachElement() throws Exception {
        String html = HtmlActs.write(act("kk", provision(Kind.ARTICLE, "27", "Еңбек & <еркіндік>", "\"Сөз\"")));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var page = factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertEquals("kk", page.getDocumentElement().getAttribute("lang"));
        assertTrue(
                html.contains(
                        "<section id=\"id-ARTICLE\" class=\"article\">\n<h2>27-бап. Еңбек &amp; &lt;еркіндік&gt;</h2>"),
                html);
        assertFalse(html.contains("http://") && html.contains("<script"), "nothing is fetched");
    }

    @Test
    void jsonHasItsFieldsInOrder() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Act act = act("ru", new Provision(Kind.ARTICLE, "84", "84", "art_84", "", "", true, List.of("С."), List.of()));
        ActWriter.write(act, List.of(Problem.of(Cause.ARTICLE_EMPTY, Place.line(7), "84")), Format.JSON, out);
        assertEquals("""
                {
                  "title" : "Акт",
                  "language" : "ru",
                  "sha256" : "%s",
                  "notes" : [ ],
                  "warnings" : [
                    {
                      "cause" : "ARTICLE_EMPTY",
                      "place" : {
                        "unit" : "line",
                        "number" : 7
                      },
                      "message" : "line 7: Article 84 has no text; it is kept as a repealed element. Check that nothing was lost."
                    }
                  ],
                  "provisions" : [
                    {
                      "kind" : "article",
                      "number" : "84",
                      "label" : "84",
                      "eId" : "art_84",
                      "heading" : "",
                      "text" : "",
                      "repealed" : true,
                      "notes" : [
                        "С."
                      ],
                      "children" : [ ]
                    }
                  ]
                }
                """.formatted(ActWriter.sha256(act)), out.toString(StandardCharsets.UTF_8));
    }

    private static Act act(String language, Provision... provisions) {
        return new Act("Акт", new Language(language), Optional.empty(), List.of(), List.of(provisions));
    }

    private static Provision provision(Kind kind, String number, String heading, String text) {
        return new Provision(kind, number, number, "id-" + kind, heading, text, false, List.of(), List.of());
    }
}
