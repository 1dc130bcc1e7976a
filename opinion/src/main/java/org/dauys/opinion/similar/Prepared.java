package org.dauys.opinion.similar;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/** All that is reckoned of a text before it is compared with any other; many can be prepared at once. */
public final class Prepared implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static final int SKETCH_LONGS = Signature.SKETCH / Long.BYTES;

    final int block;
    final byte[] packed;
    final long hash;
    final long[] sketch = new long[SKETCH_LONGS];
    int[] keys = {};

    private Prepared(int block, byte[] packed) {
        this.block = block;
        this.packed = packed;
        this.hash = hash(block, packed);
    }

    /** The same without its keys, for whoever only compares. */
    public Prepared withoutKeys() {
        Prepared same = new Prepared(block, packed);
        System.arraycopy(sketch, 0, same.sketch, 0, SKETCH_LONGS);
        return same;
    }

    /** Its keys in every {@code shares}-th band from {@code share} on; none of a text that is only ever the same or not. */
    public int[] keys(int share, int shares) {
        return IntStream.range(0, keys.length)
                .filter(band -> band % shares == share)
                .map(band -> keys[band])
                .toArray();
    }

    /** Whether there is any word. */
    boolean says() {
        return packed.length > 0;
    }

    /** Whether it may be similar to others without being the same. */
    public boolean meetsOthers() {
        return keys.length > 0;
    }

    private static long hash(int block, byte[] packed) {
        long hash = block * 0xd6e8feb86659fd93L + packed.length;
        int i = 0;
        for (; i + Long.BYTES <= packed.length; i += Long.BYTES) {
            hash = (hash ^ (long) EIGHT.get(packed, i)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        for (; i < packed.length; i++) {
            hash = (hash ^ (packed[i] & 255)) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    /** Prepares texts, one after the other; each thread needs one of its own. */
    public static final class Desk {
        private final NormalText normal = new NormalText();
        private final Pieces pieces = new Pieces();
        private final Signature signature = new Signature();

        /**
         * Prepares one.
         *
         * @param block only texts of the same block are compared
         */
        public Prepared prepare(int block, CharSequence text) {
            normal.read(text);
            Prepared prepared = new Prepared(block, PackedTexts.pack(normal.chars(), normal.length()));
            if (normal.length() >= KnownTexts.SHORTEST) {
                prepared.keys = new int[Signature.BANDS];
                pieces.shingles(normal.chars(), normal.length());
                signature.ofShingles(pieces, block, prepared.keys, prepared.sketch);
                pieces.words(normal.chars(), normal.length());
                signature.ofWords(pieces, block, prepared.keys);
            }
            return prepared;
        }
    }
}
