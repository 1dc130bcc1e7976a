package org.dauys.server.poll.reader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Result;
import org.dauys.server.poll.Statement;
import org.dauys.server.poll.StatementState;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a poll, to take away: figures that the checker of small groups let through; others are empty cells, or null. */
final class ResultFiles {
    /** What a page offers besides rows of votes. */
    static final List<String> NAMES = List.of("result.json", "statements.csv", "groups.csv", "map.csv");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LINE = "\r\n";

    private final Poll poll;
    private final Result result;
    private final Map<Integer, Statement> statements;

    ResultFiles(Poll poll, Result result, List<Statement> all) {
        this.poll = poll;
        this.result = result;
        this.statements = all.stream()
                .filter(one -> one.state() == StatementState.PUBLISHED)
                .collect(Collectors.toMap(Statement::number, one -> one));
    }

    /** One of {@link #NAMES}. */
    byte[] of(String name) {
        String text = switch (name) {
            case "result.json" -> json();
            case "statements.csv" -> statements();
            case "groups.csv" -> groups();
            case "map.csv" -> map();
            default -> throw new IllegalArgumentException(name);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String json() {
        Map<String, Object> all = new TreeMap<>();
        all.put("poll", poll.number());
        all.put("title", poll.title().byCode());
        all.put("state", poll.state().code());
        all.put("seed", poll.seed());
        all.put("result", result);
        all.put(
                "statements",
                statements.values().stream()
                        .map(one -> Map.of(
                                "statement", one.number(),
                                "words", one.words().byCode(),
                                "provision", one.label(),
                                "theme", one.theme(),
                                "source", one.byParticipant() ? "participant" : "editor"))
                        .toList());
        return JSON.writeValueAsString(all);
    }

    private String statements() {
        StringBuilder csv = new StringBuilder(
                        "statement,kk,ru,en,provision,theme,votes,agree,pass,disagree,asOf,weight")
                .append(LINE);
        statements.forEach((number, one) -> {
            Optional<Result.Said> said = result.of(number);
            csv.append(number)
                    .append(',')
                    .append(quoted(one.words().kk()))
                    .append(',')
                    .append(quoted(one.words().ru()))
                    .append(',')
                    .append(quoted(one.words().en()))
                    .append(',')
                    .append(quoted(one.label()))
                    .append(',')
                    .append(quoted(one.theme()))
                    .append(',')
                    .append(said.map(told -> counts(told.all())).orElse(",,,"))
                    .append(',')
                    .append(said.map(told -> told.at().toString()).orElse(""))
                    .append(',')
                    .append(said.map(told -> String.valueOf(told.weight())).orElse(""))
                    .append(LINE);
        });
        return csv.toString();
    }

    private String groups() {
        StringBuilder csv = new StringBuilder("statement,group,votes,agree,pass,disagree").append(LINE);
        result.statements()
                .forEach(said -> new TreeMap<>(said.groups())
                        .forEach((letter, counts) -> csv.append(said.number())
                                .append(',')
                                .append(letter)
                                .append(',')
                                .append(counts(counts))
                                .append(LINE)));
        return csv.toString();
    }

    private String map() {
        StringBuilder csv = new StringBuilder("group,column,row,people").append(LINE);
        result.places()
                .forEach(place -> csv.append(place.letter())
                        .append(',')
                        .append(place.column())
                        .append(',')
                        .append(place.row())
                        .append(',')
                        .append(place.people())
                        .append(LINE));
        return csv.toString();
    }

    private static String counts(Result.Counts counts) {
        return cell(Optional.ofNullable(counts.votes()))
                + ','
                + cell(Optional.ofNullable(counts.agree()))
                + ','
                + cell(Optional.ofNullable(counts.pass()))
                + ','
                + cell(Optional.ofNullable(counts.disagree()));
    }

    private static String cell(Optional<Long> figure) {
        return figure.map(String::valueOf).orElse("");
    }

    /** As RFC 4180 wants it; what a spreadsheet would take for a formula is text. */
    private static String quoted(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
