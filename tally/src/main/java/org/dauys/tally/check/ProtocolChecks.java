package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.List;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;

/** What the figures of one protocol must keep among themselves. A figure that is missing breaks no rule but {@link Rule#VOTES_MISSING}. */
final class ProtocolChecks {
    private static final List<Figure> FIGURES = List.of(Figure.values());

    private final Protocol protocol;
    private final Figures stated;
    private final Figures figures;
    private final List<Finding> findings = new ArrayList<>(0);

    private ProtocolChecks(Protocol protocol) {
        this.protocol = protocol;
        stated = protocol.figures();
        figures = stated.completed();
    }

    static List<Finding> of(Protocol protocol) {
        ProtocolChecks checks = new ProtocolChecks(protocol);
        checks.signs();
        checks.order();
        checks.sums();
        checks.sections();
        return checks.findings;
    }

    private void signs() {
        if (!stated.has(Figure.YES) || !stated.has(Figure.NO)) {
            found(Rule.VOTES_MISSING);
        }
        for (Figure figure : FIGURES) {
            if (stated.orZero(figure) < 0) {
                found(Rule.NEGATIVE, figure.key(), stated.orZero(figure));
            }
        }
        stated.extra().forEach((name, value) -> {
            if (value < 0) {
                found(Rule.NEGATIVE, name, value);
            }
        });
    }

    private void order() {
        exceeds(Rule.REGISTERED_FELL, Figure.REGISTERED_AT_OPENING, Figure.REGISTERED);
        exceeds(Rule.ISSUED_EXCEEDS_REGISTERED, Figure.ISSUED, Figure.REGISTERED);
        if (!figures.has(Figure.ISSUED) || stated.has(Figure.PARTICIPANTS)) {
            exceeds(Rule.PARTICIPANTS_EXCEED_REGISTERED, Figure.PARTICIPANTS, Figure.REGISTERED);
        }
        exceeds(Rule.BOX_EXCEEDS_ISSUED, Figure.IN_BOX, Figure.ISSUED);
    }

    private void sums() {
        if (all(Figure.RECEIVED, Figure.ISSUED, Figure.CANCELLED)) {
            equal(
                    Rule.RECEIVED_NOT_ACCOUNTED,
                    "received",
                    figures.orZero(Figure.RECEIVED),
                    "issued and cancelled",
                    figures.orZero(Figure.ISSUED) + figures.orZero(Figure.CANCELLED));
        }
        if (all(Figure.YES, Figure.NO, Figure.IN_BOX)) {
            equal(Rule.CATEGORIES_NOT_BOX, "inBox", figures.orZero(Figure.IN_BOX), "categories", figures.categories());
        }
        if (all(Figure.YES, Figure.NO, Figure.VALID)) {
            long votes = figures.orZero(Figure.YES) + figures.orZero(Figure.NO);
            equal(Rule.VALID_NOT_VOTES, "valid", figures.orZero(Figure.VALID), "yes and no", votes);
        }
        parts(Figure.ISSUED, Figure.ISSUED_AT_STATION, Figure.ISSUED_AT_HOME);
        parts(Figure.IN_BOX, Figure.IN_BOX_AT_STATION, Figure.IN_BOX_AT_HOME);
        same(Rule.EXPECTED_NOT_VERIFIED, Figure.EXPECTED, Figure.VERIFIED);
        same(Rule.VERIFIED_NOT_BOX, Figure.VERIFIED, Figure.IN_BOX);
        same(Rule.PARTICIPANTS_NOT_BOX, Figure.PARTICIPANTS, Figure.IN_BOX);
    }

    private void sections() {
        if (all(Figure.SECTIONS, Figure.SECTIONS_REPORTED)
                && figures.orZero(Figure.SECTIONS_REPORTED) < figures.orZero(Figure.SECTIONS)) {
            found(
                    Rule.SECTIONS_MISSING,
                    "sections",
                    figures.orZero(Figure.SECTIONS),
                    "reported",
                    figures.orZero(Figure.SECTIONS_REPORTED));
        }
    }

    private void exceeds(Rule rule, Figure larger, Figure smaller) {
        if (all(larger, smaller) && figures.orZero(larger) > figures.orZero(smaller)) {
            found(rule, larger.key(), figures.orZero(larger), smaller.key(), figures.orZero(smaller));
        }
    }

    private void same(Rule rule, Figure one, Figure other) {
        if (all(one, other)) {
            equal(rule, one.key(), figures.orZero(one), other.key(), figures.orZero(other));
        }
    }

    private void parts(Figure sum, Figure station, Figure home) {
        if (stated.has(sum) && (stated.has(station) || stated.has(home))) {
            long parts = stated.orZero(station) + stated.orZero(home);
            equal(Rule.PARTS_NOT_SUM, sum.key(), stated.orZero(sum), "station and home", parts);
        }
    }

    private void equal(Rule rule, String name, long value, String otherName, long otherValue) {
        if (value != otherValue) {
            found(rule, name, value, otherName, otherValue);
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

    private void found(Rule rule, Object... values) {
        findings.add(
                Finding.of(rule, protocol.station(), protocol.question(), protocol.origin(), Finding.values(values)));
    }
}
