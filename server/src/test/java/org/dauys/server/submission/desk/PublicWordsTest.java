package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.PublicWords;
import org.dauys.server.submission.State;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a submission's states and steps are called: the same at the desk and outside, and only what happened. */
class PublicWordsTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("dauys.root", "..")).resolve("docs").resolve("words.md");
    private static final String BEGIN = "<!-- states: checked by PublicWordsTest, which prints the new text -->\n";
    private static final String END = "<!-- end of states -->\n";

    private final TestRegister moderator = TestRegister.make();

    private void decide(int number, String what, String... more) {
        String path = moderator.at("/register/" + number);
        String[] fields = Stream.concat(
                        Stream.of("do", what, "revision", TestRegister.value(moderator.page(path), "revision")),
                        Stream.of(more))
                .toArray(String[]::new);
        moderator.follow(moderator.post(path, fields));
    }

    private Document outside(int number) {
        return moderator.page("/c/" + moderator.consultation().slug() + "/submissions/" + number);
    }

    /** The steps as everyone reads them; the desk has the same words. */
    private List<String> steps(int number) {
        List<String> read = words(outside(number));
        List<String> desk = moderator.page(moderator.at("/register/" + number)).select(".steps li").stream()
                .map(org.jsoup.nodes.Element::ownText)
                .toList();
        assertEquals(desk, read);
        return read;
    }

    private static List<String> words(Document page) {
        return page.select(".steps li > span").eachText();
    }

    @Test
    void whatWasNeverPublishedIsNotSaidToHaveBeenTakenBack() {
        moderator.moderateBefore();
        int number = moderator.remark("Ждёт решения");
        decide(number, "hide", "reason", "advertising");
        assertEquals(List.of("Registered", "Not published. The reason: advertising"), steps(number));
        decide(number, "show");
        assertEquals(
                List.of("Registered", "Not published. The reason: advertising", "Published"),
                steps(number),
                "nor is it published again");
        decide(number, "hide", "reason", "insult");
        assertEquals("No longer published. The reason: insult", steps(number).getLast());
        decide(number, "show");
        assertEquals("Published again", steps(number).getLast());
    }

    @Test
    void whatWasPublishedAtOnceIsNoLongerPublishedAndThenAgain() {
        int number = moderator.remark("Опубликовано сразу");
        decide(number, "hide", "reason", "unreadable");
        assertEquals(List.of("Registered", "No longer published. The reason: the text cannot be read"), steps(number));
        decide(number, "show");
        assertEquals("Published again", steps(number).getLast());
    }

    @Test
    void aStateHasOneNameInTheListAtTheDeskAndInTheQueue() {
        int number = moderator.remark("Одно имя");
        decide(number, "hide", "reason", "advertising");
        String name = "Not published: advertising";
        assertTrue(moderator.page(moderator.at("/register/" + number)).text().contains(name));
        assertTrue(moderator
                .page(moderator.at("/register?show=all&state=hidden"))
                .select(".entry .state")
                .eachText()
                .contains(name));
        assertTrue(outside(number).text().contains("Not published. The reason: advertising."));
    }

    @Test
    void theDocumentHasTheWordsOfEveryStateAndReason() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertTrue(document.contains(BEGIN) && document.contains(END), DOCUMENT + " lacks the marks of the states");
        String shown = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
        String wanted = "| | kk | ru | en |\n|---|---|---|---|\n"
                + Stream.of(State.values())
                        .map(state -> row(
                                "state `" + state.code() + "`",
                                page -> PublicWords.state(state, Optional.empty(), page)))
                        .collect(Collectors.joining())
                + Stream.of(HiddenReason.values())
                        .map(reason ->
                                row("not published: `" + reason.code() + "`", page -> PublicWords.reason(reason, page)))
                        .collect(Collectors.joining());
        assertEquals(wanted, shown, () -> "Put this between the marks in " + DOCUMENT + ":\n" + wanted);
    }

    private static String row(String name, java.util.function.Function<Page, String> words) {
        return "| " + name
                + Say.LANGUAGES.stream()
                        .map(language -> " | " + words.apply(new Page(language, "/", "")))
                        .collect(Collectors.joining())
                + " |\n";
    }
}
