package org.dauys.server.poll.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Result;
import org.dauys.server.poll.Share;
import org.dauys.server.poll.Statement;
import org.dauys.server.poll.StatementState;
import org.dauys.server.site.Page;

/**
 * The results of a poll as a page tells them.
 *
 * @param result empty before the first
 * @param statements all of the poll
 */
public record ResultView(Poll poll, Optional<Result> result, List<Statement> statements, Page page) {
    public ResultView {
        statements = List.copyOf(statements);
    }

    /**
     * A statement with the share that is told of it.
     *
     * @param fewer whether it is told because fewer than elsewhere answer so
     */
    public record Line(Statement statement, boolean agrees, boolean fewer, Share share) {
        /** The phrase before the share. */
        public String phrase() {
            return "polls.result.they." + (fewer ? "fewer." : "") + (agrees ? "agree" : "disagree");
        }
    }

    private Map<Integer, Statement> byNumber() {
        return statements.stream().collect(Collectors.toMap(Statement::number, one -> one));
    }

    /** Which of the answers of people the page is about: no groups where there are fewer than two. */
    public List<Result.Opinion> groups() {
        return result.map(Result::groups).orElse(List.of());
    }

    /** When groups and the map were counted, where that was before the result. */
    public Optional<Instant> earlierGroups() {
        return result.flatMap(one -> Optional.ofNullable(one.groupsAt()).filter(at -> at.isBefore(one.at())));
    }

    /** What all groups agree, or disagree, on; of everybody where there are no groups. The surest first. */
    public List<Line> common(boolean agreeing) {
        return result.stream()
                .flatMap(one -> one.common(agreeing, said -> share(said, agreeing)).stream())
                .flatMap(said -> Optional.ofNullable(byNumber().get(said.number())).stream()
                        .map(statement -> new Line(
                                statement,
                                agreeing,
                                false,
                                share(said, agreeing).orElseThrow())))
                .toList();
    }

    private Optional<Share> share(Result.Said said, boolean agreeing) {
        return groups().isEmpty() ? said.all().share(agreeing) : said.least(agreeing, groups());
    }

    /** What tells a group from the others, with the share that may be told. */
    public List<Line> tells(Result.Opinion group) {
        List<Line> lines = new ArrayList<>();
        for (Result.Telling telling : group.tells()) {
            Optional<Result.Counts> counts = result.flatMap(one -> one.of(telling.statement()))
                    .flatMap(said -> Optional.ofNullable(said.groups().get(group.letter())));
            Optional<Statement> statement = Optional.ofNullable(byNumber().get(telling.statement()));
            if (counts.isPresent() && statement.isPresent()) {
                line(statement.get(), telling.agrees(), counts.get()).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Where the share of that answer may not be told: how few give the other one. */
    private static Optional<Line> line(Statement statement, boolean agrees, Result.Counts counts) {
        return counts.share(agrees)
                .map(share -> new Line(statement, agrees, false, share))
                .or(() -> counts.share(!agrees).map(share -> new Line(statement, !agrees, true, share)));
    }

    /** All statements that are voted on, in the order of their numbers. */
    public List<Statement> published() {
        return statements.stream()
                .filter(one -> one.state() == StatementState.PUBLISHED)
                .toList();
    }

    /** Those that a moderator has hidden, and why. */
    public List<Statement> hidden() {
        return statements.stream()
                .filter(one -> one.state() == StatementState.HIDDEN)
                .toList();
    }

    /** What may be told of a statement. */
    public Optional<Result.Said> said(Statement statement) {
        return result.flatMap(one -> one.of(statement.number()));
    }

    /** The number of a figure; a dash where it is not told. */
    public String number(Optional<Long> figure) {
        return figure.map(many -> page.say("site.number", many)).orElse("–");
    }

    /** "64 % (57–70 %) of 212". */
    public String share(Share share) {
        return page.say("polls.result.share", share.percent(), share.lowPercent(), share.highPercent(), share.all());
    }

    /** The number of groups that was tried with the highest stability. */
    public List<Result.Tried> trials() {
        return result.map(Result::trials).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(Result.Tried::groups))
                .toList();
    }

    /** A number with two decimals as the language writes it. */
    public String decimal(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", value);
        return page.language().equals("en") ? digits : digits.replace('.', ',');
    }

    /** The map as a drawing. */
    public Optional<MapDrawing> map() {
        return result.filter(one -> !one.places().isEmpty()).map(MapDrawing::new);
    }
}
