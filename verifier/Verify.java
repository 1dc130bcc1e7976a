import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says whether a receipt (.tlog-proof) proves that a document is in a public log. One file, no library, Java 17 or later:
 *
 * <pre>java Verify.java receipt.tlog-proof document --key 'log.example+1a2b3c4d+AQ...' [--witness 'w1+...' ...] [--quorum N]</pre>
 *
 * The keys are not in the receipt: take them from where you trust them. It ends with 0 when it is proved, with 1 when it is not, and with
 * 2 when it cannot be said (wrong call, missing file, a kind of key that this Java does not know). What counts as proved is written in
 * docs/methods/ledger.md, "One verdict"; verify.html says the same in a browser.
 */
public final class Verify {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger L = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

    /** What is not proved, and why. */
    static final class Bad extends Exception {
        Bad(String why) {
            super(why);
        }
    }

    /** A public key, {@code name+id+base64(type, key)}; type 1: Ed25519, 4: Ed25519 with a time, 6: ML-DSA-44 with a time. */
    record Key(String name, byte[] id, int type, byte[] bytes) {}

    record Line(String name, byte[] id, byte[] signature) {}

    public static void main(String[] args) throws IOException {
        List<String> files = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> witnesses = new ArrayList<>();
        int quorum = -1;
        try {
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--key" -> keys.add(args[++i]);
                    case "--witness" -> witnesses.add(args[++i]);
                    case "--quorum" -> quorum = Integer.parseInt(args[++i]);
                    default -> files.add(args[i]);
                }
            }
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
            files.clear();
        }
        if (files.size() != 2 || keys.isEmpty()) {
            System.err.println("java Verify.java receipt.tlog-proof document --key KEY [--witness KEY ...] [--quorum N]");
            System.exit(2);
        }
        String verdict = "";
        try {
            verdict = verdict(
                    Files.readAllBytes(Path.of(files.get(0))),
                    Files.readAllBytes(Path.of(files.get(1))),
                    keys,
                    witnesses,
                    quorum < 0 ? witnesses.size() : quorum);
        } catch (IOException e) {
            System.err.println("Cannot be read: " + e.getMessage());
            System.exit(2);
        }
        System.out.println(verdict);
        System.exit(verdict.startsWith("PROVED") ? 0 : verdict.startsWith("NOT PROVED") ? 1 : 2);
    }

    /** A sentence that begins with PROVED, NOT PROVED, or CANNOT SAY. */
    public static String verdict(byte[] receipt, byte[] document, List<String> keys, List<String> witnesses, int quorum) {
        try {
            return "PROVED: " + verify(receipt, document, keys, witnesses, quorum);
        } catch (Bad bad) {
            return "NOT PROVED: " + bad.getMessage();
        } catch (GeneralSecurityException unknown) {
            return "CANNOT SAY: this Java cannot check such a signature (" + unknown.getMessage() + "); ML-DSA needs Java 24.";
        }
    }

    private static String verify(byte[] receipt, byte[] document, List<String> keys, List<String> witnesses, int quorum)
            throws Bad, GeneralSecurityException {
        List<Key> logKeys = parseKeys(keys);
        List<Key> seers = parseKeys(witnesses);
        check(!logKeys.isEmpty(), "no key of the log was given");
        check(quorum >= 0 && quorum <= seers.size(), "more witnesses are asked for than were named");
        List<Key> all = new ArrayList<>(logKeys);
        for (Key seer : seers) {
            check(seer.type() != 1, "a witness's key must be one for cosignatures");
            check(all.stream().noneMatch(key -> Arrays.equals(key.bytes(), seer.bytes())), "a witness's key is there twice");
            all.add(seer);
        }

        String text = utf8(receipt);
        int end = text.indexOf("\n\n");
        check(end >= 0, "the receipt has no empty line before its checkpoint");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
        check(lines.remove(0).equals("c2sp.org/tlog-proof@v1"), "it is no receipt");
        if (!lines.isEmpty() && lines.get(0).startsWith("extra ")) {
            base64(lines.remove(0).substring(6));
        }
        check(!lines.isEmpty() && lines.get(0).startsWith("index ") && lines.size() <= 64, "the receipt has no index, or too many hashes");
        long index = decimal(lines.remove(0).substring(6));
        List<byte[]> path = new ArrayList<>();
        for (String line : lines) {
            path.add(hash(line));
        }

        String note = text.substring(end + 2);
        check(note.getBytes(StandardCharsets.UTF_8).length <= 256 * 1024, "the checkpoint is too long");
        int cut = note.lastIndexOf("\n\n");
        check(cut >= 0 && note.endsWith("\n"), "the checkpoint has no signatures");
        String body = note.substring(0, cut + 1);
        check(body.chars().noneMatch(c -> c < ' ' && c != '\n'), "the checkpoint has a control character");
        List<Line> signatures = new ArrayList<>();
        String rest = note.substring(cut + 2);
        check(!rest.isEmpty(), "the checkpoint has no signatures");
        for (String line : rest.substring(0, rest.length() - 1).split("\n", -1)) {
            signatures.add(line(line));
        }
        check(signatures.size() <= 64, "the checkpoint has too many signatures");

        String[] said = body.substring(0, body.length() - 1).split("\n", -1);
        check(said.length >= 3 && !said[0].isEmpty(), "the checkpoint has not three lines");
        long size = decimal(said[1]);
        byte[] root = hash(said[2]);
        for (int i = 3; i < said.length; i++) {
            check(!said[i].isEmpty(), "the checkpoint has an empty line");
        }
        check(size > 0 || Arrays.equals(root, sha256(new byte[0])), "an empty log has another root");
        check(said[0].equals(logKeys.get(0).name()), "it is a receipt of " + said[0] + ", whose key was not given");

        Map<String, Long> byLog = signers(signatures, logKeys, body, said, size, root);
        check(!byLog.isEmpty(), "the log has not signed");
        check(said.length == 3 || logKeys.stream().anyMatch(key -> key.type() != 6 && byLog.containsKey(text(key))),
                "the checkpoint has lines that its signature does not cover");
        Map<String, Long> bySeers = signers(signatures, seers, body, said, size, root);
        check(bySeers.size() >= quorum, bySeers.size() + " witnesses have signed, and " + quorum + " are asked for");
        byte[] leaf = sha256(concat(new byte[] {0}, document));
        check(proves(index, size, path, leaf, root), "the document is not entry " + index + " of this log, or the proof was changed");
        StringBuilder seen = new StringBuilder();
        bySeers.forEach((key, time) -> seen.append("; seen by ").append(key.substring(0, key.indexOf('+')))
                .append(time > 0 && time < 253402300800L ? " at " + Instant.ofEpochSecond(time) : ""));
        return "the document is entry " + index + " of " + said[0] + ", which had " + size + " entries" + seen + ".";
    }

    // --- The tree (RFC 9162, 2.1.3.2) ---

    static boolean proves(long index, long size, List<byte[]> path, byte[] leaf, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] next : path) {
            if (last == 0 || next.length != 32) {
                return false;
            }
            boolean right = (at & 1) == 1 || at == last;
            hash = right ? sha256(concat(new byte[] {1}, next, hash)) : sha256(concat(new byte[] {1}, hash, next));
            while (right && (at & 1) == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    // --- Signatures ---

    /** Which of the keys have signed, with their times; a wrong signature of a key that is known spoils all. */
    private static Map<String, Long> signers(List<Line> lines, List<Key> keys, String body, String[] said, long size, byte[] root)
            throws Bad, GeneralSecurityException {
        Map<String, Long> found = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Key key : keys) {
                if (key.name().equals(line.name()) && Arrays.equals(key.id(), line.id())) {
                    byte[] all = line.signature();
                    int head = key.type() == 1 ? 0 : 8;
                    check(all.length == head + (key.type() == 6 ? 2420 : 64), "the signature of " + key.name() + " is wrong");
                    long time = head == 0 ? 0 : ByteBuffer.wrap(all).getLong();
                    check(time >= 0, "the signature of " + key.name() + " is wrong");
                    byte[] bare = Arrays.copyOfRange(all, head, all.length);
                    boolean good = key.type() == 6
                            ? mlDsa(key, said, size, root, time, bare)
                            : ed25519(key.bytes(), utf8((key.type() == 1 ? "" : "cosignature/v1\ntime " + time + "\n") + body), bare);
                    check(good, "the signature of " + key.name() + " is wrong");
                    found.putIfAbsent(text(key), time);
                }
            }
        }
        return found;
    }

    /** RFC 8032 without cofactor; R canonical, S below the order; the key was checked when it was read. */
    static boolean ed25519(byte[] key, byte[] message, byte[] signature) throws GeneralSecurityException {
        BigInteger y = number(Arrays.copyOf(signature, 32));
        BigInteger s = number(Arrays.copyOfRange(signature, 32, 64));
        return signature.length == 64 && canonical(y) && s.compareTo(L) < 0
                && verifies("Ed25519", "302a300506032b6570032100", key, message, signature);
    }

    private static boolean mlDsa(Key key, String[] said, long size, byte[] root, long time, byte[] signature)
            throws GeneralSecurityException {
        byte[] name = utf8(key.name());
        byte[] origin = utf8(said[0]);
        if (name.length > 255 || origin.length > 255) {
            return false;
        }
        byte[] message = concat(
                utf8("subtree/v1\n\0"), new byte[] {(byte) name.length}, name, eight(time),
                new byte[] {(byte) origin.length}, origin, eight(0), eight(size), root);
        return verifies("ML-DSA-44", "30820532300b06096086480165030403110382052100", key.bytes(), message, signature);
    }

    private static boolean verifies(String algorithm, String head, byte[] key, byte[] message, byte[] signature)
            throws GeneralSecurityException {
        byte[] encoded = concat(HexFormat.of().parseHex(head), key);
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(message);
        try {
            return verifier.verify(signature);
        } catch (SignatureException wrong) {
            return false;
        }
    }

    /** Whether y and the sign of x are the one way to write a point, if they are one. */
    private static boolean canonical(BigInteger encoded) {
        BigInteger y = encoded.clearBit(255);
        boolean xIsZero = y.equals(BigInteger.ONE) || y.equals(P.subtract(BigInteger.ONE));
        return y.compareTo(P) < 0 && !(xIsZero && encoded.testBit(255));
    }

    /** Whether 32 bytes are a point of the group of prime order, other than its neutral element. */
    static boolean goodKey(byte[] bytes) {
        BigInteger encoded = number(bytes);
        if (bytes.length != 32 || !canonical(encoded)) {
            return false;
        }
        BigInteger y = encoded.clearBit(255);
        BigInteger yy = y.multiply(y).mod(P);
        BigInteger xx = yy.subtract(BigInteger.ONE).multiply(D.multiply(yy).add(BigInteger.ONE).modInverse(P)).mod(P);
        BigInteger x = xx.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xx)) {
            x = x.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
        }
        if (!x.multiply(x).mod(P).equals(xx)) {
            return false;
        }
        x = x.testBit(0) == encoded.testBit(255) ? x : P.subtract(x);
        BigInteger[] point = {x, y, BigInteger.ONE, x.multiply(y).mod(P)};
        BigInteger[] sum = {BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO};
        for (int bit = L.bitLength() - 1; bit >= 0; bit--) {
            sum = plus(sum, sum);
            sum = L.testBit(bit) ? plus(sum, point) : sum;
        }
        return sum[0].signum() == 0 && sum[1].equals(sum[2]) && !(x.signum() == 0 && y.equals(BigInteger.ONE));
    }

    /** Extended coordinates, the complete addition (Hisil and others 2008, 3.1). */
    private static BigInteger[] plus(BigInteger[] p, BigInteger[] q) {
        BigInteger a = p[1].subtract(p[0]).multiply(q[1].subtract(q[0])).mod(P);
        BigInteger b = p[1].add(p[0]).multiply(q[1].add(q[0])).mod(P);
        BigInteger c = p[3].multiply(D).shiftLeft(1).multiply(q[3]).mod(P);
        BigInteger d = p[2].shiftLeft(1).multiply(q[2]).mod(P);
        BigInteger e = b.subtract(a);
        BigInteger f = d.subtract(c);
        BigInteger g = d.add(c);
        BigInteger h = b.add(a);
        return new BigInteger[] {e.multiply(f).mod(P), g.multiply(h).mod(P), f.multiply(g).mod(P), e.multiply(h).mod(P)};
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] reversed = new byte[littleEndian.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = littleEndian[reversed.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    // --- Texts, each in one form only ---

    private static List<Key> parseKeys(List<String> texts) throws Bad {
        List<Key> keys = new ArrayList<>();
        for (String text : texts) {
            keys.add(key(text));
        }
        return keys;
    }

    static Key key(String text) throws Bad {
        String[] parts = text.split("\\+", 3);
        check(parts.length == 3 && parts[1].matches("[0-9a-f]{8}"), "a key must read name+id+base64");
        byte[] typed = base64(parts[2]);
        int type = typed.length == 0 ? -1 : typed[0];
        check(type == 1 || type == 4 || type == 6, "the key of " + parts[0] + " is of a kind that is not known");
        byte[] bytes = Arrays.copyOfRange(typed, 1, typed.length);
        check(type == 6 ? bytes.length == 1312 : goodKey(bytes), "the key of " + parts[0] + " is none, or a weak one");
        byte[] id = Arrays.copyOf(sha256(concat(utf8(name(parts[0]) + "\n"), typed)), 4);
        check(HexFormat.of().formatHex(id).equals(parts[1]), "the id of the key of " + parts[0] + " is not its own");
        return new Key(parts[0], id, type, bytes);
    }

    private static String text(Key key) {
        return key.name() + "+" + key.type() + Base64.getEncoder().encodeToString(key.bytes());
    }

    private static Line line(String line) throws Bad {
        check(line.startsWith("\u2014 "), "a line of a signature has another form");
        String[] parts = line.substring(2).split(" ", -1);
        check(parts.length == 2, "a line of a signature has another form");
        byte[] all = base64(parts[1]);
        check(all.length > 4, "a signature is too short");
        return new Line(name(parts[0]), Arrays.copyOf(all, 4), Arrays.copyOfRange(all, 4, all.length));
    }

    /** Spaces and controls are those of Unicode; named here, so that every Java and every browser means the same. */
    private static String name(String name) throws Bad {
        check(name.matches("[^+\\x00-\\x20\\x7f-\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+"), "a name has spaces or signs");
        return name;
    }

    private static long decimal(String text) throws Bad {
        check(text.matches("0|[1-9][0-9]{0,18}"), "a number has another form");
        check(new BigInteger(text).bitLength() < 64, "a number is too large");
        return Long.parseLong(text);
    }

    private static byte[] hash(String text) throws Bad {
        byte[] hash = base64(text);
        check(hash.length == 32, "a hash has not 32 bytes");
        return hash;
    }

    private static byte[] base64(String text) throws Bad {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            check(Base64.getEncoder().encodeToString(bytes).equals(text), "base64 has another form");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new Bad("base64 has another form");
        }
    }

    private static String utf8(byte[] bytes) throws Bad {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Bad("the receipt is no UTF-8");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] eight(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static void check(boolean holds, String otherwise) throws Bad {
        if (!holds) {
            throw new Bad(otherwise);
        }
    }
}
