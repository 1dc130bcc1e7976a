package org.dauys.compare.table;

import java.util.List;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.Sheets.Sheet;

/**
 * What stands around the sheets of a long table. A wide screen shows all sheets; a phone the one that holds the place of the
 * address, or else the first: the style sheet sees to it, without a script.
 */
final class SheetsHtml {
    private final List<Sheet> sheets;
    private final Phrases phrases;
    private final String ownLanguage;
    private final StringBuilder out;

    SheetsHtml(List<Sheet> sheets, Phrases phrases, StringBuilder out) {
        this.sheets = sheets;
        this.phrases = phrases;
        this.ownLanguage = " lang=\"" + phrases.locale().getLanguage() + "\"";
        this.out = out;
    }

    /** The list of all sheets. */
    void open() {
        out.append("<nav class=\"sheet-list\" id=\"parts\" aria-label=\"");
        Html.escape(phrases.say("sheets.label"), out);
        out.append('"').append(ownLanguage).append("><details><summary>");
        Html.escape(phrases.say("sheets.all", sheets.size()), out);
        out.append("</summary><ol>");
        for (int i = 0; i < sheets.size(); i++) {
            out.append("<li>");
            link(i, "", sheets.get(i).name());
            out.append("</li>");
        }
        out.append("</ol></details></nav>\n<div class=\"sheets\">\n");
    }

    void openSheet(int number) {
        out.append("<div class=\"sheet\" id=\"").append(id(number)).append("\">\n<p class=\"sheet-name\"");
        out.append(ownLanguage).append('>');
        Html.escape(phrases.say("sheet.name", sheets.get(number).name(), number + 1, sheets.size()), out);
        out.append("</p>\n");
    }

    /** With the ways to the sheets before and after it. */
    void closeSheet(int number) {
        out.append("<p class=\"sheet-turn\"").append(ownLanguage).append('>');
        if (number > 0) {
            link(
                    number - 1,
                    "prev",
                    phrases.say("sheet.before", sheets.get(number - 1).name()));
        }
        if (number + 1 < sheets.size()) {
            link(
                    number + 1,
                    "next",
                    phrases.say("sheet.after", sheets.get(number + 1).name()));
        }
        out.append("</p>\n</div>\n");
    }

    void close() {
        out.append("</div>\n");
    }

    private void link(int number, String relation, String words) {
        out.append("<a");
        if (!relation.isEmpty()) {
            out.append(" rel=\"").append(relation).append('"');
        }
        out.append(" href=\"#").append(id(number)).append("\">");
        Html.escape(words, out);
        out.append("</a>");
    }

    private static String id(int number) {
        return "sheet-" + (number + 1);
    }
}
