package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

class JsonActsTest {
    private static final String ARTICLE =
            "{\"kind\":\"article\",\"number\":\"1\",\"label\":\"1\",\"eId\":\"art_1\",\"heading\":\"\",\"text\":\"Text.\",\"notes\":[],\"children\":[]}";

    @Test
    void labelsAreTakenAsGiven() throws BadSource {
        Provision article = read(act(ARTICLE.replace("\"label\":\"1\"", "\"label\":\"one\"")))
                .act()
                .provisions()
                .getFirst();
        assertEquals("one", article.label());
        assertEquals("Text.", article.text());
    }

    @Test
    void everyProblemIsNamedByThePathOfItsField() {
        String bad = ARTICLE.replace("\"text\":\"Text.\",", "").replace("\"article\"", "\"artikel\"");
        assertEquals(
                List.of(
                        "provisions[1].kind: \"artikel\"",
                        "provisions[1].label: \"1\" × 2",
                        "provisions[1].eId: \"art_1\" × 2",
                        "provisions[1].text: missing"),
                problems(act(ARTICLE + "," + bad)).stream()
                        .flatMap(p -> p.arguments().stream())
                        .toList());
    }

    @Test
    void brokenJsonIsReportedWithItsLine() {
        Problem problem = problems("{\n\"title\": oops}").getFirst();
        assertEquals(Cause.DAMAGED, problem.cause());
        assertEquals(Place.line(2), problem.place());
    }

    @Test
    void bottomlessNestingIsRefused() {
        assertEquals(
                Cause.NESTED_TOO_DEEPLY,
                problems("[".repeat(100_000)).getFirst().cause());
        String deep = ARTICLE;
        for (int i = 0; i < 110; i++) {
            deep = ARTICLE.replace("[]}", "[" + deep + "]}");
        }
        assertEquals(Cause.NESTED_TOO_DEEPLY, problems(act(deep)).getFirst().cause());
    }

    @Test
    void emptyObjectLacksEverything() {
        assertEquals(
                List.of("title: missing", "language: missing", "notes: missing", "provisions: missing"),
                problems("{}").stream().flatMap(p -> p.arguments().stream()).toList());
    }

    private static String act(String provisions) {
        return "{\"title\":\"T\",\"language\":\"en\",\"notes\":[],\"provisions\":[" + provisions + "]}";
    }

    private static List<Problem> problems(String json) {
        return assertThrows(BadSource.class, () -> read(json)).problems();
    }

    private static Reading read(String json) throws BadSource {
        return JsonActs.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
