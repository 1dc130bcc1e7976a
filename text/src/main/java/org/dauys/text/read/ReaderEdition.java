package org.dauys.text.read;

/**
 * Which reader an act was read by. Between editions the same file can become another act: other elements, labels, words, and
 * so another sum. Whoever keeps an act that was read keeps the number beside it, and does not read the file again.
 *
 * <p>What each edition changed is told in {@code docs/methods/text.md}; {@code ReaderEditionTest} asks for a new one when the
 * acts that it reads come out otherwise.
 */
public final class ReaderEdition {

    /**
     * The edition of this program. Raised by one in the first change of reading after a release; those that follow before the
     * next release are told in the same edition.
     */
    public static final int NEWEST = 2;

    private ReaderEdition() {}
}
