package org.dauys.text.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;

/** Trees made from a seed with every kind of element, also such as no plain text can show. */
final class GeneratedTrees {
    private static final List<Kind> GROUPS =
            List.of(Kind.DIVISION, Kind.BOOK, Kind.TITLE, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.SUBCHAPTER);

    private final Random random;
    private final boolean withArticles;
    private int articles;

    GeneratedTrees(Random random, boolean withArticles) {
        this.random = random;
        this.withArticles = withArticles;
    }

    Act act(Language language) {
        List<Node> roots = new ArrayList<>();
        if (random.nextBoolean()) {
            roots.add(preamble());
        }
        for (int i = 1; i <= 3; i++) {
            roots.add(group(0, i));
        }
        if (random.nextBoolean()) {
            roots.add(conclusion());
        }
        if (random.nextBoolean()) {
            Node annex = new Node(Kind.ANNEX, random.nextBoolean() ? "1" : "");
            annex.heading = words();
            content(annex);
            roots.add(annex);
        }
        Optional<LocalDate> date = random.nextBoolean() ? Optional.of(LocalDate.of(2026, 3, 15)) : Optional.empty();
        return new Act(words(), language, date, List.of(words(), words()), Labels.assign(roots));
    }

    private Node conclusion() {
        Node conclusion = new Node(Kind.CONCLUSION, "");
        conclusion.text = words();
        notes(conclusion);
        conclusion.add(new Node(Kind.PART, "")).text = words();
        return conclusion;
    }

    private Node preamble() {
        Node preamble = new Node(Kind.PREAMBLE, "");
        preamble.heading = random.nextBoolean() ? words() : "";
        preamble.text = words();
        notes(preamble);
        Node part = preamble.add(new Node(Kind.PART, ""));
        part.text = words();
        notes(part);
        preamble.add(item(Kind.SUBPARAGRAPH, "1")).add(item(Kind.INDENT, ""));
        return preamble;
    }

    private Node group(int from, int number) {
        int rank = from + random.nextInt(GROUPS.size() - from);
        Node group = new Node(GROUPS.get(rank), random.nextInt(4) == 0 ? number + "-1" : String.valueOf(number));
        group.heading = words();
        notes(group);
        group.repealed = random.nextInt(8) == 0;
        if (rank + 1 < GROUPS.size() && random.nextBoolean()) {
            group.add(group(rank + 1, 1));
            group.add(group(rank + 1, 2));
        } else {
            content(group);
        }
        return group;
    }

    private void content(Node group) {
        if (!withArticles) {
            group.add(item(Kind.PARAGRAPH, "1"));
            group.add(item(Kind.PARAGRAPH, "2"));
            return;
        }
        for (int i = 0; i < 2; i++) {
            articles++;
            Node article = group.add(new Node(Kind.ARTICLE, articles + (random.nextInt(5) == 0 ? "-1" : "")));
            article.heading = random.nextBoolean() ? words() : "";
            if (random.nextInt(6) == 0) {
                article.repealed = true;
                notes(article);
                continue;
            }
            article.text = words();
            notes(article);
            below(article, 0);
        }
    }

    private void below(Node parent, int depth) {
        if (depth == 3) {
            return;
        }
        List<Kind> kinds = parent.kind == Kind.ARTICLE
                ? List.of(Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.PART, Kind.INDENT)
                : List.of(Kind.SUBPARAGRAPH, Kind.PART, Kind.INDENT);
        for (int i = 1; i <= random.nextInt(4); i++) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            String number = kind.isUnnumbered() ? "" : random.nextBoolean() ? String.valueOf(i) : i + "-1";
            below(parent.add(item(kind, number)), depth + 1);
        }
    }

    private Node item(Kind kind, String number) {
        Node item = new Node(kind, number);
        item.text = words();
        item.heading = kind != Kind.INDENT && random.nextInt(6) == 0 ? words() : "";
        item.repealed = random.nextInt(10) == 0;
        notes(item);
        return item;
    }

    private void notes(Node node) {
        for (int i = random.nextInt(6); i > 3; i--) {
            node.notes.add(words());
        }
    }

    private String words() {
        List<String> words = List.of("Words & <marks>", "\"quoted\" ]]>", "слова", "1. numbered", "сөз — ән", "a) b");
        return words.get(random.nextInt(words.size())) + " " + random.nextInt(1000);
    }
}
