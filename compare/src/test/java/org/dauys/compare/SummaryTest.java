package org.dauys.compare;

import static org.dauys.compare.table.Sample.changed;
import static org.dauys.compare.table.Sample.delete;
import static org.dauys.compare.table.Sample.equal;
import static org.dauys.compare.table.Sample.insert;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.Sample;
import org.dauys.compare.words.MarkedText;
import org.dauys.text.Kind;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Comparison LABOUR = Sample.labour();

    @Test
    void droppedWordsAreQuotedInThreeLanguages() {
        assertEquals(
                "Reworded; was paragraph 24.3. The words “включая право на забастовку” were removed.",
                say("27.3", "en"));
        assertEquals(
                "Текст изменён; прежде — пункт 24.3. Исключены слова «включая право на забастовку».",
                say("27.3", "ru"));
        assertEquals(
                "Мәтіні өзгерген; бұрын — 24.3-тармақ. «включая право на забастовку» деген сөздер алып тасталған.",
                say("27.3", "kk"));
    }

    @Test
    void addedAndRemovedWordsAreToldAlike() {
        assertEquals(
                "Reworded; was paragraph 24.1. The words “свободу труда”, “только” were removed."
                        + " The words “человек”, “труд” were added.",
                say("27.1", "en"));
    }

    @Test
    void movedWithTheSameWordsSaysSo() {
        assertEquals("Moved from paragraph 77.3(5); the words are the same.", say("27.6", "en"));
        assertEquals("Перенос; прежнее место — пункт 77.3(5); слова те же.", say("27.6", "ru"));
    }

    @Test
    void newAndRemovedAreSaidPlainly() {
        assertEquals("New.", say("27.5", "en"));
        assertEquals("Removed: it has no successor in the draft.", say("24.5", "en"));
        assertEquals("Жаңа норма.", say("27.5", "kk"));
    }

    @Test
    void sourcesOfAMergeAreNamed() {
        assertEquals("Merged from articles 31 and 38. Provisions inside: 5 reworded.", say("28", "en"));
        assertEquals("Объединены прежние статьи: 31 и 38. Норм внутри: изменено — 5.", say("28", "ru"));
    }

    @Test
    void whatTheTagsSayIsLeftOutBesideThem() {
        assertEquals("", beside("27.5", "en"), "New");
        assertEquals("", beside("24.5", "ru"), "Исключена");
        assertEquals("Прежнее место — пункт 77.3(5); слова те же.", beside("27.6", "ru"));
        assertEquals("Прежние статьи — 31 и 38. Норм внутри: изменено — 5.", beside("28", "ru"));
        assertEquals("Was paragraph 24.3. The words “включая право на забастовку” were removed.", beside("27.3", "en"));
    }

    @Test
    void whoReadsTheOlderProvisionIsToldWhatItBecame() {
        assertEquals(
                "In the draft this became paragraph 27.3, reworded. The words “включая право на забастовку” were removed.",
                ofOld("27.3", "en"));
        assertEquals(
                "В проекте это пункт 27.3; текст изменён. Исключены слова «включая право на забастовку».",
                ofOld("27.3", "ru"));
        assertEquals("Перенос: в проекте это пункт 27.6; слова те же.", ofOld("27.6", "ru"));
        assertEquals(
                "In the draft a part of this became paragraph 28.3; the other part is paragraph 28.4.",
                ofOld("28.3", "en"));
        assertEquals(
                "Жобада 31 және 38-баптар біріктірілген; енді бұл — 28-бап. Ішіндегі нормалар: өзгерген — 4.",
                ofOld("28", "kk"));
        assertEquals("Removed: it has no successor in the draft.", ofOld("24.5", "en"));
        assertEquals(
                "В проекте это статья 27. Прежний заголовок — «Свобода труда», новый — «Труд». Норм внутри: изменено — 2,"
                        + " исключено — 1, без изменений — 1.",
                ofOld("27", "ru"));
        assertEquals(
                "В проекте это пункт 27.6; слова те же.",
                Summary.ofOldBesideTags(row("27.6"), LABOUR, Locale.of("ru")));
    }

    @Test
    void articleThatIsOneTextIsRewordedItself() {
        Row head = Sample.row(
                Level.ARTICLE,
                EnumSet.of(Relation.REWORDED, Relation.RENUMBERED),
                List.of("7"),
                List.of("8"),
                List.of());
        Row text = Sample.row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.REWORDED, Relation.RENUMBERED),
                List.of("7"),
                List.of("8"),
                List.of(equal("А "), delete("б")));
        Comparison comparison = new Comparison(LABOUR.oldAct(), LABOUR.newAct(), List.of(head, text), List.of());
        assertEquals("Was article 7. Reworded.", Summary.of(head, comparison, Locale.ENGLISH));
        assertEquals("В проекте это статья 8. Текст изменён.", Summary.ofOld(head, "7", comparison, Locale.of("ru")));
    }

    @Test
    void articleThatGaveAnotherSomeProvisionsIsToldThat() {
        Row head = Sample.row(
                Level.ARTICLE,
                EnumSet.of(Relation.REWORDED, Relation.RENUMBERED),
                List.of("4", "77"),
                List.of("5"),
                List.of());
        Row own = Sample.row(
                Level.PARAGRAPH, EnumSet.of(Relation.RENUMBERED), List.of("4.1"), List.of("5.1"), List.of(equal("А")));
        Row other = Sample.row(
                Level.PARAGRAPH, EnumSet.of(Relation.MOVED), List.of("77.2"), List.of("5.2"), List.of(equal("Б")));
        Comparison comparison = new Comparison(LABOUR.oldAct(), LABOUR.newAct(), List.of(head, own, other), List.of());
        assertEquals(
                "From articles 4 and 77. Provisions inside: 1 moved, 1 unchanged.",
                Summary.of(head, comparison, Locale.ENGLISH));
        assertEquals(
                "In the draft a part of this became article 5. Provisions inside: 1 moved.",
                Summary.ofOld(head, "77", comparison, Locale.ENGLISH));
    }

    @Test
    void oneKazakhWordIsNoPlural() {
        assertEquals(
                "Мәтіні өзгерген. «пять» деген сөздің орнына — «семь».",
                reworded("kk", equal("На "), delete("пять "), insert("семь "), equal("лет.")));
        assertEquals(
                "Мәтіні өзгерген. «пять лет» деген сөздердің орнына — «семь».",
                reworded("kk", equal("На "), delete("пять лет "), insert("семь "), equal("лет.")));
        assertEquals(
                "Мәтіні өзгерген. «только» деген сөз алып тасталған.",
                reworded("kk", delete("только "), equal("это.")));
    }

    @Test
    void eachProvisionIsCalledByTheWordForItsKind() {
        for (String language : List.of("kk", "ru", "en")) {
            Phrases phrases = Phrases.in(Locale.of(language));
            UnitNames names = new UnitNames(phrases);
            for (Kind kind : Kind.values()) {
                Unit unit = new Unit("7.1", Level.PARAGRAPH, kind, "7", "", "", "", false, 0);
                boolean article = names.of(unit, LABOUR.newAct()).equals(phrases.say("within.article", "7.1"));
                assertEquals(kind == Kind.ARTICLE, article, language + " " + kind);
            }
        }
        UnitNames names = new UnitNames(Phrases.in(Locale.ENGLISH));
        List<Unit> mixed =
                List.of(Sample.unit(Level.PARAGRAPH, "31.1", ""), Sample.unit(Level.SUBPARAGRAPH, "31.1(2)", ""));
        assertEquals("paragraph 31.1 and subparagraph 31.1(2)", names.of(mixed, LABOUR.newAct()));
        Unit note = new Unit("27.3-note-1", Level.NOTE, Kind.PARAGRAPH, "27", "", "", "", false, 0);
        assertEquals("paragraph 27.3, note", names.of(note, LABOUR.newAct()));
    }

    @Test
    void partsOfASplitNameEachOther() {
        assertEquals(
                "Part of the former paragraph 31.3; the other part is paragraph 28.4 in the draft.", say("28.3", "en"));
    }

    @Test
    void referenceThatFollowsRenumberingIsNoRewording() {
        assertEquals("Was paragraph 31.2. Only a reference follows the renumbering.", say("28.2", "en"));
    }

    @Test
    void wideSubstitutionIsNamedAsInTheList() {
        assertEquals("Was paragraph 31.1. Only the wide substitution “Парламент” → “Курултай”.", say("28.1", "en"));
    }

    @Test
    void otherOrderOfTheSameWordsIsNoRewording() {
        assertEquals("The words are the same, in another order.", say("28.5", "en"));
    }

    @Test
    void changedHeadingIsQuoted() {
        assertEquals(
                "Was article 24. The heading was “Свобода труда”; now it is “Труд”. Provisions inside: 2 reworded, 1 moved,"
                        + " 1 new, 1 removed, 1 unchanged.",
                say("27", "en"));
        assertEquals(
                "Прежде — статья 24. Прежний заголовок — «Свобода труда», новый — «Труд». Норм внутри: изменено — 2,"
                        + " перенесено — 1, новых — 1, исключено — 1, без изменений — 1.",
                say("27", "ru"));
    }

    @Test
    void headingsOfMergedArticlesAreListedEachInItsOwnQuotes() {
        Row merged = merged(List.of("Государство", "Свобода совести", "Государство"), "Государство и религия");
        assertEquals(
                "Объединены прежние статьи: 5, 6 и 7. Прежние заголовки: «Государство», «Свобода совести»;"
                        + " новый — «Государство и религия».",
                Summary.of(merged, LABOUR, Locale.of("ru")));
        assertEquals(
                "Бұрынғы баптар — 5, 6 және 7. Бұрынғы тақырыптары: «Государство», «Свобода совести»;"
                        + " жаңасы — «Государство и религия».",
                Summary.besideTags(merged, LABOUR, Locale.of("kk")));
        assertEquals(
                "Merged from articles 5, 6 and 7. The headings were “Государство”, “Свобода совести”;"
                        + " now it is “Государство и религия”.",
                Summary.of(merged, LABOUR, Locale.of("en")));
    }

    @Test
    void headingsOfMergedArticlesThatAreGoneAreListed() {
        Row merged = merged(List.of("Государство", "", "Свобода совести"), "");
        assertEquals(
                "Объединены прежние статьи: 5, 6 и 7. Заголовков «Государство», «Свобода совести» больше нет.",
                Summary.of(merged, LABOUR, Locale.of("ru")));
        assertEquals(
                "Бұрынғы баптар — 5, 6 және 7. «Государство», «Свобода совести» деген тақырыптар енді жоқ.",
                Summary.besideTags(merged, LABOUR, Locale.of("kk")));
        assertEquals(
                "Merged from articles 5, 6 and 7. The headings “Государство”, “Свобода совести” are gone.",
                Summary.of(merged, LABOUR, Locale.of("en")));
    }

    @Test
    void oneHeadingAmongMergedArticlesIsTheHeading() {
        assertEquals(
                "Merged from articles 5, 6 and 7. The heading was “Государство”; now it is “Религия”.",
                Summary.of(merged(List.of("", "Государство", "Государство"), "Религия"), LABOUR, Locale.of("en")));
    }

    @Test
    void oneRunForAnotherIsAReplacement() {
        assertEquals(
                "Reworded. Instead of “пять лет” it says “семь лет”.",
                reworded("en", equal("На "), delete("пять лет, "), insert("семь лет, "), equal("но не более.")));
    }

    @Test
    void longRunsAreCounted() {
        String long23 = "слово ".repeat(23);
        assertEquals("Текст изменён. Исключено 23 слова.", reworded("ru", equal("А "), delete(long23), equal("б.")));
        assertEquals(
                "Текст изменён. Исключено 21 слово.",
                reworded("ru", equal("А "), delete("слово ".repeat(21)), equal("б.")));
        assertEquals("Текст изменён. Исключено 13 слов.", reworded("ru", delete("слово ".repeat(13)), equal("б.")));
        assertEquals(
                "Reworded. Words removed: 23; added: 14.",
                reworded("en", equal("А "), delete(long23), insert("слово ".repeat(14)), equal("б.")));
    }

    @Test
    void atMostThreeRunsAreQuotedAndTheRestIsCounted() {
        assertEquals(
                "Reworded. The words “а”, “б”, “два два” were removed. 5 words were removed.",
                reworded(
                        "en",
                        delete("а "),
                        equal("x "),
                        delete("б "),
                        equal("x "),
                        delete("в "),
                        equal("x "),
                        delete("два два "),
                        equal("x.")));
    }

    @Test
    void punctuationAloneIsCalledSo() {
        assertEquals("Only punctuation changed.", reworded("en", equal("А"), delete(";"), insert("."), equal(" б")));
    }

    @Test
    void wordsThatTheSiblingsOfASplitHoldAreNotGone() {
        String said = say("28.4", "ru");
        assertFalse(said.contains("Исключ"), said);
    }

    @Test
    void mixedCausesQuoteOnlyWhatWasReworded() {
        assertEquals(
                "Reworded. The word “только” was removed.",
                reworded(
                        "en",
                        changed(Op.DELETE, "Парламент ", Cause.SUBSTITUTION, ""),
                        changed(Op.INSERT, "Курултай ", Cause.SUBSTITUTION, ""),
                        equal("решает "),
                        delete("только "),
                        equal("это.")));
    }

    @Test
    void numberBehindItsSignIsANameAndHasNoGroupsOfDigits() {
        Properties own = new Properties();
        own.putAll(Map.of("named", "№ {0}", "English", "Submission no. {0}", "counted", "Всего: {0}"));
        Phrases phrases = Phrases.of(Locale.of("ru"), bundle(own));
        assertEquals("№ 10998", phrases.say("named", 10998));
        assertEquals("Submission no. 10998", phrases.say("English", 10998));
        assertEquals(
                "Всего: 10 998",
                phrases.say("counted", 10998).replace('\u00a0', ' ').replace('\u202f', ' '));
    }

    private static ResourceBundle bundle(Properties phrases) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return phrases.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toArray(Object[][]::new);
            }
        };
    }

    @Test
    void allLanguagesHaveTheSamePhrases() throws IOException {
        Set<String> english = phrases("en");
        assertEquals(english, phrases("ru"), "forms of number apart");
        assertEquals(english, phrases("kk"), "forms of number apart");
    }

    private static Set<String> phrases(String language) throws IOException {
        Properties phrases = new Properties();
        try (InputStream in = Objects.requireNonNull(SummaryTest.class.getResourceAsStream(
                "/org/dauys/compare/language/phrases_" + language + ".properties"))) {
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return phrases.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".one") && !key.endsWith(".few"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String say(String label, String language) {
        return plain(Summary.of(row(label), LABOUR, Locale.of(language)));
    }

    private static String beside(String label, String language) {
        return plain(Summary.besideTags(row(label), LABOUR, Locale.of(language)));
    }

    /** A number stays on the line of its dash. */
    private static String plain(String said) {
        return said.replace('\u00a0', ' ');
    }

    private static String ofOld(String label, String language) {
        Row row = row(label);
        return plain(Summary.ofOld(row, row.oldLabels().getFirst(), LABOUR, Locale.of(language)));
    }

    private static Row row(String label) {
        return LABOUR.rows().stream()
                .filter(candidate -> candidate.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Articles that became one, as the comparison of two acts has them: the old headings stand in lines. */
    private static Row merged(List<String> headings, String now) {
        List<Unit> olds = IntStream.range(0, headings.size())
                .mapToObj(i -> Sample.unit(Level.ARTICLE, String.valueOf(5 + i), headings.get(i)))
                .toList();
        String lines =
                headings.stream().filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining("\n"));
        return new Row(
                Level.ARTICLE,
                EnumSet.of(Relation.MERGED, Relation.REWORDED),
                olds,
                List.of(Sample.unit(Level.ARTICLE, "5", now)),
                1,
                Evidence.NONE,
                MarkedText.of(lines, now));
    }

    private static String reworded(String language, WordChange... words) {
        Row row = Sample.row(
                Level.PARAGRAPH, EnumSet.of(Relation.REWORDED), List.of("5.1"), List.of("5.1"), List.of(words));
        return Summary.of(row, LABOUR, Locale.of(language));
    }
}
