package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns among submissions, from the command line. */
class SimilarCommandTest {
    private static final String LETTER =
            "Keep the right to strike in the Constitution. The law may say how it is used, as it does today.";

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("submissions.jsonl"), List.of(lines));
    }

    private static String line(String id, String body) {
        return "{\"id\": \"%s\", \"body\": \"%s\"}".formatted(id, body);
    }

    private Path campaign() throws IOException {
        return file(
                line("a", LETTER),
                "",
                line("b", LETTER.toUpperCase(java.util.Locale.ROOT)),
                line("c", LETTER + " =My father worked in the mine for thirty years."),
                "{\"body\": \"I am against it.\", \"id\": 17}");
    }

    @Test
    void eachSendersOwnWordsAreSurfaced() throws IOException {
        Run run = Run.of("similar", campaign());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.text().startsWith("Submissions: 4. Campaigns: 1. In none: 1.\n"), run.text());
        assertTrue(run.text().contains("Campaign 1: 3 submissions, 2 of them with the same words"), run.text());
        assertTrue(run.text().contains("; own words: =My father worked in the mine for thirty years.\n"), run.text());
    }

    @Test
    void jsonSaysWhoBelongsWhereAndWhatTheyAdded() throws IOException {
        Run run = Run.of("similar", campaign(), "--format", "json");
        JsonNode json = new JsonMapper().readTree(run.text());
        assertEquals(4, json.get("submissions").asInt());
        assertEquals(1, json.get("alone").asInt());
        JsonNode campaign = json.get("campaigns").get(0);
        assertEquals("a", campaign.get("medoid").asString());
        StringBuilder letter = new StringBuilder();
        campaign.get("letter").forEach(part -> letter.append(part.get("text").asString()));
        assertEquals(LETTER, letter.toString());
        List<String> likenesses = new ArrayList<>();
        campaign.get("members")
                .forEach(member -> likenesses.add(member.get("likeness").asString()));
        assertEquals(List.of("identical", "identical", "edited"), likenesses);
        assertEquals(
                "=My father worked in the mine for thirty years.",
                campaign.get("members").get(2).get("own").get(0).asString());
        assertEquals(
                run.text(), Run.of("similar", campaign(), "--format", "json").text(), "the same bytes again");
    }

    @Test
    void csvHoldsNoFormula() throws IOException {
        Path out = folder.resolve("out.csv");
        Run run = Run.of("similar", campaign(), "--format", "csv", "--out", out);
        assertEquals(0, run.code(), run.err());
        String csv = Files.readString(out);
        assertTrue(
                csv.startsWith(
                        "campaign,size,medoid,id,similarity,likeness,own,left_out\n1,3,a,a,1.0000,identical,,\n"),
                csv);
        assertTrue(!csv.contains(",=My"), csv);
    }

    @Test
    void otherMembersCanBeNamedAndOneSubmissionIsNoCampaign() throws IOException {
        Run run = Run.of(
                "similar",
                file("{\"number\": 7, \"text\": \"Words.\"}"),
                "--text-field",
                "text",
                "--id-field",
                "number");
        assertEquals("Submissions: 1. Campaigns: 0. In none: 1.\n", run.text());
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void longLetterIsCutBetweenCharactersAndIdsSendNothingToTheTerminal() throws IOException {
        String letter = LETTER + "x".repeat(499 - LETTER.length()) + "\uD83C\uDF33" + "y".repeat(100);
        Run run = Run.of("similar", file(line("a\\u001b[2J\\u009b1m", letter), line("b", letter)));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.text().contains("In the middle: a [2J 1m\n"), run.text());
        assertTrue(run.text().contains("xx\uD83C\uDF33…\n"), run.text());
        Run twice = Run.of("similar", file(line("a\\u001b[2J", "One."), line("a\\u001b[2J", "Two.")));
        assertTrue(twice.err().chars().noneMatch(c -> c == 27), twice.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\": 1}]                | line 1: a list begins here. Write one object a line, for example with: jq",
                "{\"id\": 1}                  | line 1: \"body\" is missing. Add it, or name the member that is the text: --text-field",
                "{\"id\": 1, \"body\": NaN}   | line 1: this is no JSON",
                "{\"id\": 1, \"body\": 2}     | line 1: \"body\" is no text",
                "{\"id\": 1.5, \"body\": \"\"} | line 1: \"id\" is neither words nor a whole number",
                "{\"body\": \"x\"}            | line 1: \"id\" is missing",
                "{\"id\": 1, \"body\":         | line 1: this is no JSON",
                "17                           | line 1: this is no object. Write {\"id\"",
            })
    void badLineIsToldWithItsNumberAndRemedy(String bad, String told) throws IOException {
        Run run = Run.of("similar", file(bad, line("2", "Words.")));
        assertEquals(2, run.code());
        assertTrue(run.err().contains("submissions.jsonl, " + told), run.err());
        assertEquals("", run.text());
    }

    @Test
    void allBadLinesAreToldAtOnce() throws IOException {
        Run run = Run.of("similar", file(line("1", "a"), "x", line("1", "b")));
        assertEquals(2, run.said().size(), run.err());
        assertTrue(run.err().contains("line 3: the id \"1\" stands in line 1 already."), run.err());
    }

    @Test
    void whatIsNoFileOfSubmissionsIsTold() throws IOException {
        assertTrue(Run.of("similar", file("")).err().contains("there are no submissions in it."));
        assertTrue(Run.of("similar", folder).err().contains("this is a folder"));
        assertEquals(2, Run.of("similar", folder.resolve("none.jsonl")).code());
        Path latin = Files.write(
                folder.resolve("latin.jsonl"),
                "{\"id\": 1, \"body\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(Run.of("similar", latin).err().contains("this is not UTF-8."));
        for (String threshold : List.of("0", "1.1", "NaN", "-1", "much")) {
            assertEquals(
                    2, Run.of("similar", campaign(), "--threshold", threshold).code(), threshold);
        }
    }
}
