package org.dauys.compare.table;

import org.dauys.compare.language.Phrases;

/** The filters above the table: hidden until the script that makes them work has run. */
final class FiltersHtml {
    private final Phrases phrases;

    FiltersHtml(Phrases phrases) {
        this.phrases = phrases;
    }

    void write(StringBuilder out) {
        out.append("<form class=\"filters\" id=\"ui-filters\" hidden aria-label=\"");
        Html.escape(phrases.say("filter.label"), out);
        out.append("\">\n");
        checkbox("changed", out);
        checkbox("renumbering", out);
        checkbox("substitutions", out);
        out.append("<label>");
        Html.escape(phrases.say("filter.kind"), out);
        out.append(" <select name=\"kind\">");
        option("", phrases.say("filter.kind.all"), out);
        for (ChangeKind kind : ChangeKind.NUMBERS) {
            option(kind.jsonName(), phrases.say("group." + kind.jsonName()), out);
        }
        option("split", phrases.say("relation.split"), out);
        option("copied", phrases.say("relation.copied"), out);
        option("merged", phrases.say("relation.merged"), out);
        out.append("</select></label>\n<label>");
        Html.escape(phrases.say("filter.search"), out);
        out.append(" <input type=\"search\" name=\"search\" autocomplete=\"off\"></label>\n<button type=\"reset\">");
        Html.escape(phrases.say("filter.reset"), out);
        out.append("</button>\n</form>\n<p class=\"status\" id=\"ui-status\" role=\"status\" data-pattern=\"");
        Html.escape(phrases.say("filter.shown"), out);
        out.append("\" data-beside=\"");
        Html.escape(phrases.say("filter.shown.beside"), out);
        out.append("\"></p>\n");
    }

    private void checkbox(String name, StringBuilder out) {
        out.append("<label><input type=\"checkbox\" name=\"").append(name).append("\"> ");
        Html.escape(phrases.say("filter." + name), out);
        out.append("</label>\n");
    }

    private static void option(String value, String text, StringBuilder out) {
        out.append("<option value=\"").append(value).append("\">");
        Html.escape(text, out);
        out.append("</option>");
    }
}
