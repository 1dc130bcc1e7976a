package org.dauys.compare.table;

import java.util.List;
import org.dauys.compare.Substitution;
import org.dauys.compare.language.Phrases;

/** What the marks mean, and the wide substitutions that some of them stand for. */
final class LegendHtml {
    private LegendHtml() {}

    static void marks(Phrases phrases, StringBuilder out) {
        out.append("<p class=\"legend\"><ins>");
        Html.escape(phrases.say("legend.added"), out);
        out.append("</ins> <del>");
        Html.escape(phrases.say("legend.removed"), out);
        out.append("</del> <ins class=\"m\">");
        Html.escape(phrases.say("legend.moved"), out);
        out.append("</ins> <del class=\"e\">");
        Html.escape(phrases.say("legend.elsewhere"), out);
        out.append("</del> <ins class=\"s\">");
        Html.escape(phrases.say("legend.substitution"), out);
        out.append("</ins> <ins class=\"r\">");
        Html.escape(phrases.say("legend.reference"), out);
        out.append("</ins></p>\n");
    }

    /** Nothing when there are none. */
    static void substitutions(List<Substitution> substitutions, Phrases phrases, StringBuilder out) {
        if (substitutions.isEmpty()) {
            return;
        }
        out.append("<section class=\"subs\"><h2>");
        Html.escape(phrases.say("substitutions.heading"), out);
        out.append("</h2>\n<ul>\n");
        for (Substitution substitution : substitutions) {
            out.append("<li>");
            Html.escape(
                    phrases.count("substitutions.item", substitution.count(), substitution.from(), substitution.to()),
                    out);
            out.append("</li>\n");
        }
        out.append("</ul></section>\n");
    }
}
