package org.dauys.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Scores;
import org.dauys.compare.Scores.Gold;
import org.dauys.compare.table.LevelFilter;

/**
 * How well a comparison agrees with pairs made by hand, for people and for programs.
 *
 * @param articles whether the pairs are about articles
 * @param all over all rows
 * @param hard over the rows marked as hard; empty when none is
 */
record ScoreReport(boolean articles, Scores all, Optional<Scores> hard, Locale locale) {
    private static final int NAME_WIDTH = 22;
    private static final int NUMBER_WIDTH = 9;

    /**
     * Scores a comparison.
     *
     * @param level what the pairs are about; when empty, their labels tell
     */
    static ScoreReport of(Comparison comparison, Path gold, Optional<LevelFilter> level, Locale locale)
            throws BadInput {
        List<Gold> rows = CsvFiles.gold(gold);
        boolean articles =
                level.map(l -> l == LevelFilter.ARTICLE).orElseGet(() -> areArticles(comparison.rows(), rows));
        List<Gold> hard = rows.stream().filter(Gold::hard).toList();
        return new ScoreReport(
                articles,
                Scores.of(comparison, rows, articles),
                hard.isEmpty() ? Optional.empty() : Optional.of(Scores.of(comparison, hard, articles)),
                locale);
    }

    /**
     * The label of an article without numbered paragraphs names a provision as well. So pairs are about articles when
     * they name one that is no provision itself, and nothing that is no article.
     */
    private static boolean areArticles(List<Row> rows, List<Gold> gold) {
        Set<String> articles = labels(rows, true);
        Set<String> provisions = labels(rows, false);
        boolean containers = false;
        for (Gold row : gold) {
            if (provisions.contains(row.newLabel()) && !articles.contains(row.newLabel())) {
                return false;
            }
            containers |= articles.contains(row.newLabel()) && !provisions.contains(row.newLabel());
        }
        return containers;
    }

    private static Set<String> labels(List<Row> rows, boolean articles) {
        Set<String> labels = new HashSet<>();
        for (Row row : rows) {
            if (row.level() != Level.SECTION && (row.level() == Level.ARTICLE) == articles) {
                labels.addAll(row.newLabels());
            }
        }
        return labels;
    }

    void write(boolean json, OutputStream out) throws IOException {
        out.write((json ? json() : text()).getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        Messages messages = Messages.in(locale);
        StringBuilder text = new StringBuilder();
        text.append(messages.say(articles ? "score.articles" : "score.provisions"))
                .append('\n');
        if (hard.isPresent()) {
            line(text, "", messages.say("score.all"), messages.say("score.hard"));
        }
        whole(text, messages.say("score.rows"), Scores::rows);
        share(text, messages.say("score.precision"), Scores::precision);
        share(text, messages.say("score.recall"), Scores::recall);
        share(text, messages.say("score.f1"), Scores::f1);
        whole(text, messages.say("score.exact"), Scores::exactRows);
        return text.toString();
    }

    private void share(StringBuilder text, String name, ToDoubleFunction<Scores> value) {
        numbers(text, name, "%.3f", value);
    }

    private void whole(StringBuilder text, String name, ToDoubleFunction<Scores> value) {
        numbers(text, name, "%.0f", value);
    }

    private void numbers(StringBuilder text, String name, String pattern, ToDoubleFunction<Scores> value) {
        line(
                text,
                name,
                String.format(locale, pattern, value.applyAsDouble(all)),
                hard.map(scores -> String.format(locale, pattern, value.applyAsDouble(scores)))
                        .orElse(""));
    }

    private static void line(StringBuilder text, String name, String first, String second) {
        String line = String.format("%-" + NAME_WIDTH + "s%" + NUMBER_WIDTH + "s", name, first)
                + (second.isEmpty() ? "" : String.format("  %" + NUMBER_WIDTH + "s", second));
        text.append(line.stripTrailing()).append('\n');
    }

    private String json() {
        return "{\"level\":\"" + (articles ? "article" : "paragraph") + "\",\"all\":" + json(all)
                + hard.map(scores -> ",\"hard\":" + json(scores)).orElse("") + "}\n";
    }

    private static String json(Scores scores) {
        return String.format(
                Locale.ROOT,
                "{\"rows\":%d,\"right\":%d,\"predicted\":%d,\"wanted\":%d,\"precision\":%.4f,\"recall\":%.4f,"
                        + "\"f1\":%.4f,\"exactRows\":%d}",
                scores.rows(),
                scores.right(),
                scores.predicted(),
                scores.wanted(),
                scores.precision(),
                scores.recall(),
                scores.f1(),
                scores.exactRows());
    }
}
