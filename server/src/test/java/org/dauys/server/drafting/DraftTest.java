package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dauys.server.drafting.DisposalOrder.Listed;
import org.dauys.server.drafting.PlacedChange.Standing;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Amendment.Action;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Course;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.State;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Who;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ActReader;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedAuthor;
import org.dauys.text.read.TrackedDocument;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/** What is asked, decided, placed and listed, without a server. */
class DraftTest {
    private static final Act ACT = act("Каждый имеет право на труд по свободному выбору.");

    private static Act act(String first) {
        try {
            return ActReader.read(
                            "act.txt",
                            """
                    Закон о труде
                    Статья 1. Труд
                    1. %s
                    2. Отдых – право каждого.
                    3. Закон устанавливает отпуск.
                    Статья 2. Оплата
                    1. Плата за труд равна.
                    """.formatted(first).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            Format.TEXT,
                            Optional.of(Language.RUSSIAN))
                    .act();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Candidate candidate(int number, String label, String quote, Action action, String proposed) {
        Anchor anchor = new Anchor(1, label, Optional.of(Language.RUSSIAN), quote, OptionalInt.empty());
        Amendment amendment = new Amendment(action, proposed);
        Submission submission = new Submission(
                number,
                1,
                number,
                Source.WEB,
                Instant.EPOCH,
                anchor,
                new Said(SubmissionKind.AMENDMENT, Language.RUSSIAN, Optional.of(amendment), "", ""),
                new Who(Optional.empty(), false, ""),
                new Course(State.PUBLISHED, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty()),
                0);
        Asked asked = Asked.of(ACT, anchor, amendment);
        return new Candidate(
                submission,
                new PlacedChange(
                        number,
                        1,
                        Language.RUSSIAN,
                        label,
                        asked.change().isPresent() ? Standing.STANDS : Standing.UNPLACED,
                        List.of(),
                        asked.change(),
                        asked.why()),
                Decision.NONE);
    }

    private static Candidate decided(Candidate candidate, Choice choice, Map<String, String> wordings) {
        return new Candidate(
                candidate.submission(),
                candidate.change(),
                new Decision(
                        choice,
                        new Words("", "потому что", ""),
                        wordings,
                        Optional.of(new UUID(0, 1)),
                        Optional.of(Instant.EPOCH),
                        1));
    }

    private static Candidate taken(Candidate candidate) {
        return decided(candidate, Choice.TAKE, Map.of());
    }

    @Test
    void trackedDraftIsTheTextWhenAcceptedAndTheBaseWhenRejected() throws Exception {
        Draft draft = new Draft(
                ACT,
                List.of(
                        taken(candidate(1, "1.1", "свободному", Action.MODIFY, "добровольному")),
                        decided(
                                candidate(2, "1.2", "каждого", Action.MODIFY, "всех"),
                                Choice.REWORD,
                                Map.of("ru", "Отдых – право любого.")),
                        taken(candidate(3, "1.3", "", Action.DELETE, "")),
                        candidate(4, "2.1", "равна", Action.MODIFY, "достойна")));
        TrackedDocument document = TrackedDocument.open("next.docx", TrackedDraft.docx(draft));
        ReadingOptions options = ReadingOptions.in(Optional.of(Language.RUSSIAN));
        assertEquals(
                ActWriter.sha256(draft.applied().act()),
                ActWriter.sha256(document.read(options, author -> true).act()));
        assertEquals(
                ActWriter.sha256(ACT),
                ActWriter.sha256(document.read(options, author -> false).act()));
        assertEquals(
                List.of("1", "3", "Editor"),
                document.authors().stream().map(TrackedAuthor::name).sorted().toList());
    }

    private static String text(Act act, String label) {
        return act.walk()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Optional<Unplaced> why(String label, String quote, Action action, String proposed) {
        return candidate(1, label, quote, action, proposed).change().why();
    }

    @Test
    void wordsThatGoTakeOneOfTheirSpacesWithThem() {
        Draft draft = new Draft(ACT, List.of(taken(candidate(1, "1.1", "по свободному выбору", Action.DELETE, ""))));
        assertEquals("Каждый имеет право на труд.", text(draft.applied().act(), "1.1"));
    }

    @Test
    void whatCannotBePlacedSaysWhy() {
        assertEquals(Optional.of(Unplaced.NO_PROVISION), why("9.9", "", Action.DELETE, ""));
        assertEquals(Optional.of(Unplaced.NO_WORDS), why("1.1", "долг", Action.MODIFY, "право"));
        assertEquals(Optional.of(Unplaced.WHOLE), why("1", "", Action.MODIFY, "Всё иначе"));
        assertEquals(Optional.of(Unplaced.NOTHING_NEW), why("1.1", "право", Action.MODIFY, "право"));
        assertEquals(Optional.of(Unplaced.NO_WORDING), why("title", "", Action.MODIFY, "Кодекс"));
        assertEquals(Optional.empty(), why("1-heading", "", Action.MODIFY, "Труд и отдых"));
    }

    @Test
    void collisionIsOpenUntilOneOfTheTwoIsLeft() {
        Candidate one = candidate(1, "1.1", "право на труд", Action.MODIFY, "свободу труда");
        Candidate other = candidate(2, "1.1", "право на труд", Action.MODIFY, "долг труда");
        assertTrue(new Draft(ACT, List.of(one, other)).clashes().getFirst().isOpen());
        assertTrue(new Draft(ACT, List.of(taken(one), taken(other)))
                .clashes()
                .getFirst()
                .isOpen());
        assertEquals(List.of(), new Draft(ACT, List.of(taken(one), taken(other))).taken());
        assertFalse(
                new Draft(ACT, List.of(taken(one), other)).clashes().getFirst().isOpen());
        assertEquals(List.of(), new Draft(ACT, List.of(taken(one), decided(other, Choice.LEAVE, Map.of()))).clashes());
    }

    @Test
    void otherLanguagesWaitForTheirWording() {
        Candidate one = taken(candidate(1, "1.1", "право", Action.MODIFY, "долг"));
        assertTrue(one.isMissingIn(Language.KAZAKH));
        assertFalse(one.isMissingIn(Language.RUSSIAN));
        assertFalse(decided(one, Choice.TAKE, Map.of("kk", "Сөз")).isMissingIn(Language.KAZAKH));
        Candidate removal = taken(candidate(2, "1.2", "", Action.DELETE, ""));
        assertFalse(removal.isMissingIn(Language.KAZAKH));
    }

    private static Act kazakh(String words) {
        try {
            return ActReader.read(
                            "act.txt",
                            ("Еңбек туралы заң\n" + words).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            Format.TEXT,
                            Optional.of(Language.KAZAKH))
                    .act();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void deletionThatIsRewordedDeletesInNoText() {
        Act other = kazakh("1-бап. Еңбек\n1. Еңбек еркін.\n2. Тынығу – әркімнің құқығы.\n");
        Candidate removal = candidate(2, "1.2", "", Action.DELETE, "");
        assertEquals(
                "", absent(new Draft(other, List.of(taken(removal))).applied().act(), "1.2"));
        Candidate reworded = decided(removal, Choice.REWORD, Map.of("ru", "Отдых – дело каждого."));
        assertTrue(reworded.isMissingIn(Language.KAZAKH));
        assertEquals(
                "Отдых – дело каждого.",
                text(new Draft(ACT, List.of(reworded)).applied().act(), "1.2"));
        assertEquals(
                "Тынығу – әркімнің құқығы.",
                text(new Draft(other, List.of(reworded)).applied().act(), "1.2"));
        Candidate both =
                decided(removal, Choice.REWORD, Map.of("ru", "Отдых – дело каждого.", "kk", "Тынығу – әркімнің ісі."));
        assertFalse(both.isMissingIn(Language.KAZAKH));
        assertEquals(
                "Тынығу – әркімнің ісі.",
                text(new Draft(other, List.of(both)).applied().act(), "1.2"));
    }

    /** Nothing where the provision is gone. */
    private static String absent(Act act, String label) {
        return act.walk()
                .filter(one -> one.label().equals(label))
                .map(org.dauys.text.Provision::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void changeIsCarriedOverAVersionMadeElsewhere() {
        Candidate one = candidate(1, "1.1", "выбору", Action.MODIFY, "желанию");
        Map<String, String> same = Map.of("1.1", "1.1", "1", "1");
        Act elsewhere = act("Каждый гражданин имеет право на труд по свободному выбору.");
        Carried.Result stands = new Carried(ACT, elsewhere, same)
                .of("1.1", one.change().change().orElseThrow());
        assertEquals(Standing.STANDS, stands.standing());
        Draft draft = new Draft(
                elsewhere,
                List.of(taken(new Candidate(
                        one.submission(),
                        new PlacedChange(
                                1,
                                2,
                                Language.RUSSIAN,
                                "1.1",
                                Standing.STANDS,
                                List.of(),
                                stands.change(),
                                Optional.empty()),
                        Decision.NONE))));
        assertEquals(
                "Каждый гражданин имеет право на труд по свободному желанию.",
                text(draft.applied().act(), "1.1"));
        assertEquals(Standing.OVERTAKEN, after("Каждый имеет право на труд по свободному призванию.", one));
        assertEquals(Standing.MADE, after("Каждый имеет право на труд по свободному желанию.", one));
        assertEquals(Standing.GONE, after("Каждый имеет право на труд.", one));
        assertEquals(
                Standing.GONE,
                new Carried(ACT, ACT, Map.of())
                        .of("1.1", one.change().change().orElseThrow())
                        .standing());
    }

    private static Standing after(String text, Candidate candidate) {
        return new Carried(ACT, act(text), Map.of("1.1", "1.1"))
                .of("1.1", candidate.change().change().orElseThrow())
                .standing();
    }

    @Test
    void listIsInTheOrderOfTheTextAndOfWhatIsDone() {
        List<Candidate> all = List.of(
                candidate(1, "2.1", "равна", Action.MODIFY, "одинакова"),
                candidate(2, "1", "", Action.ADD, "Новый пункт."),
                candidate(3, "1.2", "каждого", Action.MODIFY, "всех"),
                candidate(4, "1.2", "", Action.DELETE, ""),
                candidate(5, "1.2", "Отдых", Action.MODIFY, "Покой"),
                candidate(6, "1", "", Action.MODIFY, "Всё иначе"),
                candidate(7, "1.2", "Отдых", Action.MODIFY, "Сон"),
                candidate(8, "9", "", Action.DELETE, ""));
        assertEquals(List.of(4, 5, 7, 3, 2, 6, 1, 8), numbers(DisposalOrder.of(List.of(ACT), all, Map.of())));
        List<Listed> coded = DisposalOrder.of(List.of(ACT), all, Map.of(5, "b", 7, "a"));
        assertEquals(List.of(4, 7, 5, 3, 2, 6, 1, 8), numbers(coded));
        assertEquals(Optional.of(DisposalOrder.Doubt.NO_WORDS), coded.get(5).doubt());
        assertEquals(Optional.of(DisposalOrder.Doubt.NO_PROVISION), coded.get(7).doubt());
        assertEquals(Optional.empty(), coded.get(0).doubt());
        List<Candidate> turned = new ArrayList<>(all).reversed();
        assertEquals(
                coded.stream().map(one -> one.candidate().number()).toList(),
                numbers(DisposalOrder.of(List.of(ACT), turned, Map.of(5, "b", 7, "a"))));
    }

    private static List<Integer> numbers(List<Listed> listed) {
        return listed.stream().map(one -> one.candidate().number()).toList();
    }

    @Test
    void numbersStayAndLaterOnesGetLetters() {
        assertEquals(Map.of(40, "1", 17, "2", 23, "3"), ListNumbers.next(List.of(40, 17, 23), Map.of()));
        Map<Integer, String> known = Map.of(40, "1", 17, "2", 23, "3");
        assertEquals(
                Map.of(50, "2A", 51, "2B", 52, "0A", 53, "3A"),
                ListNumbers.next(List.of(52, 40, 17, 50, 51, 23, 53), known));
        assertEquals(Map.of(60, "2C"), ListNumbers.next(List.of(17, 60), Map.of(17, "2", 50, "2A", 51, "2B")));
    }

    @Test
    void tensOfThousandsBehindOneNumberHaveTheirLettersInNoTime() {
        List<Integer> order = IntStream.rangeClosed(1, 60_000).boxed().toList();
        Map<Integer, String> fresh = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> ListNumbers.next(order, Map.of(1, "1", 2, "1B")));
        assertEquals(59_998, Set.copyOf(fresh.values()).size());
        assertEquals("1A", fresh.get(3));
        assertEquals("1C", fresh.get(4), "B was given before");
    }
}
