package org.dauys.text.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/** Warns of numbers of articles that come again or leave one out. */
final class ArticleNumbers {
    /** Codes leave numbers free before a chapter, which then begins with a round one: 1101, 131. */
    private static final Pattern LEAP = Pattern.compile("\\d+[01]");

    private static final Pattern SIMPLE_NUMBER = Pattern.compile("\\d++(?:-\\d++)*+|[IVXLC]++");

    /** «1-104», «3.101»: the chapter and the article in it. */
    private static final Pattern WITH_CHAPTER = Pattern.compile("(\\d++)[-.](?:0?1|10[01])");

    /** «L110-1», «R. 242-3»: the book, the title, the chapter, and the article in it. */
    private static final Pattern BY_GROUPS = Pattern.compile("\\D{0,5}\\d{3,4}-\\d++(?:-\\d++)*+");

    /** «L1», «1»: of no group. */
    private static final Pattern OF_NO_GROUP = Pattern.compile("\\D{0,5}\\d{1,2}");

    private static final Pattern BEFORE = Pattern.compile(" [A-Z]{1,2}$");

    private final List<Problem> problems;
    private final Map<String, Place> seen = new HashMap<>();
    private Optional<Last> last = Optional.empty();
    /** Whether a group has begun since the last article: in it numbers may begin anew. */
    private boolean groupBegan;

    ArticleNumbers(List<Problem> problems) {
        this.problems = problems;
    }

    void beginGroup() {
        groupBegan = true;
    }

    /** The articles of an annex have numbers of their own. */
    void beginAnnex() {
        seen.clear();
        last = Optional.empty();
    }

    /** Must be asked for the articles in their order. */
    void check(Node node, Block block) {
        String cited = Labels.cited(node.number);
        ListNumber number = ListNumber.of(node.number);
        if (groupBegan && number.isFirst() && seen.containsKey(cited)) {
            // Numbers begin anew in this group, which will stand before them in labels.
            seen.clear();
            last = Optional.empty();
        }
        boolean leaps = groupBegan
                && (LEAP.matcher(node.number).matches()
                        || WITH_CHAPTER.matcher(node.number).matches());
        groupBegan = false;
        Place first = seen.putIfAbsent(cited, block.place());
        if (first != null) {
            problems.add(Problem.of(
                    Cause.ARTICLE_REPEATED, block.place(), Headings.shown(block.text()), first, cited + "~2"));
            return;
        }
        last.filter(before -> !(leaps && number.compareTo(before.order()) > 0))
                .filter(before -> before.order().isKnown()
                        && number.isKnown()
                        && SIMPLE_NUMBER.matcher(node.number).matches()
                        && !number.follows(before.order())
                        && !stoodBefore(before.printed(), node.number))
                .ifPresent(before -> problems.add(
                        Problem.of(Cause.NUMBER_JUMPS, block.place(), Headings.shown(block.text()), before.printed())));
        if (number.isKnown() && !number.isPreliminary()) {
            last = Optional.of(new Last(node.number, number));
        }
    }

    /** «Article L1» above the first book of a code whose next article is L110-1 stands in no group by its number, too. */
    static boolean areOfNoGroup(String outside, String firstWithin) {
        return OF_NO_GROUP.matcher(outside).matches()
                && BY_GROUPS.matcher(firstWithin).matches();
    }

    /** «Article 1er A» is put in before article 1, as French bills do. */
    private static boolean stoodBefore(String last, String number) {
        return BEFORE.matcher(last).replaceFirst("").equals(number);
    }

    private record Last(String printed, ListNumber order) {}
}
