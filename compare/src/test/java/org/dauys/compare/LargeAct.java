package org.dauys.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** A code of any length, made of revisions of a real act: each copy is worded differently, so none is a duplicate. */
public final class LargeAct {
    private LargeAct() {}

    /**
     * An act of at least so many words, in chapters of one revision each.
     *
     * @param source a real act
     * @param words at least
     */
    public static Act of(Act source, int words) {
        List<Provision> chapters = new ArrayList<>();
        int count = 0;
        int article = 0;
        for (int seed = 1; count < words; seed++) {
            Act copy = new Revision(source, new Revision.Strength(0.6, 0.3), seed).act();
            List<Provision> articles = new ArrayList<>();
            for (Provision provision : copy.provisions()) {
                if (provision.kind() != Kind.ARTICLE) {
                    continue;
                }
                articles.add(renumbered(provision, String.valueOf(++article), provision.label()));
            }
            chapters.add(new Provision(
                    Kind.CHAPTER,
                    String.valueOf(seed),
                    "chapter-" + seed,
                    "chp_" + seed,
                    "",
                    "",
                    false,
                    List.of(),
                    articles));
            count += words(copy);
        }
        return new Act("Code", source.language(), Optional.empty(), List.of(), chapters);
    }

    /** How many words an act has. */
    public static int words(Act act) {
        return Units.of(act).provisions().stream()
                .mapToInt(unit -> unit.text().split("\\s+").length)
                .sum();
    }

    private static Provision renumbered(Provision provision, String article, String was) {
        String label = article + provision.label().substring(was.length());
        return new Provision(
                provision.kind(),
                provision.kind() == Kind.ARTICLE ? article : provision.number(),
                label,
                "e_" + label,
                provision.heading(),
                provision.text(),
                provision.repealed(),
                provision.notes(),
                provision.children().stream()
                        .map(child -> renumbered(child, article, was))
                        .toList());
    }
}
