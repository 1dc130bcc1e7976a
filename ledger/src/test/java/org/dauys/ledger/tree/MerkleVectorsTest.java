package org.dauys.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dauys.ledger.SharedLog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of transparency-dev/merkle: proofs good and bad, each with what is right. */
class MerkleVectorsTest {

    @Test
    void inclusionComesOutAsTheVectorsSay() throws Exception {
        List<Path> files = SharedLog.json("merkle/inclusion");
        assertTrue(files.size() > 50, files.size() + " vectors");
        for (Path file : files) {
            assertEquals(!wantsError(file), includes(read(file)), file.toString());
        }
    }

    @Test
    void consistencyComesOutAsTheVectorsSay() throws Exception {
        List<Path> files = SharedLog.json("merkle/consistency");
        assertTrue(files.size() > 50, files.size() + " vectors");
        for (Path file : files) {
            assertEquals(!wantsError(file), isConsistent(read(file)), file.toString());
        }
    }

    private static boolean includes(JsonNode vector) throws NoSuchAlgorithmException {
        try {
            return new InclusionProof(
                            vector.get("leafIdx").asLong(),
                            vector.get("treeSize").asLong(),
                            hashes(vector))
                    .proves(hash(vector.get("leafHash")), hash(vector.get("root")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isConsistent(JsonNode vector) throws NoSuchAlgorithmException {
        try {
            return new ConsistencyProof(
                            vector.get("size1").asLong(), vector.get("size2").asLong(), hashes(vector))
                    .proves(hash(vector.get("root1")), hash(vector.get("root2")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static List<Hash> hashes(JsonNode vector) throws NoSuchAlgorithmException {
        List<Hash> hashes = new ArrayList<>();
        for (JsonNode hash : vector.get("proof")) {
            hashes.add(hash(hash));
        }
        return hashes;
    }

    /** Some vectors have texts like "don't care 1" for a hash, which only have to be equal or different. */
    private static Hash hash(JsonNode text) throws NoSuchAlgorithmException {
        byte[] bytes = Base64.getDecoder().decode(text.isNull() ? "" : text.asString());
        if (new String(bytes, java.nio.charset.StandardCharsets.US_ASCII).startsWith("don't care")) {
            bytes = MessageDigest.getInstance("SHA-256").digest(bytes);
        }
        return Hash.of(bytes);
    }

    private static boolean wantsError(Path file) throws IOException {
        return read(file).get("wantErr").asBoolean();
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
