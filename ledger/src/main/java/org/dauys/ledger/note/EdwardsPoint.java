package org.dauys.ledger.note;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A point of the curve of Ed25519 (RFC 8032 §5.1), for what the JDK does not tell of a public key: whether its encoding is the
 * canonical one, and whether it lies in the group of prime order. For public values only: it takes no constant time.
 *
 * <p>Extended coordinates: x = X/Z, y = Y/Z, xy = T/Z; addition by Hisil, Wong, Carter and Dawson 2008, §3.1, which is complete.
 */
record EdwardsPoint(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
    private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    /** The order of the group that the base point generates. */
    private static final BigInteger L =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final BigInteger ROOT_OF_MINUS_ONE =
            BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    private static final EdwardsPoint NEUTRAL =
            new EdwardsPoint(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);

    /** The point of 32 bytes, if they are the canonical encoding of one (RFC 8032 §5.1.3). */
    static Optional<EdwardsPoint> decode(byte[] bytes) {
        BigInteger encoded = littleEndian(bytes);
        boolean isOdd = encoded.testBit(255);
        BigInteger y = encoded.clearBit(255);
        if (y.compareTo(P) >= 0) {
            return Optional.empty();
        }
        BigInteger ySquared = y.multiply(y).mod(P);
        BigInteger xSquared = ySquared.subtract(BigInteger.ONE)
                .multiply(D.multiply(ySquared).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger x = xSquared.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(xSquared)) {
            x = x.multiply(ROOT_OF_MINUS_ONE).mod(P);
        }
        if (!x.multiply(x).mod(P).equals(xSquared) || (x.signum() == 0 && isOdd)) {
            return Optional.empty();
        }
        if (x.testBit(0) != isOdd) {
            x = P.subtract(x);
        }
        return Optional.of(new EdwardsPoint(x, y, BigInteger.ONE, x.multiply(y).mod(P)));
    }

    /** Whether 32 bytes, if they encode a point at all, are its canonical encoding: quicker than to decode it. */
    static boolean isCanonical(byte[] bytes) {
        BigInteger encoded = littleEndian(bytes);
        BigInteger y = encoded.clearBit(255);
        boolean xIsZero = y.equals(BigInteger.ONE) || y.equals(P.subtract(BigInteger.ONE));
        return y.compareTo(P) < 0 && !(xIsZero && encoded.testBit(255));
    }

    /** Whether it lies in the group of prime order and is not its neutral element: no part of it is of small order. */
    boolean isOfPrimeOrder() {
        return !isNeutral() && times(L).isNeutral();
    }

    /** Whether 32 bytes are a number below the order of the group, which the second half of a signature must be. */
    static boolean isBelowOrder(byte[] bytes) {
        return littleEndian(bytes).compareTo(L) < 0;
    }

    private boolean isNeutral() {
        return x.signum() == 0 && y.equals(z);
    }

    private EdwardsPoint times(BigInteger factor) {
        EdwardsPoint product = NEUTRAL;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            product = product.plus(product);
            if (factor.testBit(bit)) {
                product = product.plus(this);
            }
        }
        return product;
    }

    private EdwardsPoint plus(EdwardsPoint other) {
        BigInteger a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(P);
        BigInteger b = y.add(x).multiply(other.y.add(other.x)).mod(P);
        BigInteger c = t.multiply(D).shiftLeft(1).multiply(other.t).mod(P);
        BigInteger d = z.shiftLeft(1).multiply(other.z).mod(P);
        BigInteger e = b.subtract(a);
        BigInteger f = d.subtract(c);
        BigInteger g = d.add(c);
        BigInteger h = b.add(a);
        return new EdwardsPoint(
                e.multiply(f).mod(P),
                g.multiply(h).mod(P),
                f.multiply(g).mod(P),
                e.multiply(h).mod(P));
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
