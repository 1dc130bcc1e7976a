package org.dauys.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.words.MarkedText;

/**
 * Tells copies from parts. Of an old provision that went into several new ones, two are copies when each says half of what the
 * other says, or when each holds most of the old one's words: what is cut is handed out, what is copied is said again.
 */
final class Copies {
    /** Of the letters of each of two copies, the least that stand in the other. */
    private static final double HALF = 0.5;
    /** Of the letters of the old one the least that a copy holds which says much else: two such share a part of it. */
    private static final double MOST = 0.6;

    private final Pairing pairing;
    private final Set<Link> copies;

    Copies(Pairing pairing) {
        this.pairing = pairing;
        copies = pairing.ofOld.parallelStream()
                .filter(links -> links.size() > 1)
                .flatMap(links -> links.stream().filter(link -> hasAnother(link, links)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean hasAnother(Link link, List<Link> links) {
        String old = pairing.oldUnit(link).text();
        String own = pairing.newUnit(link).text();
        return links.stream()
                .filter(other -> other.newUnit() != link.newUnit())
                .map(other -> pairing.newUnit(other).text())
                .anyMatch(other -> (holds(own, other) >= HALF && holds(other, own) >= HALF)
                        || (holds(own, old) >= MOST && holds(other, old) >= MOST));
    }

    /** The share of the letters of a text that another holds, in the same order or moved. */
    private static double holds(String text, String of) {
        int all = 0;
        int held = 0;
        for (WordChange change : MarkedText.of(of, text)) {
            if (change.op() != Op.INSERT) {
                int letters = (int) change.text()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count();
                all += letters;
                held += change.op() == Op.EQUAL || change.cause() == Cause.MOVED ? letters : 0;
            }
        }
        return all == 0 ? 0 : held / (double) all;
    }

    /** Whether this new provision is one of several that say the old one again. */
    boolean isCopy(Link link) {
        return copies.contains(link);
    }

    /** Whether it is one of several among which the words of the old one are handed out. */
    boolean isPart(Link link) {
        return pairing.ofOld.get(link.oldUnit()).size() > 1 && !isCopy(link);
    }

    /** Whether another copy of the same old provision stands where that stood. */
    boolean isKeptElsewhere(Link link) {
        return isCopy(link)
                && pairing.ofOld.get(link.oldUnit()).stream()
                        .filter(other -> other.newUnit() != link.newUnit() && isCopy(other))
                        .anyMatch(other -> pairing.staysInPlace(pairing.oldUnit(other), pairing.newUnit(other)));
    }
}
