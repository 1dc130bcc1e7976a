package org.dauys.cli;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What implementations of Ed25519 are known to judge differently: points of small order, other ways to write them, S beyond the order. */
final class SmallOrder {
    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final List<String> POINTS = List.of(
            "01" + "00".repeat(31),
            "01" + "00".repeat(30) + "80",
            "00".repeat(32),
            "00".repeat(31) + "80",
            "ec" + "ff".repeat(30) + "7f",
            "ec" + "ff".repeat(31),
            "ee" + "ff".repeat(30) + "7f",
            "ed" + "ff".repeat(30) + "7f",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

    private SmallOrder() {}

    /** Changes the 64 bytes of a signature that begin there. */
    static void change(byte[] all, int at, Random random) {
        if (all.length < at + 64) {
            return;
        }
        if (random.nextBoolean()) {
            byte[] point = HexFormat.of().parseHex(POINTS.get(random.nextInt(POINTS.size())));
            System.arraycopy(point, 0, all, at, 32);
        }
        byte[] s = Arrays.copyOfRange(all, at + 32, at + 64);
        BigInteger other = switch (random.nextInt(4)) {
            case 0 -> new BigInteger(1, reversed(s)).add(L);
            case 1 -> BigInteger.ZERO;
            case 2 -> L;
            default -> new BigInteger(1, reversed(s));
        };
        byte[] big =
                other.mod(BigInteger.TWO.pow(256)).add(BigInteger.TWO.pow(256)).toByteArray();
        System.arraycopy(reversed(Arrays.copyOfRange(big, big.length - 32, big.length)), 0, all, at + 32, 32);
    }

    /** A key with the right id that no honest generator makes. */
    static String key(String name, Random random) {
        byte[] point = HexFormat.of().parseHex(POINTS.get(random.nextInt(POINTS.size())));
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.write(1);
        typed.writeBytes(point);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] id = Arrays.copyOf(digest.digest(typed.toByteArray()), 4);
            return name + "+" + HexFormat.of().formatHex(id) + "+"
                    + Base64.getEncoder().encodeToString(typed.toByteArray());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] other = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            other[i] = bytes[bytes.length - 1 - i];
        }
        return other;
    }
}
