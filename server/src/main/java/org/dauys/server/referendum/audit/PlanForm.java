package org.dauys.server.referendum.audit;

import java.util.Locale;
import java.util.Optional;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Codes;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.number.Ratio;

/**
 * How a count is to be audited, as it was typed.
 *
 * @param method macro or alpha
 * @param riskLimit a fraction, a percentage or a decimal
 * @param minimum stations of each region in any case
 */
public record PlanForm(String method, String riskLimit, String minimum) {
    /** A larger chance to let a wrong outcome stand convinces nobody. */
    private static final Ratio MOST = Ratio.of(1, 20);

    private static final Ratio LEAST = Ratio.of(1, 1_000_000);
    private static final int MOST_STATIONS = 1_000;

    /** The usual one. */
    static PlanForm usual() {
        return new PlanForm(
                Codes.of(AuditMethod.MACRO),
                AuditPlan.USUAL_RISK_LIMIT.toString(),
                String.valueOf(AuditPlan.USUAL_MINIMUM));
    }

    static PlanForm of(Audit audit) {
        return new PlanForm(Codes.of(audit.method()), audit.riskLimit().toString(), String.valueOf(audit.minimum()));
    }

    static PlanForm read(Form form) {
        return new PlanForm(form.text("method"), form.text("risk-limit"), form.text("minimum"));
    }

    /** What is meant by it. */
    record Meant(AuditMethod method, Ratio riskLimit, int minimum) {}

    /** Empty when something is wrong, which is told at its field. */
    Optional<Meant> check(Visit visit) {
        Optional<AuditMethod> how = switch (method.toLowerCase(Locale.ROOT)) {
            case "macro" -> Optional.of(AuditMethod.MACRO);
            case "alpha" -> Optional.of(AuditMethod.ALPHA);
            default -> Optional.empty();
        };
        if (how.isEmpty()) {
            visit.mistake("method", "referendum.audit.error.method");
        }
        Optional<Ratio> limit = limit();
        if (limit.isEmpty()) {
            visit.mistake("risk-limit", "referendum.audit.error.limit");
        }
        boolean many = minimum.matches("[0-9]{1,4}") && Integer.parseInt(minimum) <= MOST_STATIONS;
        if (!many) {
            visit.mistake("minimum", "referendum.audit.error.minimum", MOST_STATIONS);
        }
        return visit.isFine()
                ? Optional.of(new Meant(how.orElseThrow(), limit.orElseThrow(), Integer.parseInt(minimum)))
                : Optional.empty();
    }

    private Optional<Ratio> limit() {
        try {
            return Optional.of(Ratio.parse(riskLimit.replace(',', '.')))
                    .filter(one -> one.compareTo(LEAST) >= 0 && one.compareTo(MOST) <= 0);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
