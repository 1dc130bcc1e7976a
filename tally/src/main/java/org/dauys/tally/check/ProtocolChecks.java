package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.List;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;

/**
 * What the figures of each protocol must keep among themselves. A figure that is missing breaks no rule but {@link Rule#VOTES_MISSING}.
 * One checks many, since most have nothing to be told. Not for several threads.
 */
final class ProtocolChecks {
    private static final List<Figure> FIGURES = List.of(Figure.values());

    private final List<Finding> findings = new ArrayList<>();
    /** The figures of the protocol that is checked, with what follows from the stated ones. */
    private final Figures.Builder figures = new Figures.Builder();

    static List<Finding> of(Protocol protocol) {
        ProtocolChecks checks = new ProtocolChecks();
        checks.check(protocol);
        return checks.findings();
    }

    void check(Protocol protocol) {
        figures.reset(protocol.figures()).complete();
        signs(protocol);
        order(protocol);
        sums(protocol);
        sections(protocol);
    }

    /** What another found in later protocols. */
    void add(ProtocolChecks later) {
        findings.addAll(later.findings);
    }

    List<Finding> findings() {
        return findings;
    }

    private void signs(Protocol protocol) {
        Figures stated = protocol.figures();
        if (!stated.has(Figure.YES) || !stated.has(Figure.NO)) {
            found(protocol, Rule.VOTES_MISSING);
        }
        if (!stated.hasNegative()) {
            return;
        }
        for (Figure figure : FIGURES) {
            if (stated.orZero(figure) < 0) {
                found(protocol, Rule.NEGATIVE, figure.key(), stated.orZero(figure));
            }
        }
        stated.extra().forEach((name, value) -> {
            if (value < 0) {
                found(protocol, Rule.NEGATIVE, name, value);
            }
        });
    }

    private void order(Protocol protocol) {
        exceeds(protocol, Rule.REGISTERED_FELL, Figure.REGISTERED_AT_OPENING, Figure.REGISTERED);
        exceeds(protocol, Rule.ISSUED_EXCEEDS_REGISTERED, Figure.ISSUED, Figure.REGISTERED);
        if (!figures.has(Figure.ISSUED) || protocol.figures().has(Figure.PARTICIPANTS)) {
            exceeds(protocol, Rule.PARTICIPANTS_EXCEED_REGISTERED, Figure.PARTICIPANTS, Figure.REGISTERED);
        }
        exceeds(protocol, Rule.BOX_EXCEEDS_ISSUED, Figure.IN_BOX, Figure.ISSUED);
    }

    private void sums(Protocol protocol) {
        if (all(Figure.RECEIVED, Figure.ISSUED, Figure.CANCELLED)) {
            equal(
                    protocol,
                    Rule.RECEIVED_NOT_ACCOUNTED,
                    "received",
                    figures.orZero(Figure.RECEIVED),
                    "issued and cancelled",
                    figures.orZero(Figure.ISSUED) + figures.orZero(Figure.CANCELLED));
        }
        if (all(Figure.YES, Figure.NO, Figure.IN_BOX)) {
            equal(
                    protocol,
                    Rule.CATEGORIES_NOT_BOX,
                    "inBox",
                    figures.orZero(Figure.IN_BOX),
                    "categories",
                    protocol.figures().categories());
        }
        if (all(Figure.YES, Figure.NO, Figure.VALID)) {
            long votes = figures.orZero(Figure.YES) + figures.orZero(Figure.NO);
            equal(protocol, Rule.VALID_NOT_VOTES, "valid", figures.orZero(Figure.VALID), "yes and no", votes);
        }
        parts(protocol, Figure.ISSUED, Figure.ISSUED_AT_STATION, Figure.ISSUED_AT_HOME);
        parts(protocol, Figure.IN_BOX, Figure.IN_BOX_AT_STATION, Figure.IN_BOX_AT_HOME);
        same(protocol, Rule.EXPECTED_NOT_VERIFIED, Figure.EXPECTED, Figure.VERIFIED);
        same(protocol, Rule.VERIFIED_NOT_BOX, Figure.VERIFIED, Figure.IN_BOX);
        same(protocol, Rule.PARTICIPANTS_NOT_BOX, Figure.PARTICIPANTS, Figure.IN_BOX);
    }

    private void sections(Protocol protocol) {
        if (all(Figure.SECTIONS, Figure.SECTIONS_REPORTED)
                && figures.orZero(Figure.SECTIONS_REPORTED) < figures.orZero(Figure.SECTIONS)) {
            found(
                    protocol,
                    Rule.SECTIONS_MISSING,
                    "sections",
                    figures.orZero(Figure.SECTIONS),
                    "reported",
                    figures.orZero(Figure.SECTIONS_REPORTED));
        }
    }

    private void exceeds(Protocol protocol, Rule rule, Figure larger, Figure smaller) {
        if (all(larger, smaller) && figures.orZero(larger) > figures.orZero(smaller)) {
            found(protocol, rule, larger.key(), figures.orZero(larger), smaller.key(), figures.orZero(smaller));
        }
    }

    private void same(Protocol protocol, Rule rule, Figure one, Figure other) {
        if (all(one, other)) {
            equal(protocol, rule, one.key(), figures.orZero(one), other.key(), figures.orZero(other));
        }
    }

    private void parts(Protocol protocol, Figure sum, Figure station, Figure home) {
        Figures stated = protocol.figures();
        if (stated.has(sum) && (stated.has(station) || stated.has(home))) {
            long parts = stated.orZero(station) + stated.orZero(home);
            equal(protocol, Rule.PARTS_NOT_SUM, sum.key(), stated.orZero(sum), "station and home", parts);
        }
    }

    private void equal(Protocol protocol, Rule rule, String name, long value, String otherName, long otherValue) {
        if (value != otherValue) {
            found(protocol, rule, name, value, otherName, otherValue);
        }
    }

    private boolean all(Figure... wanted) {
        for (Figure figure : wanted) {
            if (!figures.has(figure)) {
                return false;
            }
        }
        return true;
    }

    private void found(Protocol protocol, Rule rule, Object... values) {
        findings.add(
                Finding.of(rule, protocol.station(), protocol.question(), protocol.origin(), Finding.values(values)));
    }
}
