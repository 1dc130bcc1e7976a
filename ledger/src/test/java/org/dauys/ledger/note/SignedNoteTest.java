package org.dauys.ledger.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.dauys.ledger.SharedLog;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignedNoteTest {
    private static final String TEXT = "Дауыс\n\nтексты\n";
    private static final SigningKey KEY = Keys.ed25519();

    @Test
    void realNotesVerifyAndSpoiltKeysAreRefused() throws Exception {
        for (JsonNode vector : vectors().get("notes")) {
            if (vector.get("note") == null) {
                continue;
            }
            VerifierKey key = VerifierKey.parse(vector.get("vkey").asString());
            assertEquals(vector.get("vkey").asString(), key.toString());
            byte[] bytes = vector.get("note").asString().getBytes(StandardCharsets.UTF_8);
            SignedNote note = SignedNote.parse(bytes);
            assertEquals(1, note.signedBy(List.of(key)).size());
            assertArrayEquals(bytes, note.toBytes());
            for (JsonNode bad : vector.path("bad_vkeys")) {
                assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(bad.asString()));
            }
            if (vector.get("skey") != null) {
                SigningKey signer = SigningKey.parse(vector.get("skey").asString());
                assertEquals(key, signer.verifier());
                assertEquals(vector.get("skey").asString(), signer.secretText());
                // Ed25519 is deterministic: the very same note.
                assertArrayEquals(bytes, new SignedNote(note.text(), List.of(signer.sign(note.text(), 0))).toBytes());
            }
        }
    }

    @Test
    void realCosignaturesVerifyWithTheirTimes() throws Exception {
        for (JsonNode vector : vectors().get("cosignatures_v1_ed25519")) {
            VerifierKey key = VerifierKey.parse(vector.get("vkey").asString());
            SignedNote note =
                    SignedNote.parse(vector.get("checkpoint").asString().getBytes(StandardCharsets.UTF_8));
            NoteSignature signature = note.signedBy(List.of(key)).get(key);
            assertEquals(
                    vector.get("timestamp").asLong(),
                    Objects.requireNonNull(signature).time().orElseThrow());
        }
    }

    @Test
    void realLogOfTesseraIsSignedAtEverySize() throws Exception {
        VerifierKey key = VerifierKey.parse(vectors().get("tessera_log_vkey").asString());
        CheckpointPolicy policy = new CheckpointPolicy("example.com/log/testdata", key);
        for (int size = 0; size <= 15; size++) {
            byte[] note = java.nio.file.Files.readAllBytes(SharedLog.file("tessera-log/log/checkpoint." + size));
            assertEquals(
                    size, policy.verify(SignedNote.parse(note)).checkpoint().size());
        }
    }

    @Test
    void linesOfUnknownKeysDoNotCountAndWrongOnesOfKnownKeysSpoilAll() throws Exception {
        NoteSignature good = KEY.sign(TEXT, 0);
        NoteSignature stranger =
                Keys.of("stranger.example", SignatureType.ED25519, 9).sign(TEXT, 0);
        byte[] bytes = good.bytes();
        bytes[40] ^= 1;
        NoteSignature wrong = new NoteSignature(good.name(), good.id(), bytes);
        List<VerifierKey> keys = List.of(KEY.verifier());

        assertEquals(
                1, new SignedNote(TEXT, List.of(stranger, good)).signedBy(keys).size());
        assertEquals(0, new SignedNote(TEXT, List.of(stranger)).signedBy(keys).size());
        // The name alone, or the id alone, makes no line one of the key.
        NoteSignature sameName = new NoteSignature(good.name(), good.id() + 1, bytes);
        NoteSignature sameId = new NoteSignature("other.example", good.id(), bytes);
        assertEquals(
                1,
                new SignedNote(TEXT, List.of(sameName, sameId, good))
                        .signedBy(keys)
                        .size());
        for (List<NoteSignature> lines : List.of(List.of(wrong), List.of(good, wrong), List.of(wrong, good))) {
            assertThrows(UnverifiedNoteException.class, () -> new SignedNote(TEXT, lines).signedBy(keys));
        }
    }

    @Test
    void everyChangedByteOfANoteIsRefused() throws Exception {
        byte[] note = new SignedNote(TEXT, List.of(KEY.sign(TEXT, 0))).toBytes();
        for (int i = 0; i < note.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = note.clone();
                changed[i] ^= (byte) (1 << bit);
                try {
                    assertEquals(
                            0,
                            SignedNote.parse(changed)
                                    .signedBy(List.of(KEY.verifier()))
                                    .size(),
                            "byte " + i + ", bit " + bit);
                } catch (MalformedNoteException | UnverifiedNoteException e) {
                    // Refused.
                }
            }
        }
    }

    @Test
    void whatIsNoNoteIsRefused() {
        String line = KEY.sign(TEXT, 0).line();
        for (String bad : List.of(
                "",
                "\n",
                "\n\n",
                TEXT,
                TEXT + "\n",
                TEXT + line,
                TEXT + "\n" + line.strip(),
                TEXT + "\n" + line + "\n",
                TEXT + "\n" + line + "more\n",
                TEXT + "\r\n" + line,
                TEXT + "\n" + line.replace("— ", "- "),
                TEXT + "\n" + line.replace("— ", "—  "),
                TEXT + "\n" + line.replace("=\n", "\n"),
                TEXT + "\n— log.example/acts AAAAAA==\n",
                TEXT + "\n— log+example " + "AAAAAAAA\n",
                TEXT + "\n" + line.repeat(65),
                "a\tb\n\n" + line)) {
            assertThrows(
                    MalformedNoteException.class, () -> SignedNote.parse(bad.getBytes(StandardCharsets.UTF_8)), bad);
        }
        byte[] notUtf8 = (TEXT + "\n" + line).getBytes(StandardCharsets.UTF_8);
        notUtf8[1] = 'x';
        assertThrows(MalformedNoteException.class, () -> SignedNote.parse(notUtf8));
    }

    private static JsonNode vectors() {
        return JsonMapper.shared().readTree(SharedLog.file("note-vectors.json").toFile());
    }
}
