package org.dauys.opinion.similar;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Normal texts, a byte for each letter of Latin and Cyrillic alphabets and three for any other: a million letters of 500 characters
 * are 0.5 GB. What lies here is only added to; many may read at once.
 */
final class PackedTexts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** With what the virtual machine adds, four megabytes. */
    private static final int SLAB = (1 << 22) - 64;

    private static final byte OTHER = (byte) 255;
    private static final char[] LETTERS = letters();
    private static final byte[] CODES = codes();

    private byte[][] slabs = new byte[4][];
    private int slab = -1;
    private int used;
    private long[] at = new long[16];
    private int[] lengths = new int[16];
    private int size;

    /** The packed form of a text. */
    static byte[] pack(char[] chars, int length) {
        byte[] packed = new byte[length];
        int bytes = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < CODES.length && CODES[c] != OTHER) {
                packed[bytes++] = CODES[c];
            } else {
                // Two more for this one.
                packed = Arrays.copyOf(packed, bytes + 3 * (length - i));
                for (; i < length; i++) {
                    bytes = widely(chars[i], packed, bytes);
                }
            }
        }
        return bytes == packed.length ? packed : Arrays.copyOf(packed, bytes);
    }

    private static int widely(char c, byte[] packed, int bytes) {
        if (c < CODES.length && CODES[c] != OTHER) {
            packed[bytes] = CODES[c];
            return bytes + 1;
        }
        packed[bytes] = OTHER;
        packed[bytes + 1] = (byte) (c >> 8);
        packed[bytes + 2] = (byte) c;
        return bytes + 3;
    }

    /** Its number, from 0 on. */
    int add(byte[] packed) {
        if (slab < 0 || slabs[slab].length - used < packed.length) {
            slab++;
            if (slab == slabs.length) {
                slabs = Arrays.copyOf(slabs, 2 * slab);
            }
            slabs[slab] = new byte[Math.max(SLAB, packed.length)];
            used = 0;
        }
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        System.arraycopy(packed, 0, slabs[slab], used, packed.length);
        at[size] = ((long) slab << 32) | used;
        lengths[size] = packed.length;
        used += packed.length;
        return size++;
    }

    int bytes(int text) {
        return lengths[text];
    }

    boolean equals(int text, byte[] packed) {
        int from = (int) at[text];
        byte[] slabOfText = slabs[(int) (at[text] >>> 32)];
        return Arrays.equals(slabOfText, from, from + lengths[text], packed, 0, packed.length);
    }

    /** Compares by bytes, which is an order of texts that depends on nothing else. */
    int compare(int one, int other) {
        int from = (int) at[one];
        int otherFrom = (int) at[other];
        return Arrays.compareUnsigned(
                slabs[(int) (at[one] >>> 32)],
                from,
                from + lengths[one],
                slabs[(int) (at[other] >>> 32)],
                otherFrom,
                otherFrom + lengths[other]);
    }

    /** Writes the characters of a text, of which there are at most {@link #bytes}; tells how many. */
    int read(int text, char[] into) {
        byte[] packed = slabs[(int) (at[text] >>> 32)];
        int from = (int) at[text];
        int to = from + lengths[text];
        int length = 0;
        for (int i = from; i < to; i++) {
            byte code = packed[i];
            if (code == OTHER) {
                into[length++] = (char) (((packed[i + 1] & 255) << 8) | (packed[i + 2] & 255));
                i += 2;
            } else {
                into[length++] = LETTERS[code & 255];
            }
        }
        return length;
    }

    private static char[] letters() {
        StringBuilder letters = new StringBuilder(" 0123456789abcdefghijklmnopqrstuvwxyz");
        for (char c = 0xdf; c < 0x530 && letters.length() < 255; c++) {
            boolean european = c < 0x180 || c >= 0x430;
            if (european && Character.isLowerCase(c)) {
                letters.append(c);
            }
        }
        return letters.toString().toCharArray();
    }

    private static byte[] codes() {
        byte[] codes = new byte[0x530];
        Arrays.fill(codes, OTHER);
        for (int i = 0; i < LETTERS.length; i++) {
            codes[LETTERS[i]] = (byte) i;
        }
        return codes;
    }
}
