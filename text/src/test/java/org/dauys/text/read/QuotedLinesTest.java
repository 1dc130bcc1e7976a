package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Problem.Cause;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines that only a whole tells what they are: quotations in Akoma Ntoso, the number of a bill, what a memorandum says of articles. */
class QuotedLinesTest {
    private static final String BILL = """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="bill">
            <meta><identification source="#s"><FRBRExpression><FRBRlanguage language="%s"/></FRBRExpression></identification></meta>
            <preface><p>%s</p></preface>
            <body><article eId="art_1"><num>%s 1.</num><paragraph eId="art_1__para_1"><num>1.</num>
            <list eId="l"><intro><p>%s</p></intro>
            <point eId="art_1__point_a"><num>%s</num><content><p>%s</p><p>«%s</p><p>%s<authorialNote marker="1"><p>Source.</p></authorialNote></p><p>%s»;</p></content></point>
            <point eId="art_1__point_b"><num>%s</num><content><p>%s</p></content></point></list></paragraph></article>
            <article eId="art_2"><num>%s 2.</num><paragraph eId="art_2__para_1"><num>1.</num><content><p>%s</p></content></paragraph></article>
            </body></bill></akomaNtoso>
            """;

    private static Act russian() throws UnreadableActException {
        return akn(BILL.formatted(
                "rus",
                "Закон о поправках",
                "Статья",
                "Внести в Закон о лодках следующие изменения:",
                "а)",
                "статью 4 изложить в следующей редакции:",
                "Статья 4. Вёсла",
                "1. Вёсла хранят в сарае.",
                "2. Сарай запирают",
                "б)",
                "статью 5 исключить.",
                "Статья",
                "Закон вводится в действие с первого дня весны."));
    }

    private static Act italian() throws UnreadableActException {
        return akn(BILL.formatted(
                "ita",
                "Disposizioni sulle barche",
                "Art.",
                "Alla legge sulle barche sono apportate le seguenti modificazioni:",
                "a)",
                "dopo l'articolo 4 è inserito il seguente:",
                "Art. 4-bis. - 1. Il remo è di legno.",
                "2. Il remo si tiene all'asciutto.",
                "3. La barca senza remo non esce",
                "b)",
                "l'articolo 5 è abrogato.",
                "Art.",
                "La presente legge entra in vigore il primo giorno di primavera."));
    }

    private static Act akn(String xml) throws UnreadableActException {
        return ActReader.read("bill.xml", xml.getBytes(StandardCharsets.UTF_8), Format.AKN, Optional.empty())
                .act();
    }

    @Test
    void aQuotationOverSeveralLinesOfAFileIsOneElementAndKeepsItsNotes() throws Exception {
        Provision quoted = at(russian(), "1.1(а):2");
        assertEquals("«Статья 4. Вёсла 1. Вёсла хранят в сарае. 2. Сарай запирают»;", quoted.text());
        assertEquals(List.of("Source."), quoted.notes());
        assertEquals(List.of("1", "1.1", "1.1(а)", "1.1(а):2", "1.1(б)", "2", "2.1"), labels(russian()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anAmendingBillHasOneSumInAllFormats(Format format) throws Exception {
        for (Act act : List.of(russian(), italian())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ActWriter.write(act, List.of(), format, out);
            Act again = ActReader.read("again", out.toByteArray(), format, Optional.empty())
                    .act();
            assertEquals(lines(act), lines(again));
        }
    }

    private static String lines(Act act) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), Format.TEXT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesBehindAQuotationThatIsClosedStayLines() throws Exception {
        Act act = akn("""
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><body>
                <article eId="art_1"><num>Article 1.</num><content><p>The register shall say:</p><p>“This boat is sound.”</p>
                <p>The keeper signs it.</p><p>A boat named “Anna”</p><p>needs no second name.</p></content></article>
                </body></act></akomaNtoso>
                """);
        assertEquals(
                List.of(
                        "“This boat is sound.”",
                        "The keeper signs it.",
                        "A boat named “Anna”",
                        "needs no second name."),
                act.provisions().getFirst().children().stream()
                        .map(Provision::text)
                        .toList());
    }

    @Test
    void theNumberOfABillHasALineOfItsOwn() throws Exception {
        Act act = text("""
                DISPOSIZIONI SULLE BARCHE
                DISEGNO DI LEGGE
                N. 356
                d'iniziativa dei senatori Riva e Ponte

                Art. 1. (Barche)
                1. La barca che naviga sul lago è iscritta nel registro e porta il numero sulla prua.
                2. Il registro è pubblico.
                """).act();
        assertEquals(List.of("N. 356", "d'iniziativa dei senatori Riva e Ponte"), act.notes());
    }

    @Test
    void sentencesThatBeginWithArticlesAreNoTableOfContents() throws Exception {
        StringBuilder file = new StringBuilder("The Boats Act\n\n");
        for (int i = 1; i <= 5; i++) {
            file.append("Article ")
                    .append(i)
                    .append(". Matter ")
                    .append(i)
                    .append("\nThe keeper keeps boat ")
                    .append(i);
            file.append(" in the shed.\nNobody else does.\n");
        }
        file.append("Annex. Memorandum\n");
        for (int i = 1; i <= 5; i++) {
            file.append("Article ").append(i).append(": Matter ").append(i);
            file.append(" - this provision says who it is that has to keep boat number ")
                    .append(i)
                    .append(" in the shed.\n");
        }
        Reading reading = text(file.toString());
        assertFalse(
                causes(reading.warnings()).contains(Cause.CONTENTS_DROPPED.name()),
                reading.warnings().toString());
        assertEquals(5, lines(reading.act()).split("this provision says", -1).length - 1);
    }
}
