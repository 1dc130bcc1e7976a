package org.dauys.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.xml.validation.Schema;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.read.ActReader;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedChanges;
import org.dauys.text.read.TrackedDocument;
import org.dauys.text.write.ActWriter;
import org.dauys.text.write.MarkedAkn;
import org.dauys.text.write.MarkedProvision;
import org.junit.jupiter.api.Test;

/** Akoma Ntoso with marks is the base and the new text in one, and says of each change whose it is. */
class MarkedActTest {
    private static final int SETS = Boolean.getBoolean("dauys.long") ? 1_000 : 25;
    private static final Act ACT = Acts.mills();

    private static byte[] akn(Act base, List<OwnedChange> changes, Map<Owner, Remark> remarks) throws Exception {
        return MarkedAct.akn(base, changes, Application.of(base, changes), remarks);
    }

    private static Act read(byte[] akn, TrackedChanges changes, Language language) throws Exception {
        return ActReader.read("marked.akn", akn, Format.AKN, new ReadingOptions(Optional.of(language), changes, 0))
                .act();
    }

    private static TrackedReading changes(Act base, byte[] akn) throws Exception {
        return TrackedReading.of(
                base,
                TrackedDocument.open("marked.akn", akn, Format.AKN),
                ReadingOptions.in(Optional.of(base.language())));
    }

    private static List<OwnedChange> fewChanges() {
        Provision fresh = new Provision(Kind.PARAGRAPH, "3", "", "", "", "It is white.", false, List.of(), List.of());
        return List.of(
                Acts.wording(ACT, "17", "1.1", "A mill is open to millers."),
                Acts.by("18", new Removal("1.2"), new Addition("1", "1.1", List.of(fresh))),
                new OwnedChange(
                        new Owner.Editor("reads better"),
                        new Change(Change.edits(Acts.at(ACT, "1"), Field.HEADING, "Wind mills"))),
                Acts.wording(ACT, "19", "2", "It starts tomorrow."),
                Acts.wording(ACT, "20", "2", "It starts tomorrow."));
    }

    private static final Map<Owner, Remark> REMARKS = Map.of(
            new Owner.Amendment("17"),
            new Remark("Safety first.\nSee the report.", Optional.of(Instant.parse("2026-11-30T10:00:00Z"))));

    @Test
    void eachChangeIsAModificationThatNamesItsAmendmentAndItsWords() throws Exception {
        String akn = new String(akn(ACT, fewChanges(), REMARKS), StandardCharsets.UTF_8);
        assertTrue(akn.contains("<passiveRef eId=\"source_1\" href=\"/akn/zz/amendment/17\" showAs=\"17\"/>"), akn);
        assertTrue(akn.contains("<textualMod eId=\"pmod_4\" type=\"repeal\">"), akn);
        assertTrue(akn.contains("status=\"removed\""), akn);
        assertTrue(akn.contains("<eventRef date=\"2026-11-30T10:00:00Z\" eId=\"event_1\" source=\"#source_1\""), akn);
        assertEquals(5, akn.split("<textualMod ", -1).length - 1, akn);
        assertEquals(6, akn.split("<source href", -1).length - 1, akn);
    }

    @Test
    void fileIsValidIsBothTextsAndIsReadAsTheChangesAgain() throws Exception {
        byte[] akn = akn(ACT, fewChanges(), REMARKS);
        assertEquals(
                ActWriter.sha256(Application.of(ACT, fewChanges()).act()),
                ActWriter.sha256(read(akn, TrackedChanges.ACCEPT, ACT.language())));
        assertEquals(ActWriter.sha256(ACT), ActWriter.sha256(read(akn, TrackedChanges.REJECT, ACT.language())));
        TrackedReading back = changes(ACT, akn);
        assertEquals(List.of(), back.told());
        Map<Owner, Change> wanted = new HashMap<>();
        fewChanges().forEach(one -> wanted.put(one.owner(), one.change()));
        Map<Owner, Change> found = new HashMap<>();
        back.changes().forEach(one -> found.put(one.owner(), one.change()));
        assertEquals(wanted, found);
        assertEquals(REMARKS.get(new Owner.Amendment("17")), back.remarks().get(new Owner.Amendment("17")));
        AknSchema.assertValid(AknSchema.find(), akn);
        AknSchema.assumeValidityWasAsserted();
    }

    @Test
    void provisionOfAnotherActIsRefused() {
        Provision foreign = new Provision(Kind.ARTICLE, "99", "99", "art_99", "", "", false, List.of(), List.of());
        for (boolean isAfter : new boolean[] {true, false}) {
            List<MarkedProvision> marked =
                    List.of(new MarkedProvision(foreign, !isAfter, isAfter, Set.of(), List.of(), List.of(), List.of()));
            String refusal = assertThrows(
                            IllegalArgumentException.class,
                            () -> MarkedAkn.write(ACT, ACT, marked, List.of(), new ByteArrayOutputStream()))
                    .getMessage();
            assertTrue(String.valueOf(refusal).startsWith("Akoma Ntoso has no element for"), refusal);
        }
    }

    @Test
    void actThatAkomaNtosoCannotHaveIsRefused() throws Exception {
        Provision inner = new Provision(Kind.PARAGRAPH, "1", "", "", "", "A stone.", false, List.of(), List.of());
        List<OwnedChange> changes = List.of(Acts.by("18", new Addition("1.1", "", List.of(inner))));
        String refusal = assertThrows(IllegalArgumentException.class, () -> akn(ACT, changes, Map.of()))
                .getMessage();
        assertTrue(String.valueOf(refusal).startsWith("Akoma Ntoso cannot have the new act"), refusal);
    }

    @Test
    void randomSetsAreValidAndComeBackOrAreToldOrRefused() throws Exception {
        Act act = Acts.demo("draft-1", "ru");
        Optional<Schema> schema = AknSchema.find();
        int made = 0;
        int whole = 0;
        int all = 0;
        int same = 0;
        int remarked = 0;
        for (long seed = 0; seed < SETS; seed++) {
            String of = "seed " + seed;
            Random random = new Random(seed);
            List<OwnedChange> changes = MadeChanges.apart(
                    act, MadeChanges.of(act, seed, 2 + random.nextInt(14), 1 + random.nextInt(6)), random);
            Map<Owner, Remark> remarks = TrackedReadingTest.remarks(changes);
            byte[] akn;
            try {
                akn = akn(act, changes, remarks);
            } catch (IllegalArgumentException cannot) {
                assertTrue(String.valueOf(cannot.getMessage()).startsWith("Akoma Ntoso"), of + ": " + cannot);
                continue;
            }
            made++;
            Act after = Application.of(act, changes).act();
            assertEquals(
                    ActWriter.sha256(after), ActWriter.sha256(read(akn, TrackedChanges.ACCEPT, act.language())), of);
            assertEquals(ActWriter.sha256(act), ActWriter.sha256(read(akn, TrackedChanges.REJECT, act.language())), of);
            AknSchema.assertValid(schema, akn);
            TrackedReading back = changes(act, akn);
            boolean untold = back.told().isEmpty();
            whole += untold ? 1 : 0;
            for (OwnedChange change : changes) {
                all++;
                boolean alike = back.changes().stream()
                        .anyMatch(one -> one.owner().equals(change.owner())
                                && sum(act, List.of(one)).equals(sum(act, List.of(change))));
                same += alike ? 1 : 0;
                assertTrue(alike || !untold, () -> of + ": " + change.owner());
                Remark said = back.remarks().getOrDefault(change.owner(), Remark.NONE);
                remarked += said.equals(remarks.get(change.owner())) ? 1 : 0;
            }
        }
        System.out.printf(
                "%d sets, %d made, %d whole; %d changes, %d the same, %d with their remarks%n",
                SETS, made, whole, all, same, remarked);
        assertTrue(
                made > 0.8 * SETS && whole > 0.9 * made && same > 0.95 * all && remarked > 0.95 * all,
                made + ", " + whole + ", " + same + ", " + remarked);
        AknSchema.assumeValidityWasAsserted();
    }

    private static String sum(Act act, List<OwnedChange> changes) {
        try {
            return ActWriter.sha256(Application.of(act, changes).act());
        } catch (CollisionException collide) {
            return "collide";
        }
    }
}
