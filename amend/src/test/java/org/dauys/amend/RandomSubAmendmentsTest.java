package org.dauys.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.words.TokenSpans;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Made amendments to the demo's constitution, and amendments to what they propose, whose words are told by a mark: 120
 * seeds, and 5,000 with {@code -Ddauys.long=true}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomSubAmendmentsTest {
    private static final int SETS = Boolean.getBoolean("dauys.long") ? 5_000 : 120;
    private static final Act ACT = Acts.beginning(Acts.demo("draft-1", "ru"));
    /** No word of the act holds it. */
    private static final String MARK = "ѣ";

    /** What is taken in one set. */
    private record Made(long seed, List<OwnedChange> changes, List<SubAmendment> subs, SubApplied applied) {}

    private final List<Made> sets = new ArrayList<>();
    private int apartOnlyWithoutSubs;

    RandomSubAmendmentsTest() {
        for (long seed = 0; seed < SETS; seed++) {
            set(seed);
        }
    }

    @Test
    void everyLetterHasItsOwnerAndWhatASubAmendmentBringsIsItsOwn() {
        int marked = 0;
        for (Made made : sets) {
            Map<String, Provision> now = new HashMap<>();
            made.applied().applied().act().walk().forEach(one -> now.put(one.label(), one));
            for (OwnedField field : made.applied().applied().fields()) {
                String text = field.words().stream().map(OwnedWords::text).collect(Collectors.joining());
                Provision provision = now.get(field.label());
                assertEquals(provision == null ? "" : field.field().of(provision), text, () -> "seed " + made.seed());
                for (OwnedWords run : field.words()) {
                    for (String word : run.text().strip().split("\\s+", -1)) {
                        boolean bySub = run.owners().stream().allMatch(RandomSubAmendmentsTest::isSub);
                        assertEquals(word.contains(MARK), bySub, () -> "seed " + made.seed() + " " + run);
                        marked += bySub ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(marked > SETS, "words of sub-amendments: " + marked);
    }

    @Test
    void everyLetterOfTheLawStaysOrIsTakenBySomeone() {
        int[] bySubs = new int[1];
        for (Made made : sets) {
            Applied applied = made.applied().applied();
            Map<String, Integer> letters = new HashMap<>();
            applied.labels()
                    .forEach((was, is) -> applied.fields().stream()
                            .filter(field -> field.label().equals(is))
                            .flatMap(field -> field.words().stream())
                            .filter(run -> run.owners().contains(new Owner.Base()))
                            .forEach(run -> letters.merge(was, OwnedLetters.count(run.text()), Integer::sum)));
            for (Taken taken : applied.taken()) {
                letters.merge(taken.label(), OwnedLetters.count(taken.words()), Integer::sum);
                bySubs[0] += taken.owners().stream().allMatch(RandomSubAmendmentsTest::isSub) ? 1 : 0;
            }
            ACT.walk()
                    .forEach(one -> assertEquals(
                            OwnedLetters.count(one.heading() + one.text()),
                            letters.getOrDefault(one.label(), 0),
                            () -> "seed " + made.seed() + " in " + one.label()));
        }
        assertTrue(bySubs[0] > SETS / 10, "runs of the law that sub-amendments took away: " + bySubs[0]);
    }

    @Test
    void anyOrderGivesTheSame() throws CollisionException {
        for (Made made : sets) {
            Random random = new Random(made.seed());
            List<OwnedChange> changes = new ArrayList<>(made.changes());
            List<SubAmendment> subs = new ArrayList<>(made.subs());
            Collections.shuffle(changes, random);
            Collections.shuffle(subs, random);
            SubApplied again = SubAmendments.of(ACT, changes, subs);
            assertEquals(made.applied().applied(), again.applied(), () -> "seed " + made.seed());
            assertEquals(Set.copyOf(made.applied().changes()), Set.copyOf(again.changes()));
            assertEquals(
                    words(again.applied().act()),
                    words(apply(again.changes()).act()),
                    () -> "as changes of the base, seed " + made.seed());
        }
    }

    @Test
    void aTargetAloneGivesWhatItsSubAmendmentsMakeOfItsText() throws CollisionException {
        for (Made made : sets) {
            for (OwnedChange target : made.changes()) {
                Act proposed = Application.of(ACT, List.of(target)).act();
                List<OwnedChange> own = made.subs().stream()
                        .filter(sub -> sub.target().equals(target.owner()))
                        .map(SubAmendment::own)
                        .toList();
                SubApplied alone = SubAmendments.of(ACT, List.of(target), made.subs());
                assertEquals(
                        words(Application.of(proposed, own).act()),
                        words(alone.applied().act()),
                        () -> "seed " + made.seed() + " " + target);
                assertEquals(made.subs().size() - own.size(), alone.fallen().size());
            }
        }
    }

    @Test
    void withoutItsSubAmendmentsATargetHasItsWordingAndWithoutATargetTheyFall() throws CollisionException {
        int fallen = 0;
        for (Made made : sets) {
            Applied plain = Application.of(ACT, made.changes());
            assertEquals(plain, SubAmendments.of(ACT, made.changes(), List.of()).applied());
            List<OwnedChange> rest = made.changes().subList(1, made.changes().size());
            Owner left = made.changes().getFirst().owner();
            SubApplied without = SubAmendments.of(ACT, rest, made.subs());
            assertEquals(
                    made.subs().stream()
                            .filter(sub -> sub.target().equals(left))
                            .toList(),
                    without.fallen(),
                    () -> "seed " + made.seed());
            fallen += without.fallen().size();
            assertTrue(
                    without.applied().fields().stream()
                            .flatMap(field -> field.words().stream())
                            .noneMatch(run -> without.fallen().stream()
                                    .anyMatch(sub ->
                                            run.owners().contains(sub.own().owner()))),
                    () -> "seed " + made.seed());
        }
        assertTrue(fallen > SETS / 4, "fallen: " + fallen);
    }

    @Test
    void someTargetsReachWordsOfOthersOnlyByTheirSubAmendments() {
        assertTrue(sets.size() > SETS / 2, "sets that could be made: " + sets.size());
        assertTrue(apartOnlyWithoutSubs > 0);
    }

    private void set(long seed) {
        Random random = new Random(seed);
        List<OwnedChange> changes =
                MadeChanges.apart(ACT, MadeChanges.of(ACT, seed, 2 + random.nextInt(8), 1 + random.nextInt(4)), random)
                        .stream()
                        .filter(change -> change.owner() instanceof Owner.Amendment)
                        .toList();
        List<SubAmendment> subs = new ArrayList<>();
        for (OwnedChange target : changes) {
            subs.addAll(subs(target, random));
        }
        if (changes.isEmpty()) {
            return;
        }
        try {
            sets.add(new Made(seed, changes, subs, SubAmendments.of(ACT, changes, subs)));
        } catch (CollisionException ofTargets) {
            apartOnlyWithoutSubs++;
        }
    }

    /** Up to three that do not collide, to words of the provisions that the target changes. */
    private static List<SubAmendment> subs(OwnedChange target, Random random) {
        Applied applied = apply(List.of(target));
        List<OwnedField> touched = applied.fields().stream()
                .filter(field ->
                        field.words().stream().anyMatch(run -> run.owners().contains(target.owner())))
                .toList();
        List<OwnedChange> subs = new ArrayList<>();
        for (int n = touched.isEmpty() ? 0 : random.nextInt(4); n > 0; n--) {
            OwnedField field = touched.get(random.nextInt(touched.size()));
            String text = field.words().stream().map(OwnedWords::text).collect(Collectors.joining());
            TokenSpans spans = TokenSpans.of(text);
            int from = random.nextInt(spans.size());
            int to = Math.min(spans.size(), from + random.nextInt(4));
            String instead = random.nextInt(4) == 0 ? "" : " " + MARK + n + (random.nextBoolean() ? " и" + MARK : "");
            String wanted = text.substring(0, spans.end(from - 1)) + instead + " " + text.substring(spans.start(to));
            List<Edit> edits = Change.edits(
                    applied.act()
                            .walk()
                            .filter(one -> one.label().equals(field.label()))
                            .findFirst()
                            .orElseThrow(),
                    field.field(),
                    wanted.replaceAll(" +", " ").strip());
            if (!edits.isEmpty()) {
                Owner owner = new Owner.Amendment(((Owner.Amendment) target.owner()).number() + "/" + n);
                subs.add(new OwnedChange(owner, new Change(edits)));
            }
        }
        return MadeChanges.apart(applied.act(), subs, random).stream()
                .map(own -> new SubAmendment(target.owner(), own))
                .toList();
    }

    private static Applied apply(List<OwnedChange> changes) {
        try {
            return Application.of(ACT, changes);
        } catch (CollisionException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isSub(Owner owner) {
        return owner instanceof Owner.Amendment amendment && amendment.number().contains("/");
    }

    private static String words(Act act) {
        return act.walk()
                .map(one -> one.kind() + one.number() + one.heading() + "|" + one.text())
                .collect(Collectors.joining("\n"));
    }
}
