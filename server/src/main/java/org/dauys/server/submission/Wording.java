package org.dauys.server.submission;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.Comparison;
import org.dauys.compare.Correction;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.Side;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/** A wording beside another: with the same marks as in the comparative table. */
public final class Wording {
    private static final String LABEL = "1";

    private Wording() {}

    /**
     * HTML of both in one text: what is gone as {@code del}, what is new as {@code ins}.
     *
     * @param language of the words
     * @param page of the page, for what the marks tell
     */
    public static String marked(Language language, Locale page, String before, String after) {
        try {
            Comparison comparison = Comparison.of(
                    act(language, before), act(language, after), List.of(new Correction(LABEL, List.of(LABEL))));
            ComparisonHtml html = ComparisonHtml.of(comparison, page);
            return html.marked(html.find(LABEL).orElseThrow(), Side.BOTH);
        } catch (CorrectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An act of one provision, whose words are the wording; the comparison is told that they belong together. */
    private static Act act(Language language, String words) {
        Provision one =
                new Provision(Kind.PARAGRAPH, "1.", LABEL, "para_1", "", words, false, List.of(), List.of());
        return new Act("", language, Optional.empty(), List.of(), List.of(one));
    }
}
