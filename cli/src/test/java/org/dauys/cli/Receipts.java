package org.dauys.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.note.NoteSignature;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.tree.Hash;

/** Receipts, good ones and spoilt ones, by a seed: two of one seed are the same but for signatures of ML-DSA, which are random. */
final class Receipts {
    private static final String ORIGIN = "log.example/acts";
    private static final List<String> SIGNS = List.of(
            "\n",
            "\n\n",
            " ",
            "+",
            "0",
            "\r",
            "\t",
            "=",
            "\u00a0",
            "\ufeff",
            "\u2014 ",
            "A",
            "\u0000",
            "\u180e",
            "\ud83d\ude00");

    private final Random random;
    private final SigningKey log = key(ORIGIN, SignatureType.ED25519, 1);
    private final SigningKey quantum = key(ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE, 2);
    private final SigningKey first = key("w.example/1", SignatureType.ED25519_COSIGNATURE, 3);
    private final SigningKey second = key("w.example/2", SignatureType.ML_DSA_44_COSIGNATURE, 4);

    Receipts(long seed) {
        random = new Random(seed);
    }

    private static SigningKey key(String name, SignatureType type, int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return SigningKey.ofSeed(name, type, bytes);
    }

    /** Good, or spoilt in one to three ways; some ways leave it good. */
    Receipt next() {
        Receipt receipt = good();
        int ways = random.nextInt(4);
        for (int i = 0; i < ways; i++) {
            receipt = spoilt(receipt);
        }
        return receipt;
    }

    Receipt good() {
        List<byte[]> documents = new ArrayList<>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            documents.add(bytes(random.nextInt(60)));
        }
        List<Hash> leaves = documents.stream().map(Hash::leaf).toList();
        int index = random.nextInt(size);
        List<Hash> path = new ArrayList<>();
        Hash root = path(leaves, index, path);
        List<String> extensions = random.nextInt(8) == 0 ? List.of("more") : List.of();
        String text = new Checkpoint(ORIGIN, size, root, extensions).text();
        boolean isQuantum = random.nextInt(6) == 0;
        List<NoteSignature> lines = new ArrayList<>();
        long time = random.nextInt(4) == 0 ? random.nextLong() & Long.MAX_VALUE : 1_780_000_000L;
        lines.add((isQuantum ? quantum : log).sign(text, isQuantum ? 0 : time));
        List<String> witnesses = new ArrayList<>();
        if (random.nextBoolean()) {
            lines.add(first.sign(text, time));
            witnesses.add(first.verifier().toString());
        }
        if (random.nextInt(4) == 0) {
            lines.add(second.sign(text, time));
            witnesses.add(second.verifier().toString());
        }
        Optional<byte[]> extra = random.nextInt(3) == 0 ? Optional.of(bytes(random.nextInt(9))) : Optional.empty();
        return new Receipt(
                new LogProof(extra, index, path, new SignedNote(text, lines)).toBytes(),
                documents.get(index),
                random.nextInt(4) == 0
                        ? List.of(log.verifier().toString(), quantum.verifier().toString())
                        : List.of((isQuantum ? quantum : log).verifier().toString()),
                witnesses,
                witnesses.isEmpty() ? 0 : random.nextInt(witnesses.size() + 1));
    }

    /** The root over some leaves, and what lies beside the way to one of them, from below. */
    private static Hash path(List<Hash> leaves, int index, List<Hash> path) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        Hash on = index < split ? path(left, index, path) : path(right, index - split, path);
        Hash beside = path(index < split ? right : left, 0, new ArrayList<>());
        path.add(beside);
        return index < split ? Hash.node(on, beside) : Hash.node(beside, on);
    }

    private Receipt spoilt(Receipt receipt) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> receipt.withProof(flipped(receipt.proof()));
            case 2 -> receipt.withProof(text(receipt, text -> inserted(text)));
            case 3 -> receipt.withProof(text(receipt, text -> shortened(text)));
            case 4 -> receipt.withProof(text(receipt, text -> lines(text)));
            case 5 -> receipt.withProof(text(receipt, text -> number(text)));
            case 6 -> receipt.withProof(text(receipt, text -> signature(text)));
            case 7 -> receipt.withDocument(random.nextBoolean() ? flipped(receipt.document()) : bytes(3));
            case 8 -> receipt.withKeys(List.of(changedKey(receipt.keys().getFirst())));
            default ->
                receipt.withWitnesses(
                        random.nextBoolean() ? List.of(first.verifier().toString()) : receipt.keys(),
                        random.nextInt(3));
        };
    }

    private static byte[] text(Receipt receipt, java.util.function.UnaryOperator<String> change) {
        return change.apply(new String(receipt.proof(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] other = bytes.length == 0 ? new byte[1] : bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private String inserted(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + SIGNS.get(random.nextInt(SIGNS.size())) + text.substring(at);
    }

    private String shortened(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return random.nextBoolean()
                ? text.substring(0, at)
                : text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
    }

    /** A line doubled, left out, or changed with the next. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.add(at, lines.get(at));
            case 1 -> lines.remove(at);
            default -> lines.add(Math.max(0, at - 1), lines.remove(at));
        }
        return String.join("\n", lines);
    }

    private String number(String text) {
        List<String> others =
                List.of("00", "-1", "9223372036854775807", "9223372036854775808", "1", "2", "+1", "1e1", "\u0661");
        return text.replaceFirst("(?m)^(index )?[0-9]+$", "$1" + others.get(random.nextInt(others.size())));
    }

    /** S with the order added, or R and S of small order; of the same line, so that its key is known. */
    private String signature(String text) {
        int dash = text.indexOf("\u2014 ");
        int start = dash < 0 ? -1 : text.indexOf(' ', dash + 2);
        int end = start < 0 ? -1 : text.indexOf('\n', start);
        if (end < 0) {
            return text;
        }
        byte[] all;
        try {
            all = Base64.getDecoder().decode(text.substring(start + 1, end));
        } catch (IllegalArgumentException spoiltBefore) {
            return text;
        }
        if (all.length >= 68) {
            SmallOrder.change(all, all.length == 68 ? 4 : 12, random);
        }
        return text.substring(0, start + 1) + Base64.getEncoder().encodeToString(all) + text.substring(end);
    }

    private String changedKey(String key) {
        int at = random.nextInt(key.length());
        return switch (random.nextInt(4)) {
            case 0 -> key.substring(0, at) + (char) (key.charAt(at) ^ 1) + key.substring(at + 1);
            case 1 -> SmallOrder.key(ORIGIN, random);
            case 2 -> key.replaceFirst("\\+", " +");
            default -> second.verifier().toString();
        };
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
