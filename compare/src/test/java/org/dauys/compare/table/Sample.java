package org.dauys.compare.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dauys.compare.Comparison;
import org.dauys.compare.Evidence;
import org.dauys.compare.Level;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Substitution;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/** Comparisons for tests: one made by hand with a row of each kind, and generated ones. */
public final class Sample {
    private static final List<String> WORDS = List.of(
            "Президент",
            "Республики",
            "Парламент",
            "человек",
            "имеет",
            "право",
            "на",
            "свободу",
            "труда",
            "закон",
            "устанавливает",
            "порядок",
            "и",
            "условия,",
            "если",
            "иное",
            "не",
            "предусмотрено",
            "Конституцией;",
            "мемлекет",
            "қызметкердің",
            "құқықтарын",
            "қорғайды",
            "өз",
            "үшін",
            "Ғылым",
            "ұлт",
            "жұмыс",
            "а",
            "также",
            "в",
            "соответствии",
            "с",
            "«особыми»",
            "правилами",
            "№",
            "12",
            "83-1",
            "<b>",
            "&",
            "\"quoted\"");

    private static final List<Cause> CAUSES = List.copyOf(EnumSet.allOf(Cause.class));

    private Sample() {}

    public static WordChange equal(String text) {
        return new WordChange(Op.EQUAL, text, Cause.WORDING, "");
    }

    public static WordChange insert(String text) {
        return new WordChange(Op.INSERT, text, Cause.WORDING, "");
    }

    public static WordChange delete(String text) {
        return new WordChange(Op.DELETE, text, Cause.WORDING, "");
    }

    public static WordChange changed(Op op, String text, Cause cause, String detail) {
        return new WordChange(op, text, cause, detail);
    }

    public static Unit unit(Level level, String label, String text) {
        boolean heading = level == Level.ARTICLE || level == Level.SECTION;
        Kind kind = switch (level) {
            case ARTICLE -> Kind.ARTICLE;
            case SECTION -> Kind.SECTION;
            case PREAMBLE, TITLE, HEADING, NOTE, ORDER, DIVISION, STRUCTURE -> Kind.PREAMBLE;
            case CONCLUSION -> Kind.CONCLUSION;
            case PARAGRAPH -> label.contains(".") ? Kind.PARAGRAPH : Kind.ARTICLE;
            case SUBPARAGRAPH -> Kind.SUBPARAGRAPH;
        };
        int dot = label.indexOf('.');
        String article = kind == Kind.SECTION || kind == Kind.PREAMBLE ? "" : dot < 0 ? label : label.substring(0, dot);
        return new Unit(label, level, kind, article, "", heading ? text : "", heading ? "" : text, false, 0);
    }

    /** A row whose units carry what its words say. */
    public static Row row(
            Level level, EnumSet<Relation> relations, List<String> old, List<String> now, List<WordChange> words) {
        return new Row(
                level,
                relations,
                old.stream()
                        .map(label -> unit(level, label, text(words, Op.INSERT)))
                        .toList(),
                now.stream()
                        .map(label -> unit(level, label, text(words, Op.DELETE)))
                        .toList(),
                0.93,
                new Evidence(0.91234, 0.5, 1, 0.8, 1, false),
                words);
    }

    public static String text(List<WordChange> words, Op without) {
        StringBuilder text = new StringBuilder();
        words.stream().filter(word -> word.op() != without).forEach(word -> text.append(word.text()));
        return text.toString();
    }

    /** The labour article and its surroundings: a row of each kind. */
    public static Comparison labour() {
        List<Row> rows = grouped(labourRows());
        return new Comparison(
                act("Конституция Акдалы", rows, true),
                act("Проект Конституции Акдалы", rows, false),
                rows,
                List.of(new Substitution("Парламент", "Курултай", 118)));
    }

    private static List<Row> labourRows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                Level.PREAMBLE,
                EnumSet.of(Relation.REWORDED),
                List.of("preamble"),
                List.of("preamble"),
                List.of(equal("Мы, народ, "), delete("объединённый общей судьбой,\n"), equal("принимаем акт. "))));
        rows.add(row(
                Level.SECTION,
                EnumSet.of(Relation.REWORDED),
                List.of("section-2"),
                List.of("section-2"),
                List.of(delete("Человек и гражданин"), insert("Права, свободы и обязанности"))));
        rows.add(row(
                Level.ARTICLE,
                EnumSet.of(Relation.RENUMBERED, Relation.REWORDED),
                List.of("24"),
                List.of("27"),
                List.of(delete("Свобода труда"), insert("Труд"))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.RENUMBERED, Relation.REWORDED),
                List.of("24.1"),
                List.of("27.1"),
                List.of(
                        equal("Каждый "),
                        insert("человек "),
                        equal("имеет право на "),
                        delete("свободу труда, "),
                        insert("труд, "),
                        equal("свободный выбор рода деятельности и профессии. Принудительный труд допускается "),
                        delete("только "),
                        equal("по решению суда."))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.RENUMBERED, Relation.REWORDED),
                List.of("24.3"),
                List.of("27.3"),
                List.of(
                        equal("Признаётся право на трудовые споры с использованием установленных законом способов их"
                                + " разрешения"),
                        delete(", включая право на забастовку"),
                        equal("."))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.RENUMBERED),
                List.of("24.4"),
                List.of("27.4"),
                List.of(equal("Каждый имеет право на отдых."))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.NEW),
                List.of(),
                List.of("27.5"),
                List.of(insert("Государство содействует созданию безопасных рабочих мест."))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.MOVED),
                List.of("77.3(5)"),
                List.of("27.6"),
                List.of(equal("Закон, ухудшающий положение работника, обратной силы не имеет."))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.REMOVED),
                List.of("24.5"),
                List.of(),
                List.of(delete("Перечень отраслей утверждает Правительство."))));
        rows.add(row(
                Level.ARTICLE,
                EnumSet.of(Relation.MERGED),
                List.of("31", "38"),
                List.of("28"),
                List.of(equal("Земля"))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.REWORDED, Relation.RENUMBERED),
                List.of("31.1"),
                List.of("28.1"),
                List.of(
                        changed(Op.DELETE, "Парламент ", Cause.SUBSTITUTION, ""),
                        changed(Op.INSERT, "Курултай ", Cause.SUBSTITUTION, ""),
                        equal("принимает законы."))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.REWORDED, Relation.RENUMBERED),
                List.of("31.2"),
                List.of("28.2"),
                List.of(
                        equal("В соответствии с пунктом 3 статьи "),
                        changed(Op.DELETE, "39 ", Cause.REFERENCE, ""),
                        changed(Op.INSERT, "41 ", Cause.REFERENCE, ""),
                        equal("настоящего акта."))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.SPLIT),
                List.of("31.3"),
                List.of("28.3"),
                List.of(
                        equal("Земля принадлежит народу. "),
                        changed(Op.DELETE, "Недра охраняет закон.", Cause.ELSEWHERE, "28.4"))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.SPLIT),
                List.of("31.3"),
                List.of("28.4"),
                List.of(
                        changed(Op.DELETE, "Земля принадлежит народу. ", Cause.ELSEWHERE, "28.3"),
                        equal("Недра охраняет закон."))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.REWORDED),
                List.of("28.5"),
                List.of("28.5"),
                List.of(
                        changed(Op.DELETE, "в порядке закона ", Cause.MOVED, ""),
                        equal("Споры решает суд "),
                        changed(Op.INSERT, "в порядке закона ", Cause.MOVED, ""))));
        rows.add(row(
                Level.ARTICLE,
                EnumSet.of(Relation.NEW),
                List.of(),
                List.of("29"),
                List.of(insert("<script>alert(1)</script>"))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.NEW),
                List.of(),
                List.of("29"),
                List.of(insert("Текст статьи без пунктов \"в кавычках\" & <em>."))));
        rows.add(row(Level.ARTICLE, EnumSet.of(Relation.REMOVED), List.of("40"), List.of(), List.of(delete("Прочее"))));
        rows.add(row(
                Level.PARAGRAPH,
                EnumSet.of(Relation.REMOVED),
                List.of("40.1"),
                List.of(),
                List.of(delete("Прочие условия."))));
        return rows;
    }

    /** Rows of every kind with random words, 60 or so to each 10 articles. */
    public static Comparison random(long seed, int articles) {
        List<Row> rows = grouped(randomRows(seed, articles));
        return new Comparison(
                act("Акт", rows, true),
                act("Проект акта", rows, false),
                rows,
                List.of(new Substitution("Парламент", "Курултай", 21)));
    }

    /** The same rows, whose units know the group that they stand in: that of the last group's row before them. */
    private static List<Row> grouped(List<Row> rows) {
        List<Row> grouped = new ArrayList<>();
        String group = "";
        for (Row row : rows) {
            boolean heads = row.level() == Level.SECTION;
            grouped.add(new Row(
                    row.level(),
                    row.relations(),
                    in(heads ? "" : group, row.oldUnits()),
                    in(heads ? "" : group, row.newUnits()),
                    row.score(),
                    row.evidence(),
                    row.words()));
            group = heads ? row.label() : group;
        }
        return grouped;
    }

    private static List<Unit> in(String group, List<Unit> units) {
        return units.stream()
                .map(unit -> new Unit(
                        unit.label(),
                        unit.level(),
                        unit.kind(),
                        unit.article(),
                        group,
                        unit.heading(),
                        unit.text(),
                        unit.repealed(),
                        unit.index()))
                .toList();
    }

    private static List<Row> randomRows(long seed, int articles) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int article = 1; article <= articles; article++) {
            if (article % 12 == 1) {
                String section = "section-" + (article / 12 + 1);
                rows.add(row(
                        Level.SECTION,
                        EnumSet.of(Relation.UNCHANGED),
                        List.of(section),
                        List.of(section),
                        List.of(equal(words(random, 4)))));
            }
            rows.add(row(
                    Level.ARTICLE,
                    EnumSet.of(Relation.RENUMBERED),
                    List.of(String.valueOf(article + 200)),
                    List.of(String.valueOf(article)),
                    List.of(equal(words(random, 2)))));
            int paragraphs = 1 + random.nextInt(9);
            for (int paragraph = 1; paragraph <= paragraphs; paragraph++) {
                rows.add(paragraph(random, article, paragraph));
            }
        }
        return rows;
    }

    private static Row paragraph(Random random, int article, int paragraph) {
        List<String> old = List.of((article + 200) + "." + paragraph);
        List<String> now = List.of(article + "." + paragraph);
        Level level = Level.PARAGRAPH;
        String text = words(random, 10 + random.nextInt(50));
        return switch (random.nextInt(8)) {
            case 0 -> row(level, EnumSet.of(Relation.NEW), List.of(), now, List.of(insert(text)));
            case 1 -> row(level, EnumSet.of(Relation.REMOVED), old, List.of(), List.of(delete(text)));
            case 2 -> row(level, EnumSet.of(Relation.RENUMBERED), old, now, List.of(equal(text)));
            case 3 -> row(level, EnumSet.of(Relation.MOVED, Relation.REWORDED), old, now, mixed(random));
            default -> row(level, EnumSet.of(Relation.REWORDED, Relation.RENUMBERED), old, now, mixed(random));
        };
    }

    private static List<WordChange> mixed(Random random) {
        List<WordChange> words = new ArrayList<>();
        words.add(equal(words(random, 3)));
        int runs = 1 + random.nextInt(8);
        for (int run = 0; run < runs; run++) {
            Cause cause = CAUSES.get(random.nextInt(CAUSES.size()));
            int kind = random.nextInt(3);
            if (kind != 0) {
                words.add(changed(
                        Op.DELETE, words(random, 1 + random.nextInt(4)), cause, cause == Cause.ELSEWHERE ? "3.1" : ""));
            }
            if (kind != 1) {
                words.add(changed(Op.INSERT, words(random, 1 + random.nextInt(4)), cause, ""));
            }
            words.add(equal(words(random, 1 + random.nextInt(9))));
        }
        return words;
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(40) == 0 ? '\n' : ' ');
        }
        return text.toString();
    }

    /** An act whose articles hold the units of one side. */
    private static Act act(String title, List<Row> rows, boolean old) {
        List<Provision> provisions = new ArrayList<>();
        for (Row row : rows) {
            for (Unit unit : old ? row.oldUnits() : row.newUnits()) {
                boolean flat = unit.kind() == Kind.ARTICLE && unit.level() == Level.PARAGRAPH;
                if (!flat && provisions.stream().noneMatch(p -> p.label().equals(unit.label()))) {
                    provisions.add(provision(unit));
                }
            }
        }
        return new Act(title, Language.RUSSIAN, Optional.of(LocalDate.of(2026, 2, 12)), List.of(), provisions);
    }

    private static Provision provision(Unit unit) {
        return new Provision(
                unit.kind(),
                unit.kind() == Kind.SECTION ? "II" : unit.label(),
                unit.label(),
                "e_" + unit.label(),
                unit.heading().strip(),
                unit.text().strip(),
                false,
                List.of(),
                List.of());
    }
}
