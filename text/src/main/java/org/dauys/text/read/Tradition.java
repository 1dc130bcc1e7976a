package org.dauys.text.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dauys.text.Kind;
import org.dauys.text.Language;

/**
 * How the acts of one language are numbered, read from {@code traditions/<language>.properties}: the words of headings,
 * the marks of paragraphs and lists, how notes and repealed elements are told.
 */
final class Tradition {
    private static final Pattern LAST_SIGN = Pattern.compile("[.:]$");
    private static final Map<Language, Tradition> LOADED = new ConcurrentHashMap<>();

    /**
     * A heading found at the head of a line.
     *
     * @param number as printed
     * @param rest the words after it
     * @param word by which the act calls the element: «Section», «Schedule»; empty when there is none
     */
    record Heading(Kind kind, String number, String rest, String word) {}

    /**
     * A mark of a paragraph or list item.
     *
     * @param markClass its position in the tradition: marks of one class make one list
     * @param number as printed
     * @param order the number as a place in its list
     * @param rest the words after it
     * @param strict whether it is a mark only where its list says so: «1 Wer …» could as well begin a sentence
     * @param mended whether a letter was read as the one of the other alphabet that it looks like
     */
    record Mark(
            int markClass,
            boolean paragraph,
            String number,
            ListNumber order,
            String rest,
            boolean strict,
            boolean mended) {}

    private final Language language;
    private final TraditionWords words;
    private final HeadingForms forms;
    private final HeadingLines headings;
    private final MarkForms marks;
    private final Repeal repeal;
    private final NamedUnits named;

    private Tradition(Language language) {
        this.language = language;
        words = TraditionWords.load(language);
        NumberWords numbers = new NumberWords(words);
        repeal = new Repeal(
                words.value("repealed"),
                words.value("repealed.words"),
                words.value("repealed.source"),
                words.value("repealed.element"),
                words.value("repealed.object"),
                !language.code().equals("de"),
                months());
        named = new NamedUnits(
                words.value("article.named").replace("{ordinal}", numbers.ordinal()), words.value("group.named"));
        AnnexLine annex = new AnnexLine(words, numbers);
        forms = new HeadingForms(words, numbers, annex);
        headings = new HeadingLines(words, numbers, forms, named, annex, repeal);
        marks = new MarkForms(words, numbers, repeal);
    }

    /** The tradition of a language; of English for one that is not known. */
    static Tradition of(Language language) {
        Language known = Language.KNOWN.contains(language.code()) ? language : Language.ENGLISH;
        return LOADED.computeIfAbsent(known, Tradition::new);
    }

    Language language() {
        return language;
    }

    /** Groups of this tradition, the outermost first. */
    int rank(Kind group) {
        return forms.rank(group);
    }

    /** Whether sections can be groups, basic units or paragraphs, which only the act tells. */
    boolean hasSectionsOfManyRoles() {
        return words.given("section").isPresent();
    }

    /** The heading of a group or article that a line is, if it is one. */
    Optional<Heading> heading(String line) {
        return headings.heading(line);
    }

    /** Whether a number is the whole name of its unit: «Disposición adicional primera». */
    boolean isName(String number) {
        return named.isName(number);
    }

    /** The heading of an article that a line would be if it did not run on in small letters: «Статья 2 право на воду». */
    Optional<Heading> headingThatRunsOn(String line) {
        return headings.headingThatRunsOn(line);
    }

    /**
     * Whether a line begins with the word of an article or a group and something like a number, and does not run on as a
     * sentence: it looks like a heading whose number is not understood.
     */
    boolean looksLikeHeading(String line) {
        return headings.looksLikeHeading(line);
    }

    /** The mark of a paragraph or list item that a line begins with, if it does; the first where it can be several. */
    Optional<Mark> mark(String line) {
        return marks(line).stream().findFirst();
    }

    /** All that the mark at the head of a line can be: «(i)» is a letter or a Roman numeral. */
    List<Mark> marks(String line) {
        return marks(line, false);
    }

    /** The same, with what is a mark in annexes alone: «1 The tribunal consists of …» in a schedule. */
    List<Mark> marks(String line, boolean inAnnex) {
        return marks.of(line, inAnnex);
    }

    /** Whether a word is one that the name of an element is shortened to before a number: «ст», «sec», «Abs». */
    boolean isShortForAnElement(String word) {
        return words.whole("reference.short", word);
    }

    /** Whether a line ends in the midst of a reference, before or with the number: "… described in subsection / (b) of this section". */
    boolean isReferencePartedBefore(String line, String restOfNext) {
        return words.find("reference.open", line)
                || (words.at("reference.behind", restOfNext) && !Headings.endsSentence(line) && line.indexOf(' ') > 0);
    }

    boolean isNote(String line) {
        return words.at("note", line) || isNoteAlone(line);
    }

    /** Whether a line is nothing but the word for a note, whose words stand below it. */
    boolean isNoteAlone(String line) {
        return words.whole("note.alone", line);
    }

    boolean namesAnArticle(String note) {
        return words.find("note.article", note);
    }

    /** Whether the words of an element say that it is repealed, and nothing else. */
    boolean isRepealed(String text) {
        return repeal.isAllOf(text);
    }

    /** Whether words say of another element that it is repealed, as headings of amending acts do: "Section 6A repealed". */
    boolean namesWhatIsRepealed(String text) {
        return repeal.namesElement(text);
    }

    /** Whether a line behind the last provision names who signs, or where and when. */
    boolean beginsConclusion(String line) {
        return words.find("signature", line);
    }

    /** Whether a sentence says where and when an act was made, as treaties end: "Done at Aqdala, this fifth day of May." */
    boolean tellsWhereItWasDone(String line) {
        return words.find("signature.done", line);
    }

    /** Signs before which the language sets a space. */
    String spacedSigns() {
        return words.given("signs.spaced").orElse("");
    }

    /** Whether a word has its hyphen wherever it stands, and not only at the end of a line. */
    boolean keepsItsHyphen(String word) {
        return words.whole("hyphen.kept", word);
    }

    boolean isContentsHeading(String line) {
        return words.whole("contents", LAST_SIGN.matcher(line).replaceFirst(""));
    }

    /** Whether a line above an annex says who approved it: «УТВЕРЖДЕНО / Указом Президента …». */
    boolean beginsWhatIsApproved(String line) {
        return line.length() < HeadingLines.LONGEST_DOUBT
                && Character.isUpperCase(line.codePointAt(0))
                && words.whole("annex.approved", line)
                && !Headings.endsSentence(line);
    }

    /** Whether a line in brackets says what became of an article, as bills do: «(Non modifié)». */
    boolean tellsWhatBecameOfIt(String line) {
        return words.find("article.fate", line);
    }

    /** Whether a short line begins with the kind of a document, as titles do: «Закон о воде». */
    boolean namesADocument(String line) {
        return line.length() < HeadingLines.LONGEST_DOUBT
                && Character.isUpperCase(line.codePointAt(0))
                && words.matcher("document", line).lookingAt()
                && !line.contains(":");
    }

    /** Whether a line is nothing but the kind of the document: «ЗАКОН», «Закон Республики Дол», above its name. */
    boolean isKindOfDocument(String line) {
        return words.whole("document", line) || words.whole("document.of", line);
    }

    /** Whether a line is what a document is about: «О воде», below its kind. */
    boolean isSubject(String line) {
        return words.at("document.about", line);
    }

    boolean isPreambleHeading(String line) {
        return words.whole("preamble", LAST_SIGN.matcher(line).replaceFirst(""));
    }

    /** Whether a line that could begin a preamble is a title where it is the first: "An Act to regulate boats". */
    boolean isLongTitle(String line) {
        return words.at("title.long", line);
    }

    boolean beginsPreamble(String line) {
        return words.whole("preamble.start", line);
    }

    /** Whether a line of a preamble begins a part of its own, also behind one that ends no sentence: "WHEREAS …". */
    boolean beginsPartOfPreamble(String line) {
        return words.at("preamble.part", line) && Character.isUpperCase(line.codePointAt(0));
    }

    /** Whether a line before the first article tells about the act (who adopted it, its number, its source). */
    boolean tellsAboutTheAct(String line) {
        return words.find("head.note", line);
    }

    List<String> months() {
        return List.of(words.value("months").split(" "));
    }

    List<String> stopwords() {
        return Arrays.asList(words.value("stopwords").split(" "));
    }
}
