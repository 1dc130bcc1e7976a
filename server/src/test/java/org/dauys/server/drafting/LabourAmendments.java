package org.dauys.server.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Amendment.Action;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Who;
import org.dauys.text.Language;

/**
 * Twelve amendments to the demo's article on labour, of which 4, 5 and 6 are about the same words, 3 and 11 ask for the same,
 * and 12 adds a paragraph.
 */
public final class LabourAmendments {
    public static final String ARTICLE = "26";

    private final TestCommission commission;
    private final List<Receipt> receipts = new ArrayList<>();

    private LabourAmendments(TestCommission commission) {
        this.commission = commission;
    }

    /** Registers them, the first of the consultation; with their receipts. */
    public static List<Receipt> register(TestCommission commission) {
        LabourAmendments amendments = new LabourAmendments(commission);
        amendments.add("26.1", "принудительный труд", Action.MODIFY, "принудительный и детский труд");
        amendments.add("26.1", "сам выбирает", Action.MODIFY, "свободно выбирает");
        amendments.add("26.2", "без дискриминации", Action.MODIFY, "без какой-либо дискриминации");
        amendments.add("26.3", ", включая право на забастовку", Action.DELETE, "");
        amendments.add("26.3", "право на забастовку", Action.MODIFY, "право на мирную забастовку");
        amendments.add("26.3", "право на забастовку", Action.MODIFY, "свободу забастовки");
        amendments.add("26.4", "", Action.ADD, "Никто не может быть его лишён.");
        amendments.add("26.5", "отпуск", Action.ADD, "не менее тридцати дней");
        amendments.add("26.5", "закон", Action.MODIFY, "трудовой кодекс");
        amendments.add("26.6", "на производстве", Action.ADD, ", в том числе профессиональным заболеванием,");
        amendments.add("26.2", "без дискриминации", Action.MODIFY, "без какой-либо дискриминации");
        amendments.add("26", "", Action.ADD, "Государство содействует занятости.");
        return List.copyOf(amendments.receipts);
    }

    private void add(String label, String quote, Action action, String proposed) {
        long version = commission.newest().id();
        receipts.add(commission
                .bean(Register.class)
                .register(new NewSubmission(
                        commission.id(),
                        new Arrival(Source.WEB, Instant.now(), Optional.empty(), Optional.empty()),
                        new Said(
                                SubmissionKind.AMENDMENT,
                                Language.RUSSIAN,
                                Optional.of(new Amendment(action, proposed)),
                                "",
                                "Так будет точнее"),
                        quote.isEmpty()
                                ? Anchor.provision(version, label)
                                : new Anchor(version, label, Optional.of(Language.RUSSIAN), quote, OptionalInt.empty()),
                        new Who(Optional.empty(), false, ""),
                        List.of()))
                .receipt()
                .orElseThrow());
    }
}
