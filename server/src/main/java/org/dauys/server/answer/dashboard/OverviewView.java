package org.dauys.server.answer.dashboard;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dauys.server.answer.dashboard.BarChart.Bar;
import org.dauys.server.answer.dashboard.Figures.Share;
import org.dauys.server.answer.dashboard.Figures.Week;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
import org.dauys.server.submission.State;

/** The page of the overview. */
public final class OverviewView {
    private static final List<String> REASONS =
            List.of("personal-data", "insult", "incitement", "advertising", "unreadable", "not-by-sender");
    private static final List<String> DISPOSITIONS =
            List.of("accepted", "accepted-in-part", "rejected", "already-covered", "out-of-scope");
    private static final List<String> LOOKS = List.of("answered", "open", "other");

    private final Frame frame;
    private final Figures figures;
    private final int changed;
    private final Page page;

    /** @param changed how many provisions the drafts changed after they were discussed */
    OverviewView(Frame frame, Figures figures, int changed, Page page) {
        this.frame = frame;
        this.figures = figures;
        this.changed = changed;
        this.page = page;
    }

    /**
     * A line of the reckoning.
     *
     * @param isPart whether it is a part of the line above
     */
    public record Line(String name, int many, boolean isPart) {}

    /** A row of a chart's table: its name, then its numbers. */
    public record Row(String name, String language, List<Integer> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * A chart.
     *
     * @param caption what it shows, and of how many
     * @param svg the drawing
     * @param key what the looks of its parts mean, by CSS class
     * @param columns the heads of its table
     */
    public record Chart(
            String id, String title, String caption, String svg, List<Key> key, List<String> columns, List<Row> rows) {
        public Chart {
            key = List.copyOf(key);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Key(String look, String name) {}

    public Frame frame() {
        return frame;
    }

    public boolean isEmpty() {
        return figures.received() == 0;
    }

    public int received() {
        return figures.received();
    }

    /** What all received ones became; the lines that are no parts add up to them. */
    public List<Line> reckoning() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("overview.sum.published", figures.published()));
        lines.add(new Line(page.say("overview.sum.answered"), figures.answered(), true));
        lines.add(new Line(page.say("overview.sum.open"), figures.open(), true));
        lines.add(line("overview.sum.moderation", figures.state(State.MODERATION)));
        lines.add(line("overview.sum.hidden", figures.state(State.HIDDEN)));
        REASONS.stream()
                .filter(reason -> figures.hidden().containsKey(reason))
                .forEach(reason -> lines.add(new Line(
                        page.say("submission.reason." + reason),
                        figures.hidden().getOrDefault(reason, 0),
                        true)));
        lines.add(line("overview.sum.withdrawn", figures.state(State.WITHDRAWN)));
        lines.add(line("overview.sum.erased", figures.state(State.ERASED)));
        return lines;
    }

    private Line line(String key, int many) {
        return new Line(page.say(key), many, false);
    }

    /** How long answers took; empty before there is one. */
    public String median() {
        return figures.medianDays()
                .map(days -> page.say(
                        "overview.median", page.say("overview.days", Math.round(days * 10) / 10.0), figures.answered()))
                .orElse("");
    }

    public Chart dispositions() {
        String title = page.say("overview.chart.dispositions");
        String caption = page.say("overview.chart.dispositions.caption", figures.answered(), figures.published());
        List<Bar> bars = DISPOSITIONS.stream()
                .map(code -> {
                    int many = figures.dispositions().getOrDefault(code, 0);
                    return new Bar(page.say("overview.decided." + code), List.of(many), page.number(many));
                })
                .toList();
        return new Chart(
                "dispositions",
                title,
                caption,
                BarChart.svg("dispositions", title, caption, bars, List.of("answered")),
                List.of(),
                List.of(page.say("overview.table.decision"), page.say("overview.sum.many")),
                bars.stream()
                        .map(bar -> new Row(bar.name(), page.language(), bar.parts()))
                        .toList());
    }

    public Chart themes() {
        return shares(
                "themes",
                page.say("overview.chart.themes.caption", figures.received()),
                figures.themes(),
                figures.untold());
    }

    public Chart bodies() {
        return shares(
                "bodies",
                page.say("overview.chart.bodies.caption", figures.received()),
                figures.bodies(),
                figures.unrouted());
    }

    private Chart shares(String id, String caption, List<Share> shares, Share rest) {
        String title = page.say("overview.chart." + id);
        List<Share> all = new ArrayList<>(shares);
        all.add(rest);
        List<Bar> bars = all.stream()
                .map(share -> new Bar(
                        name(share, id),
                        List.of(share.answered(), share.open(), share.other()),
                        page.number(share.received())))
                .toList();
        return new Chart(
                id,
                title,
                caption,
                BarChart.svg(id, title, caption, bars, LOOKS),
                LOOKS.stream()
                        .map(look -> new Key(look, page.say("overview.key." + look)))
                        .toList(),
                List.of(
                        page.say("overview.chart." + id + ".column"),
                        page.say("overview.sum.received"),
                        page.say("overview.key.answered"),
                        page.say("overview.key.open"),
                        page.say("overview.key.other")),
                all.stream().map(share -> row(share, id)).toList());
    }

    private Row row(Share share, String id) {
        Words name = share.name();
        return new Row(
                name(share, id),
                name.isEmpty()
                        ? page.language()
                        : name.languageFor(page.locale()).getLanguage(),
                List.of(share.received(), share.answered(), share.open(), share.other()));
    }

    private String name(Share share, String id) {
        return share.name().isEmpty()
                ? page.say("overview.chart." + id + ".none")
                : share.name().in(page.locale());
    }

    public Chart weeks() {
        String title = page.say("overview.chart.weeks");
        List<Week> weeks = figures.weeks();
        int most = weeks.stream().mapToInt(Week::received).max().orElse(0);
        String caption = weeks.isEmpty()
                ? page.say("overview.none")
                : page.say(
                        "overview.chart.weeks.caption",
                        figures.received(),
                        figures.answered(),
                        most,
                        page.day(weeks.stream()
                                .filter(week -> week.received() == most)
                                .findFirst()
                                .orElseThrow()
                                .monday()));
        DateTimeFormatter brief = DateTimeFormatter.ofPattern("dd.MM.", Locale.ROOT);
        return new Chart(
                "weeks",
                title,
                caption,
                WeekChart.svg("weeks", title, caption, weeks, page::number, week -> brief.format(week.monday())),
                List.of(
                        new Key("open", page.say("overview.sum.received")),
                        new Key("answered", page.say("overview.key.answered"))),
                List.of(
                        page.say("overview.chart.weeks.column"),
                        page.say("overview.sum.received"),
                        page.say("overview.key.answered")),
                weeks.stream()
                        .map(week -> new Row(
                                page.day(week.monday()), page.language(), List.of(week.received(), week.answered())))
                        .toList());
    }

    /** What changed because of submissions, in sentences. */
    public List<String> changes() {
        Figures.Changes changes = figures.changes();
        return List.of(
                page.say("overview.changes.submissions", changes.submissions(), figures.received(), changes.ties()),
                page.say("overview.changes.provisions", changes.provisions(), changed),
                page.say("overview.changes.sourced", changes.sourced(), changed));
    }
}
