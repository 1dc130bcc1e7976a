package org.dauys.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/**
 * A made reform of a real act, with both of its versions and the correspondence, more like what lawyers do than
 * {@link Revision}: long runs of new provisions in phrases of their chapter, provisions cut at a clause, two that say the same
 * kept once, one copied to several places, one moved and reworded. Words are replaced by the same others throughout,
 * phrases are cut and put in. Everything follows from the seed.
 */
public final class Reform {
    /** Share of provisions at which something is done. */
    private static final double TOUCHED = 0.22;
    /** The longest run of new provisions that is put in at one place. */
    private static final int LONGEST_RUN = 7;
    /** Letters from which a provision is cut. */
    private static final int LONG = 120;
    /** Articles whose phrases a new provision is made of, before and after its place. */
    private static final int CHAPTER = 10;

    /** A provision on its way: its words and what they come from. */
    private record Draft(String text, Set<String> sources, boolean hard) {}

    private final Random random;
    private final Language language;
    private final ReformWords words;
    private final List<List<Draft>> oldArticles = new ArrayList<>();
    private final List<List<Draft>> newArticles = new ArrayList<>();
    private final List<Scores.Gold> gold = new ArrayList<>();
    private final Act oldAct;
    private final Act newAct;

    /** Reforms an act. */
    public Reform(Act source, long seed) {
        random = new Random(seed);
        words = new ReformWords(random);
        language = source.language();
        collect(Units.of(source).provisions());
        repeat();
        oldAct = act(source, oldArticles);
        change();
        newArticles.removeIf(List::isEmpty);
        newAct = act(source, newArticles);
        for (int a = 0; a < newArticles.size(); a++) {
            for (int p = 0; p < newArticles.get(a).size(); p++) {
                Draft draft = newArticles.get(a).get(p);
                gold.add(new Scores.Gold(label(a, p), draft.sources(), draft.hard()));
            }
        }
    }

    /** The version in force: the source as paragraphs, with some said twice. */
    public Act oldAct() {
        return oldAct;
    }

    /** The version after the reform. */
    public Act newAct() {
        return newAct;
    }

    /** A row for each provision of the new version; hard where more than words changed. */
    public List<Scores.Gold> gold() {
        return gold;
    }

    private void collect(List<Unit> units) {
        String article = "";
        for (Unit unit : units) {
            if (unit.repealed() || unit.level() == Level.PREAMBLE || unit.text().isBlank()) {
                continue;
            }
            if (!unit.article().equals(article) || oldArticles.isEmpty()) {
                oldArticles.add(new ArrayList<>());
                article = unit.article();
            }
            String text = unit.text().replace('\n', ' ').strip();
            oldArticles.getLast().add(new Draft(text, Set.of(), false));
            words.rename(text);
        }
    }

    /** Says some provisions of the old version a second time, in another article and partly in other words. */
    private void repeat() {
        for (int a = 0; a < oldArticles.size(); a++) {
            for (int p = 0; p < oldArticles.get(a).size(); p++) {
                if (random.nextDouble() < TOUCHED / 8) {
                    List<Draft> there = oldArticles.get(random.nextInt(oldArticles.size()));
                    String text = words.reworded(oldArticles.get(a).get(p).text(), 0.15);
                    there.add(random.nextInt(there.size() + 1), new Draft(text, Set.of("=" + a), false));
                }
            }
        }
        for (int a = 0; a < oldArticles.size(); a++) {
            for (int p = 0; p < oldArticles.get(a).size(); p++) {
                Draft draft = oldArticles.get(a).get(p);
                oldArticles
                        .get(a)
                        .set(
                                p,
                                new Draft(
                                        draft.text(),
                                        Set.of(label(a, p)),
                                        draft.sources().size() > 0));
            }
        }
    }

    private void change() {
        oldArticles.forEach(article -> newArticles.add(new ArrayList<>(article)));
        keepOnce();
        for (int a = 0; a < newArticles.size(); a++) {
            for (int p = 0; p < newArticles.get(a).size(); p++) {
                if (random.nextDouble() < TOUCHED) {
                    p = touch(a, p);
                }
            }
        }
        if (newArticles.size() > 4) {
            for (int n = 0; n < newArticles.size() / 12 + 1; n++) {
                int at = random.nextInt(newArticles.size());
                List<Draft> article = new ArrayList<>();
                insert(article, 0, at, 1 + random.nextInt(LONGEST_RUN));
                newArticles.add(at, article);
            }
        }
        newArticles.forEach(article -> article.replaceAll(draft -> new Draft(
                draft.sources().isEmpty() ? draft.text() : words.reworded(draft.text(), 0.5 * random.nextDouble()),
                draft.sources(),
                draft.hard())));
    }

    /** Of two provisions that say the same, the second goes and the first comes from both. */
    private void keepOnce() {
        for (List<Draft> article : newArticles) {
            article.removeIf(draft -> draft.hard() && joined(draft));
        }
        newArticles.forEach(article -> article.replaceAll(draft ->
                new Draft(draft.text(), draft.sources(), draft.sources().size() > 1)));
    }

    private boolean joined(Draft twin) {
        List<Draft> best = List.of();
        int bestAt = -1;
        double most = 0.5;
        for (List<Draft> article : newArticles) {
            for (int p = 0; p < article.size(); p++) {
                if (!article.get(p).hard()) {
                    double common =
                            ReformWords.common(twin.text(), article.get(p).text());
                    if (common > most) {
                        most = common;
                        best = article;
                        bestAt = p;
                    }
                }
            }
        }
        if (bestAt < 0) {
            return false;
        }
        Set<String> sources = new LinkedHashSet<>(best.get(bestAt).sources());
        sources.addAll(twin.sources());
        best.set(bestAt, new Draft(best.get(bestAt).text(), sources, false));
        return true;
    }

    /** Changes a provision in one of the ways; returns the place of the last one that shall not be touched again. */
    private int touch(int a, int p) {
        return switch (random.nextInt(7)) {
            case 0 -> {
                newArticles.get(a).remove(p);
                yield p - 1;
            }
            case 1, 2 -> {
                int run = 1 + random.nextInt(random.nextInt(LONGEST_RUN) + 1);
                insert(newArticles.get(a), p + 1, a, run);
                yield p + run;
            }
            case 3 -> cut(a, p);
            case 4 -> merge(newArticles.get(a), p);
            case 5 -> copy(a, p);
            default -> move(a, p);
        };
    }

    private static int merge(List<Draft> article, int p) {
        if (p + 1 < article.size()) {
            Draft first = article.get(p);
            Draft second = article.remove(p + 1);
            Set<String> sources = new LinkedHashSet<>(first.sources());
            sources.addAll(second.sources());
            article.set(p, new Draft(first.text() + " " + second.text(), sources, true));
        }
        return p;
    }

    /** Copies a provision to one to three earlier articles, so that it is not met again. */
    private int copy(int a, int p) {
        Draft draft = newArticles.get(a).get(p);
        for (int n = 0; n < 1 + random.nextInt(3); n++) {
            int target = random.nextInt(a + 1);
            if (target != a) {
                addAnywhere(target, new Draft(draft.text(), draft.sources(), true));
            }
        }
        return p;
    }

    private int move(int a, int p) {
        int target = random.nextInt(a + 1);
        if (target == a) {
            return p;
        }
        Draft draft = newArticles.get(a).remove(p);
        int at = random.nextInt(newArticles.get(target).size() + 1);
        newArticles.get(target).add(at, new Draft(words.reworded(draft.text(), 0.3), draft.sources(), true));
        return p - 1;
    }

    private void addAnywhere(int article, Draft draft) {
        List<Draft> there = newArticles.get(article);
        there.add(random.nextInt(there.size() + 1), draft);
    }

    /** Cuts a provision at a sentence or clause; the second half stands behind it or in an earlier article. */
    private int cut(int a, int p) {
        Draft draft = newArticles.get(a).get(p);
        String text = draft.text();
        int at = clauseEnd(text);
        if (at < 0) {
            return p;
        }
        newArticles.get(a).set(p, new Draft(text.substring(0, at + 1), draft.sources(), true));
        Draft second = new Draft(text.substring(at + 2), draft.sources(), true);
        int target = random.nextInt(3) == 0 ? random.nextInt(a + 1) : a;
        if (target != a) {
            addAnywhere(target, second);
            return p;
        }
        newArticles.get(a).add(p + 1, second);
        return p + 1;
    }

    /** Where the middle of a long text can be cut; -1 where it cannot. */
    private static int clauseEnd(String text) {
        for (String sign : List.of(". ", "; ", ", ")) {
            int found = text.indexOf(sign, text.length() / 3);
            if (found > 0 && found < text.length() * 3 / 4 && text.length() > LONG) {
                return found;
            }
        }
        return -1;
    }

    /** New provisions of phrases, three to eight words each, from the chapter around an article. */
    private void insert(List<Draft> article, int at, int around, int count) {
        List<String> chapter = new ArrayList<>();
        for (int a = Math.max(0, around - CHAPTER); a < Math.min(oldArticles.size(), around + CHAPTER); a++) {
            oldArticles.get(a).forEach(draft -> chapter.add(draft.text()));
        }
        for (int n = 0; n < count && !chapter.isEmpty(); n++) {
            article.add(at + n, new Draft(words.fresh(chapter), Set.of(), true));
        }
    }

    private static String label(int article, int paragraph) {
        return (article + 1) + "." + (paragraph + 1);
    }

    private Act act(Act source, List<List<Draft>> articles) {
        List<Provision> provisions = new ArrayList<>();
        for (int a = 0; a < articles.size(); a++) {
            List<Provision> paragraphs = new ArrayList<>();
            for (int p = 0; p < articles.get(a).size(); p++) {
                paragraphs.add(provision(
                        Kind.PARAGRAPH,
                        String.valueOf(p + 1),
                        label(a, p),
                        articles.get(a).get(p).text(),
                        List.of()));
            }
            String number = String.valueOf(a + 1);
            provisions.add(provision(Kind.ARTICLE, number, number, "", paragraphs));
        }
        return new Act(source.title(), language, Optional.empty(), List.of(), provisions);
    }

    private static Provision provision(Kind kind, String number, String label, String text, List<Provision> children) {
        return new Provision(kind, number, label, "e_" + label, "", text, false, List.of(), children);
    }
}
