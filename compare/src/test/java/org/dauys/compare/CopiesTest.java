package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.table.ChangeKind;
import org.dauys.compare.table.ComparisonFilter;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.ComparisonLinks;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.compare.table.TableFormat;
import org.dauys.compare.table.TableOptions;
import org.dauys.compare.table.TableView;
import org.dauys.text.Act;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {
    private static final String DUTY =
            "Садоводы не вправе жечь опавшую листву вблизи соседских ульев с апреля по сентябрь, кроме как по решению схода.";
    private static final String LADDERS =
            "Лестницы длиннее трёх метров проверяет сельский плотник перед каждым сбором урожая.";
    private static final String WATER =
            "Вода верхнего канала делится по очереди, которую собрание земледельцев весной определяет жребием.";
    private static final String FENCES = "Ограды вдоль вьючной тропы чинит владелец более длинной стороны поля.";
    private static final String SHEEP =
            "Овцы, забредшие в виноградник, содержатся в загоне, пока не найдётся их пастух.";

    private static final Act OLD = Texts.act(
            "Закон о садах",
            "Статья 1.",
            "1. " + DUTY,
            "2. " + LADDERS,
            "Статья 2.",
            "1. " + WATER,
            "2. " + FENCES,
            "Статья 3.",
            "1. " + SHEEP);

    private static Comparison copied(String secondCopy) {
        return Comparison.of(
                OLD,
                Texts.act(
                        "Закон о садах",
                        "Статья 1.",
                        "1. " + DUTY,
                        "2. " + LADDERS,
                        "Статья 2.",
                        "1. " + WATER,
                        "2. " + secondCopy,
                        "3. " + FENCES,
                        "Статья 3.",
                        "1. " + SHEEP));
    }

    @Test
    void provisionThatIsSaidAgainElsewhereIsCopiedAndNotMovedWhileItStays() {
        Comparison comparison = copied(DUTY);
        assertEquals(Set.of(Relation.COPIED), Texts.row(comparison, "1.1").relations());
        Row copy = Texts.row(comparison, "2.2");
        assertEquals(List.of("1.1"), copy.oldLabels());
        assertEquals(Set.of(Relation.COPIED), copy.relations());
        assertTrue(copy.words().stream().allMatch(word -> word.op() == Op.EQUAL));
        assertTrue(Texts.row(comparison, "2.3").oldLabels().contains("2.2"));
    }

    @Test
    void copiesCountAsReworded() {
        Counts counts = copied(DUTY).counts();
        assertEquals(2, counts.reworded());
        assertEquals(0, counts.added() + counts.moved() + counts.removed());
    }

    @Test
    void whatOneCopyLeavesOutIsGoneFromIt() {
        Row copy = Texts.row(copied(DUTY.replace("не вправе", "вправе")), "2.2");
        assertTrue(copy.has(Relation.COPIED) && copy.has(Relation.REWORDED), () -> "" + copy.relations());
        WordChange gone = copy.words().stream()
                .filter(word -> word.op() == Op.DELETE)
                .findFirst()
                .orElseThrow();
        assertEquals("не", gone.text().strip());
        assertEquals(Cause.WORDING, gone.cause());
    }

    @Test
    void twoThatSaidTheSameAndAreKeptOnceAreMerged() {
        Act twice = Texts.act(
                "Закон о садах",
                "Статья 1.",
                "1. " + DUTY,
                "2. " + LADDERS,
                "Статья 2.",
                "1. " + WATER,
                "2. " + DUTY,
                "3. " + FENCES,
                "Статья 3.",
                "1. " + SHEEP);
        Row kept = Texts.row(Comparison.of(twice, OLD), "1.1");
        assertEquals(List.of("1.1", "2.2"), kept.oldLabels());
        assertTrue(kept.has(Relation.MERGED));
        assertFalse(kept.has(Relation.COPIED) || kept.has(Relation.SPLIT));
    }

    @Test
    void articleThatStandsTwiceIsCopied() {
        Comparison comparison = Comparison.of(
                OLD,
                Texts.act(
                        "Закон о садах",
                        "Статья 1.",
                        "1. " + DUTY,
                        "2. " + LADDERS,
                        "Статья 2.",
                        "1. " + WATER,
                        "2. " + FENCES,
                        "Статья 3.",
                        "1. " + SHEEP,
                        "Статья 4.",
                        "1. " + DUTY,
                        "2. " + LADDERS));
        Row copy = comparison.rows().stream()
                .filter(row -> row.level() == Level.ARTICLE && row.newLabels().contains("4"))
                .findFirst()
                .orElseThrow();
        assertTrue(copy.has(Relation.COPIED), () -> "" + copy.relations());
        assertFalse(copy.has(Relation.SPLIT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Repeats the former paragraph 1.1; in the draft that also stands in paragraph 1.1. The words are the same.",
                "ru | Повторяет прежнюю норму: пункт 1.1; в проекте она стоит и здесь: пункт 1.1. Слова те же.",
                "kk | Бұрынғы норманы қайталайды: 1.1-тармақ; жобада ол мына жерде де бар: 1.1-тармақ. Сөздері сол күйінде."
            })
    void sentenceNamesWhereTheOthersStand(String language, String expected) {
        Comparison comparison = copied(DUTY);
        assertEquals(expected, Summary.of(Texts.row(comparison, "2.2"), comparison, Locale.of(language)));
    }

    @Test
    void whoReadsTheOldOneIsToldAllPlaces() {
        Comparison comparison = copied(DUTY);
        assertEquals(
                "In the draft this stands in several places: paragraph 1.1; also in paragraph 2.2. The words are the same.",
                Summary.ofOld(Texts.row(comparison, "1.1"), "1.1", comparison, Locale.ENGLISH));
    }

    private static String written(Comparison comparison, TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        ComparisonWriter.write(comparison, format, TableOptions.in(Locale.ENGLISH), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyTableSaysThatItIsCopied() throws IOException {
        Comparison comparison = copied(DUTY);
        assertTrue(written(comparison, TableFormat.JSON).contains("\"copied\""));
        assertTrue(written(comparison, TableFormat.CSV).contains(",1.1,2.2,copied,"));
        assertTrue(written(comparison, TableFormat.TEXT).contains("Copied"));
        assertTrue(written(comparison, TableFormat.AKN).contains("also stands in"));
        Document page = Jsoup.parse(written(comparison, TableFormat.HTML));
        assertEquals(List.of("1.1", "2.2"), page.select(".row[data-r=copied]").eachAttr("id"));
        assertEquals("Copied", page.expectFirst("option[value=copied]").text());
        assertEquals(2, page.select("b.copied").size());
    }

    @Test
    void readerMayAskForCopiesAlone() {
        ComparisonHtml html = ComparisonHtml.of(copied(DUTY), Locale.ENGLISH);
        ComparisonFilter filter =
                new ComparisonFilter(true, false, false, Optional.of(ChangeKind.COPIED), Optional.empty(), row -> true);
        Document table = Jsoup.parse(html.table(filter, ComparisonLinks.NONE, TableView.SIDES));
        assertEquals(List.of("1.1", "2.2"), table.select(".row").eachAttr("id"));
    }

    @Test
    void clauseThatWasPutIntoALongerProvisionIsACopyToo() {
        Units olds = Units.of(Texts.act("Закон о садах", "Статья 1.", "1. " + DUTY));
        Units news = Units.of(Texts.act(
                "Закон о садах", "Статья 1.", "1. " + DUTY, "2. " + DUTY + " " + LADDERS + " " + WATER + " " + FENCES));
        Link whole = new Link(0, 0, 1, Evidence.NONE);
        Link within = new Link(0, 1, 1, Evidence.NONE);
        Copies copies = new Copies(new Pairing(olds, news, List.of(whole, within)));
        assertTrue(copies.isCopy(whole) && copies.isCopy(within));
    }

    /** Of the successors of an old provision in a made reform the letters tell whether it was cut or copied. */
    @Test
    void madeReformsCopyAndCutAndAreToldApart() {
        int[] all = new int[2];
        int[] right = new int[2];
        for (long seed = 1; seed <= 4; seed++) {
            Reform reform = new Reform(Texts.read(Texts.contracts("old.fr.md")), seed);
            Units oldUnits = Units.of(reform.oldAct());
            Units newUnits = Units.of(reform.newAct());
            for (Unit old : oldUnits.provisions()) {
                List<Unit> successors = newUnits.provisions().stream()
                        .filter(unit -> reform.gold().stream()
                                .anyMatch(row -> row.newLabel().equals(unit.label())
                                        && row.oldLabels().equals(Set.of(old.label()))))
                        .toList();
                if (successors.size() > 1) {
                    List<Link> links = successors.stream()
                            .map(unit -> new Link(old.index(), unit.index(), 1, Evidence.NONE))
                            .toList();
                    Copies copies = new Copies(new Pairing(oldUnits, newUnits, links));
                    int letters = successors.stream()
                            .mapToInt(unit -> unit.text().length())
                            .sum();
                    boolean copied = letters > 1.5 * old.text().length();
                    int kind = copied ? 1 : 0;
                    all[kind]++;
                    right[kind] += links.stream().allMatch(link -> copies.isCopy(link) == copied) ? 1 : 0;
                }
            }
        }
        String counted = right[1] + " of " + all[1] + " copies, " + right[0] + " of " + all[0] + " cuts";
        assertTrue(all[1] >= 10 && all[0] >= 5, counted);
        assertTrue(right[1] >= 0.9 * all[1] && right[0] >= 0.9 * all[0], counted);
    }
}
