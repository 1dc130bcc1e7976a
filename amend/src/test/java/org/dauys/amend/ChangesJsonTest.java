package org.dauys.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesJsonTest {
    private static final Owner OWNER = new Owner.Amendment("17");

    private static String changes(String... changes) {
        return "{\"base\": \"00\", \"changes\": [" + String.join(", ", changes) + "]}";
    }

    private static String change(String said) {
        return "{" + said + ", \"edits\": [{\"remove\": \"1\"}]}";
    }

    private static String refusal(String json) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> ChangesJson.read(json))
                .getMessage());
    }

    @Test
    void reasonAndDateOfOneOwnerAreThoseOfAllItsChanges() {
        ChangesJson.Changes read = ChangesJson.read(changes(
                change("\"amendment\": \"17\", \"reason\": \"Safety.\""),
                change("\"amendment\": \"17\", \"date\": \"2026-11-30T10:00:00Z\""),
                change("\"amendment\": \"17\", \"reason\": \"Safety.\""),
                change("\"amendment\": \"17\"")));
        Remark both = new Remark("Safety.", Optional.of(Instant.parse("2026-11-30T10:00:00Z")));
        assertEquals(Map.of(OWNER, both), read.remarks());
        assertEquals(read, ChangesJson.read(ChangesJson.write(read)));
    }

    @Test
    void anotherReasonOrDateOfTheSameOwnerIsRefused() {
        String reason = refusal(changes(
                change("\"amendment\": \"17\", \"reason\": \"Safety.\""),
                change("\"amendment\": \"17\", \"reason\": \"Beauty.\"")));
        assertTrue(reason.startsWith("change 2: ") && reason.contains("another \"reason\""), reason);
        String date = refusal(changes(
                change("\"amendment\": \"17\", \"date\": \"2026-11-30T10:00:00Z\""),
                change("\"amendment\": \"17\", \"date\": \"2026-11-30T11:00:00Z\"")));
        assertTrue(date.startsWith("change 2: ") && date.contains("another \"date\""), date);
    }

    @Test
    void reasonBesideAnEditorIsRefused() {
        String refusal = refusal(changes(change("\"editor\": \"reads better\", \"reason\": \"Safety.\"")));
        assertTrue(refusal.startsWith("change 1: ") && refusal.contains("leave \"reason\" out"), refusal);
        Map<Owner, Remark> twice = Map.of(new Owner.Editor("reads better"), new Remark("Safety.", Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new ChangesJson.Changes("00", List.of(), twice));
    }

    @Test
    void amendmentToAnAmendmentIsReadWithItsTargetAndChangesWordsOnly() {
        String words = "{\"amendment\": \"18\", \"to\": \"17\", \"edits\": [{\"in\": \"1\", \"field\": \"text\","
                + " \"from\": 0, \"to\": 1, \"was\": \"A \", \"becomes\": \"No \"}]}";
        ChangesJson.Changes read = ChangesJson.read(changes(words, change("\"amendment\": \"19\"")));
        assertEquals(OWNER, read.subs().getFirst().target());
        assertEquals(1, read.changes().size());
        assertEquals(read, ChangesJson.read(ChangesJson.write(read)));
        String refusal = refusal(changes(words, change("\"amendment\": \"20\", \"to\": \"17\"")));
        assertTrue(refusal.startsWith("change 2: ") && refusal.contains("an amendment of its own"), refusal);
    }
}
