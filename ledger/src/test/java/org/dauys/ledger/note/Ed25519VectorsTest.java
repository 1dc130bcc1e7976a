package org.dauys.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.ledger.SharedLog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our one verdict on Ed25519, on CCTV's vectors of edge cases. */
class Ed25519VectorsTest {
    /** What makes a key none: {@code low_order_component_A} does not name the neutral element, {@code low_order_A} does. */
    private static final Set<String> NO_KEY = Set.of("low_order_A", "low_order_component_A", "non_canonical_A");

    private static final Set<String> NO_SIGNATURE = Set.of("non_canonical_R", "low_order_residue", "reencoded_k");

    @Test
    void verdictFollowsFromTheFlagsOfEachVector() {
        int good = 0;
        int keys = 0;
        JsonNode vectors = JsonMapper.shared()
                .readTree(SharedLog.file("cctv/ed25519/ed25519vectors.json").toFile());
        assertEquals(914, vectors.size());
        for (JsonNode vector : vectors) {
            Set<String> flags = flags(vector);
            boolean isKey = flags.stream().noneMatch(NO_KEY::contains);
            boolean isGood = isKey && flags.stream().noneMatch(NO_SIGNATURE::contains);
            assertEquals(isGood, verdict(vector), vector.toString());
            good += isGood ? 1 : 0;
            keys += isKey ? 1 : 0;
        }
        assertTrue(good > 0 && good < keys, good + " good of " + keys + " with a key");
    }

    @Test
    void everySpoiltBitIsRefusedAndNothingIsThrown() {
        VerifierKey key = Keys.ed25519().verifier();
        NoteSignature signature = Keys.ed25519().sign("a text\n", 0);
        assertTrue(key.verifies("a text\n", signature));
        List<Integer> accepted = new ArrayList<>();
        for (int bit = 0; bit < 64 * 8; bit++) {
            byte[] bytes = signature.bytes();
            bytes[bit / 8] ^= (byte) (1 << (bit % 8));
            if (key.verifies("a text\n", new NoteSignature(signature.name(), signature.id(), bytes))) {
                accepted.add(bit);
            }
        }
        assertEquals(List.of(), accepted);
    }

    private static boolean verdict(JsonNode vector) {
        HexFormat hex = HexFormat.of();
        PublicKey key;
        try {
            key = PublicKeys.of(
                    SignatureType.ED25519, hex.parseHex(vector.get("key").asString()));
        } catch (IllegalArgumentException e) {
            return false;
        }
        return PublicKeys.verifies(
                SignatureType.ED25519,
                key,
                vector.get("msg").asString().getBytes(StandardCharsets.UTF_8),
                hex.parseHex(vector.get("sig").asString()));
    }

    private static Set<String> flags(JsonNode vector) {
        Set<String> flags = new TreeSet<>();
        if (vector.get("flags") != null) {
            vector.get("flags").forEach(flag -> flags.add(flag.asString()));
        }
        return flags;
    }
}
