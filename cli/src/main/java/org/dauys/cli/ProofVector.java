package org.dauys.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dauys.ledger.tree.ConsistencyProof;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.InclusionProof;
import tools.jackson.databind.JsonNode;

/**
 * A proof with what must become of it, as transparency-dev/merkle keeps them: {@code leafIdx, treeSize, root, leafHash, proof} of
 * inclusion, or {@code size1, size2, root1, root2, proof} of consistency, and {@code wantErr}.
 */
record ProofVector(JsonNode json) {
    /** Roots of proofs that fail before anybody looks at them: texts, which only have to be equal or different. */
    private static final String NO_HASH = "don't care";

    boolean isOne() {
        boolean inclusion =
                json.path("leafIdx").isIntegralNumber() && json.path("treeSize").isIntegralNumber();
        boolean consistency =
                json.path("size1").isIntegralNumber() && json.path("size2").isIntegralNumber();
        return json.path("wantErr").isBoolean() && inclusion != consistency;
    }

    boolean isToBeRefused() {
        return json.get("wantErr").asBoolean();
    }

    /** Whether the proof is refused here, also where it is no proof at all. */
    boolean isRefused() {
        try {
            List<Hash> hashes = new ArrayList<>();
            for (JsonNode hash : json.path("proof")) {
                hashes.add(hash(hash));
            }
            return json.has("leafIdx")
                    ? !new InclusionProof(number("leafIdx"), number("treeSize"), hashes)
                            .proves(hash(json.path("leafHash")), hash(json.path("root")))
                    : !new ConsistencyProof(number("size1"), number("size2"), hashes)
                            .proves(hash(json.path("root1")), hash(json.path("root2")));
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    /** Go writes numbers up to 2^64 − 1; those that are too large for a log are no size. */
    private long number(String name) {
        if (!json.get(name).canConvertToLong()) {
            throw new IllegalArgumentException(name);
        }
        return json.get(name).asLong();
    }

    private static Hash hash(JsonNode text) {
        byte[] bytes = Base64.getDecoder().decode(text.asString(""));
        if (new String(bytes, StandardCharsets.US_ASCII).startsWith(NO_HASH)) {
            try {
                bytes = MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
        return Hash.of(bytes);
    }
}
