package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.SharedData;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as the same act. */
class RoundTripTest {
    private static final Set<Format> WRITTEN =
            EnumSet.of(Format.TEXT, Format.MARKDOWN, Format.HTML, Format.AKN, Format.JSON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kz/constitution-1995.2023-01-01.ru.txt",
                "kz/constitution-1995.2023-01-01.ru.scraped.txt",
                "kz/constitution-2026.ru.txt",
                "kz/law-on-legal-acts.2026-01-09.ru.pdftext.txt",
                "pairs/constitution-fr.2007-02-24.0c94092b8.md",
                "pairs/constitution-fr.2008-07-25.0ad9a6c96.md"
            })
    void constitutionIsReadBackFromEveryFormat(String source) throws Exception {
        Act act = ActReader.read(SharedData.file(source), Optional.empty()).act();
        assertTrue(act.articles() > 50, () -> act.articles() + " articles");
        for (Format format : WRITTEN) {
            assertSame(act, format, source);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "MARKDOWN", "HTML", "AKN", "JSON"})
    void generatedActsOfAllLanguagesAreReadBack(Format format) throws Exception {
        for (String language : Language.KNOWN.stream().sorted().toList()) {
            for (long seed = 1; seed <= 20; seed++) {
                assertSame(GeneratedActs.act(seed, language), format, language + ", seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "es", "fr", "it", "kk", "ru"})
    void generatedActsHoldNestedKinds(String language) throws Exception {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean repealed = false;
        boolean notes = false;
        for (long seed = 1; seed <= 40; seed++) {
            for (Provision provision : GeneratedActs.act(seed, language).walk().toList()) {
                kinds.add(provision.kind());
                repealed |= provision.repealed();
                notes |= !provision.notes().isEmpty();
            }
        }
        assertTrue(
                kinds.containsAll(Set.of(Kind.ARTICLE, Kind.SUBPARAGRAPH, Kind.INDENT, Kind.PART, Kind.ANNEX)),
                kinds::toString);
        assertTrue(repealed && notes);
    }

    private static void assertSame(Act act, Format format, String name) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), format, out);
        Act again = ActReader.read(name, out.toByteArray(), format, Optional.of(act.language()))
                .act();
        assertEquals(outline(act), outline(again), () -> name + " by way of " + format);
        assertEquals(act.provisions(), again.provisions(), () -> name + " by way of " + format);
        assertEquals(ActWriter.sha256(act), ActWriter.sha256(again), () -> name + " by way of " + format);
        if (format == Format.AKN || format == Format.JSON) {
            assertEquals(act, again, () -> name + " by way of " + format);
        }
    }

    /** One line for each element, so that a difference can be seen. */
    private static String outline(Act act) {
        return act.title() + "\n" + act.notes() + "\n"
                + act.walk()
                        .map(p -> p.label() + " " + p.kind() + " [" + p.number() + "] " + p.heading() + " | " + p.text()
                                + (p.repealed() ? " REPEALED " : " ") + p.notes())
                        .collect(Collectors.joining("\n"));
    }
}
