package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.compare.OtherUnit;

/** Recognises a reader who looks for a provision by its number: «27.3», «статья 27», «27-бап», «п. 3 ст. 27». */
public final class LabelQuery {
    private static final String ARTICLE = "(?<article>\\d{1,4}(?:-\\d{1,3})?)";
    private static final String PARAGRAPH = "(?<paragraph>\\d{1,3}(?:-\\d{1,3})?)";
    private static final String POINT = "(?<point>\\d{1,3}|\\p{L})";
    private static final String REST =
            "(?<rest>(?:\\.\\d{1,3}(?:-\\d{1,3})?)?(?:\\((?:\\d{1,3}(?:-\\d{1,3})?|\\p{L})\\))*)";

    /** As people write it in the three languages, in lower case. */
    private static final List<Pattern> FORMS = List.of(
            form("(?:(?:статья|статьи|статье|статью|ст\\.?|article|art\\.?|№)\\s*)?" + ARTICLE + REST),
            form("(?:(?:подпункт|пп\\.?|подп\\.?)\\s*" + POINT + "\\)?,?\\s*)?(?:(?:пункт|пункта|п\\.?)\\s*" + PARAGRAPH
                    + "\\.?,?\\s*)(?:статьи|ст\\.?)\\s*" + ARTICLE),
            form("(?:подпункт|пп\\.?|подп\\.?)\\s*" + POINT + "\\)?,?\\s*(?:статьи|ст\\.?)\\s*" + ARTICLE),
            form("(?:статья|ст\\.?)\\s*" + ARTICLE + ",?\\s*(?:пункт|п\\.?)\\s*" + PARAGRAPH
                    + "(?:,?\\s*(?:подпункт|пп\\.?|подп\\.?)\\s*" + POINT + "\\)?)?"),
            form(ARTICLE + "\\s*-?\\s*бап\\p{L}*(?:,?\\s*" + PARAGRAPH + "\\s*-?\\s*тарма[қғ]\\p{L}*)?(?:,?\\s*" + POINT
                    + "\\)?\\s*-?\\s*тармақша\\p{L}*)?"),
            form("(?:article|art\\.?)\\s*" + ARTICLE + ",?\\s*(?:paragraph|para\\.?)\\s*" + PARAGRAPH),
            form("(?:paragraph|para\\.?)\\s*" + PARAGRAPH + ",?\\s*(?:of\\s+)?(?:article|art\\.?)\\s*" + ARTICLE));

    private static final Set<String> PREAMBLE = Set.of("преамбула", "кіріспе", "preamble");

    private static final Set<String> TITLE = Set.of("название", "наименование", "атауы", "title");
    private static final Set<String> CONCLUSION =
            Set.of("подписи", "подпись", "заключение", "қолдар", "қол қойылған", "signatures", "conclusion");

    /** What belongs to an element: «заголовок статьи 27», «27-баптың тақырыбы», "note 2 to article 27". */
    private static final List<Pattern> HEADINGS = List.of(
            form("(?:заголовок|название|наименование)\\s+(?<of>.+)"),
            form("(?<of>.+?)\\s+(?:тақырыбы|атауы)"),
            form("(?:the\\s+)?heading\\s+(?:of\\s+)?(?<of>.+)"),
            form("(?<of>.+?),\\s*(?:заголовок|тақырып|heading)"));

    private static final List<Pattern> NOTES = List.of(
            form("(?:примечание|прим\\.?)\\s*(?<note>\\d{1,3})?\\s*(?:к\\s+)?(?<of>(?:ст|п|№)?.*)"),
            form("(?<of>.+?)\\s+(?:(?<note>\\d{1,3})-?\\s*)?ескертпесі"),
            form("(?<of>.+?)\\s+(?:(?<note>\\d{1,3})-?\\s*)?ескертпе"),
            form("note\\s*(?<note>\\d{1,3})?\\s*(?:to\\s+)?(?<of>.*)"),
            form("(?<of>.+?),\\s*(?:примечание|note)\\s*(?<note>\\d{1,3})?"),
            form("(?<of>.+?),\\s*(?:(?<note>\\d{1,3})-)?ескертпе"));

    private static final Set<String> ACT = Set.of("", "акту", "проекту", "актіге", "жобаға", "the act", "the draft");

    private LabelQuery() {}

    /**
     * The same, and of what is no provision: title, headings, notes, signatures. For places where a label is asked for; words to
     * search for would be taken for these.
     */
    public static Set<String> allLabels(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        Set<String> labels = new LinkedHashSet<>(labels(typed));
        if (TITLE.contains(words)) {
            labels.add("title");
        }
        if (CONCLUSION.contains(words)) {
            labels.add("conclusion");
        }
        for (Pattern form : HEADINGS) {
            Matcher matcher = form.matcher(words);
            if (matcher.matches()) {
                labels(matcher.group("of")).forEach(label -> labels.add(OtherUnit.heading(label)));
            }
        }
        for (Pattern form : NOTES) {
            Matcher matcher = form.matcher(words);
            if (matcher.matches()) {
                int ordinal = group(matcher, "note").map(Integer::parseInt).orElse(1);
                String of = matcher.group("of").strip();
                (ACT.contains(of) ? Set.of("") : labels(of))
                        .forEach(label -> labels.add(OtherUnit.note(label, ordinal)));
            }
        }
        return labels;
    }

    /** The labels that the typed words can mean, the likeliest first; none when they are words to search for. */
    public static Set<String> labels(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        Set<String> labels = new LinkedHashSet<>();
        if (PREAMBLE.contains(words)) {
            labels.add("preamble");
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(words);
            if (matcher.matches()) {
                labels.addAll(labels(matcher));
            }
        }
        return labels;
    }

    private static List<String> labels(Matcher matcher) {
        String article = matcher.group("article");
        Optional<String> rest = group(matcher, "rest");
        Optional<String> paragraph = group(matcher, "paragraph");
        String point = group(matcher, "point").map(p -> "(" + p + ")").orElse("");
        List<String> labels = new ArrayList<>();
        labels.add(article + rest.orElse("") + paragraph.map(p -> "." + p).orElse("") + point);
        // What people call a paragraph is a subparagraph in an article that has no paragraphs.
        paragraph.ifPresent(p -> labels.add(article + "(" + p + ")"));
        return labels;
    }

    private static Optional<String> group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
    }

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CASE);
    }
}
