package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.Provision;
import org.dauys.text.SharedData;
import org.dauys.text.UnreadableActException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AknActsTest {
    private static final String EU = "akn/eu_COM(2013)0619_EN-8.xml";
    private static final String ITALY = "akn/it_senato_ddl_2013.xml";
    private static final String US_ACT = "akn/us_Act_2011-11-29.xml";
    private static final String US_CODE = "akn/us_Title9-Chap3-eng.xml";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** The words for kinds, which a number loses: the kind says them. */
    private static final Set<String> KIND_WORDS = Set.of("article", "chapter", "section", "sec", "art");

    @ParameterizedTest
    @ValueSource(strings = {EU, ITALY, US_ACT, US_CODE})
    void everyWordOutsideTheMetadataArrives(String source) throws Exception {
        XmlElement root = XmlElement.parse(SharedData.bytes(source));
        Map<String, Integer> expected = new HashMap<>();
        collect(root, expected, new StringBuilder());
        Map<String, Integer> arrived = new HashMap<>();
        Act act = read(source);
        count(act.title(), arrived);
        act.notes().forEach(note -> count(note, arrived));
        act.walk().forEach(provision -> {
            if (!provision.kind().isUnnumbered()) {
                count(provision.number(), arrived);
            }
            count(provision.heading(), arrived);
            count(provision.text(), arrived);
            provision.notes().forEach(note -> count(note, arrived));
        });
        assertEquals(Map.of(), difference(expected, arrived, (a, b) -> a - b), "lost");
        assertEquals(Map.of(), difference(arrived, expected, (a, b) -> a - b), "made up");
    }

    private static Map<String, Integer> difference(
            Map<String, Integer> from, Map<String, Integer> other, IntBinaryOperator minus) {
        Map<String, Integer> difference = new TreeMap<>();
        from.forEach((word, count) -> {
            int more = minus.applyAsInt(count, other.getOrDefault(word, 0));
            if (more > 0) {
                difference.put(word, more);
            }
        });
        return difference;
    }

    /** Inline elements may stand inside a word; all others end it. */
    private static void collect(XmlElement element, Map<String, Integer> words, StringBuilder line) {
        Set<String> inline = Set.of("i", "b", "u", "sup", "sub", "ref", "date", "def", "term", "docType", "docTitle");
        if (element.name().equals("meta")) {
            return;
        }
        boolean inside = inline.contains(element.name());
        line.append(inside ? "" : "\n");
        for (Object item : element.content()) {
            if (item instanceof String text) {
                line.append(text);
            } else if (item instanceof XmlElement child && child.name().equals("num")) {
                String printed = child.walk()
                        .flatMap(e -> e.content().stream())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.joining());
                words(printed).stream()
                        .filter(word -> !KIND_WORDS.contains(word))
                        .forEach(word -> words.merge(word, 1, Integer::sum));
            } else if (item instanceof XmlElement child) {
                collect(child, words, line);
            }
        }
        line.append(inside ? "" : "\n");
        if (element.name().equals("akomaNtoso")) {
            count(line.toString(), words);
        }
    }

    private static void count(String text, Map<String, Integer> words) {
        words(text).forEach(word -> words.merge(word, 1, Integer::sum));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    @Test
    void sectionsOfAnAmericanActAreItsArticles() throws Exception {
        Act act = read(US_ACT);
        assertEquals(6, act.articles());
        assertTrue(act.title().startsWith("An Act To facilitate the hosting"), act.title());
        Provision definitions = labelled(act, "2");
        assertEquals("DEFINITIONS.", definitions.heading());
        assertEquals("In this Act:", definitions.text());
        assertEquals("1 2 3 4", numbers(definitions));
        assertEquals("A B C D E", numbers(definitions.children().get(3)));
        assertEquals(List.of("Page 125 STAT. 754"), definitions.notes());
        assertEquals(List.of("America's Cup Act of 2011."), labelled(act, "1").notes());
        assertEquals("4(a)", labelled(act, "4").children().getFirst().label());
        assertEquals(Kind.PREAMBLE, act.provisions().getFirst().kind());
    }

    @Test
    void subsectionsAreCitedWithTheirSection() throws Exception {
        Act act = read(US_CODE);
        assertEquals(7, act.articles());
        Provision chapter = act.provisions().getFirst();
        assertEquals(Kind.CHAPTER, chapter.kind());
        assertEquals("303(b)", labelled(act, "303").children().get(1).label());
        assertEquals("1 2", numbers(labelled(act, "305")));
        assertTrue(chapter.notes().contains("301. Enforcement of Convention."), "the table of contents is kept");
    }

    @Test
    void articleQuotedByAnAmendmentIsNoArticleOfTheAct() throws Exception {
        Act act = read(ITALY);
        assertEquals(6, act.articles());
        Provision quoting = labelled(act, "1.1(a)");
        assertEquals("l'articolo 1 è sostituito dal seguente:", quoting.text());
        assertEquals(1, quoting.children().size());
        assertEquals(Kind.PART, quoting.children().getFirst().kind());
        assertTrue(quoting.children().getFirst().text().startsWith("«Art. 1."));
        assertEquals(
                1, act.provisions().stream().filter(p -> p.kind() == Kind.ANNEX).count());
    }

    @Test
    void billOfACollectionIsTheActAndItsCompanionsAreAnnexes() throws Exception {
        Act act = read(EU);
        assertTrue(act.title().startsWith("Proposal for a REGULATION OF THE EUROPEAN PARLIAMENT"), act.title());
        assertEquals(24, act.articles());
        assertEquals(9, act.walk().filter(p -> p.kind() == Kind.CHAPTER).count());
        Provision preamble = act.provisions().getFirst();
        assertEquals(
                36, preamble.walk().filter(p -> p.kind() == Kind.SUBPARAGRAPH).count());
        assertEquals("a b c d e f g h i j", numbers(labelled(act, "2")));
        assertEquals(
                List.of("EXPLANATORY MEMORANDUM", "LEGISLATIVE FINANCIAL STATEMENT"),
                act.provisions().stream()
                        .filter(p -> p.kind() == Kind.ANNEX)
                        .map(Provision::heading)
                        .toList());
        assertEquals("en", act.language().code());
    }

    @Test
    void otherVersionsAndPrefixesAreRead() throws Exception {
        Act act = parse("""
            <x:akomaNtoso xmlns:x="http://www.akomantoso.org/2.0"><x:act><x:meta/><x:body>
            <x:article id="art1"><x:num>Art. 1-bis.</x:num><x:content><x:p>Primo.</x:p><x:p>Secondo.</x:p></x:content>
            </x:article></x:body></x:act></x:akomaNtoso>\
            """).act();
        assertEquals("1-bis", act.provisions().getFirst().number());
        assertEquals("Primo.", act.provisions().getFirst().text());
        assertEquals(
                "1-bis:2", act.provisions().getFirst().children().getFirst().label());
    }

    @Test
    void quotedStructureKeepsItsMarksAndArticlesWithoutNumbersAreNamed() throws Exception {
        Act act = parse("""
            <akomaNtoso><act><body><article><heading>Changes</heading><content><p>Replace by: <mod>
            <quotedStructure startQuote="«" endQuote="»"><article><num>Article 5</num><heading>Work</heading>
            <content><p>Work is free.</p></content></article></quotedStructure></mod></p></content></article>
            </body></act></akomaNtoso>\
            """).act();
        Provision article = act.provisions().getFirst();
        assertEquals("article", article.label());
        assertEquals("Replace by:", article.text());
        assertEquals(
                "«Article 5 Work Work is free.»",
                article.children().stream().map(Provision::text).collect(Collectors.joining(" / ")));
    }

    @Test
    void repeatedNumberIsReportedWithItsLine() throws Exception {
        Reading reading = parse("""
            <akomaNtoso><act><body>
            <article><num>1</num><content><p>One.</p></content></article>
            <article><num>1</num><content><p>Another.</p></content></article></body></act></akomaNtoso>\
            """);
        assertTrue(
                reading.warnings().contains(Problem.of(Cause.NUMBER_REPEATED, Place.line(3), "1", "1", "1~2")),
                () -> reading.warnings().toString());
    }

    @Test
    void documentTypeIsRefused() {
        Problem problem = problem("""
            <?xml version="1.0"?>
            <!DOCTYPE akomaNtoso [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>
            <akomaNtoso><act><body><article><num>&passwords;</num></article></body></act></akomaNtoso>\
            """);
        assertEquals(Cause.EXTERNAL_ENTITY, problem.cause());
        assertEquals(List.of("passwords"), problem.arguments());
    }

    @Test
    void documentTypeElsewhereIsNotFetched() {
        Problem problem = problem("<!DOCTYPE akomaNtoso SYSTEM \"http://localhost:1/akn.dtd\"><akomaNtoso/>");
        assertEquals(Cause.EXTERNAL_ENTITY, problem.cause());
        assertEquals(List.of("akomaNtoso"), problem.arguments());
    }

    @Test
    void brokenXmlIsReportedWithItsLine() {
        Problem problem = problem("<akomaNtoso>\n<act>\n<body></act>\n</akomaNtoso>");
        assertEquals(Cause.DAMAGED, problem.cause());
        assertEquals(Place.line(3), problem.place());
    }

    @Test
    void bottomlessNestingIsRefused() {
        Problem problem = problem("<akomaNtoso>" + "<p>".repeat(100_000));
        assertEquals(Cause.NESTED_TOO_DEEPLY, problem.cause());
    }

    @Test
    void otherXmlIsToldApart() {
        assertEquals(Cause.WRONG_TYPE, problem("<html/>").cause());
        assertEquals(Cause.EMPTY_FILE, problem("<akomaNtoso/>").cause());
    }

    private static Problem problem(String xml) {
        return assertThrows(UnreadableActException.class, () -> parse(xml))
                .problems()
                .getFirst();
    }

    private static Reading parse(String xml) throws UnreadableActException {
        return ActReader.read("act.xml", xml.getBytes(StandardCharsets.UTF_8), Format.AKN, Optional.empty());
    }

    private static Act read(String source) throws IOException, UnreadableActException {
        return ActReader.read(SharedData.file(source), Optional.empty()).act();
    }

    private static Provision labelled(Act act, String label) {
        return act.walk().filter(p -> p.label().equals(label)).findFirst().orElseThrow();
    }

    private static String numbers(Provision parent) {
        return parent.children().stream().map(Provision::number).collect(Collectors.joining(" "));
    }
}
