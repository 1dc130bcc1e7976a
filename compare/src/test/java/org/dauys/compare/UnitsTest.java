package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

/** Words of parts without a number stand in the text of the unit around them. */
class UnitsTest {
    private static Provision provision(Kind kind, String label, String text, Provision... children) {
        return new Provision(kind, "", label, "", "", text, false, List.of(), List.of(children));
    }

    @Test
    void ownWordsOfAPartBeginWhereTheyStandInTheUnit() {
        Provision paragraph = provision(
                Kind.PARAGRAPH,
                "1.1",
                "Никто не вправе:",
                provision(Kind.INDENT, "1.1:2", "ставить сети;", provision(Kind.PART, "1.1:2:2", "летом;")),
                provision(Kind.SUBPARAGRAPH, "1.1(1)", "рубить лёд;"),
                provision(Kind.PART, "1.1:3", "Это не касается озёр."));
        Act act = new Act(
                "",
                Language.RUSSIAN,
                Optional.empty(),
                List.of(),
                List.of(provision(Kind.ARTICLE, "1", "", paragraph)));
        String text = Units.of(act).provisions().getFirst().text();
        for (Provision part : paragraph.walk().toList()) {
            if (part.kind() != Kind.SUBPARAGRAPH) {
                int start = Units.start(paragraph, part.label()).orElseThrow();
                assertEquals(
                        part.text(), text.substring(start, start + part.text().length()), part.label());
            }
        }
        assertTrue(Units.start(paragraph, "1.1(1)").isEmpty(), "a unit of its own");
    }
}
