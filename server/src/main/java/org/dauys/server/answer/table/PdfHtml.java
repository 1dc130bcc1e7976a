package org.dauys.server.answer.table;

import java.util.List;
import java.util.Locale;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.answer.table.Entry.Campaign;
import org.dauys.server.answer.table.Entry.Gap;
import org.dauys.server.answer.table.Entry.Single;
import org.dauys.server.site.Words;
import org.springframework.web.util.HtmlUtils;

/** A piece of the table as the page that is laid out. */
final class PdfHtml {
    /** Of one submission, in characters; CSV has all. */
    private static final int LONGEST_ASKED = 2_000;

    private final Piece piece;
    private final Opening opening;
    private final Phrases phrases;
    private final Locale language;
    private final StringBuilder out = new StringBuilder(1 << 18);

    private PdfHtml(Piece piece) {
        this.piece = piece;
        this.opening = piece.opening();
        this.phrases = opening.phrases();
        this.language = opening.language();
    }

    static String of(Piece piece) {
        return new PdfHtml(piece).html();
    }

    private String html() {
        out.append("<!doctype html>\n<html lang=\"").append(language.getLanguage());
        out.append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        text(opening.title());
        out.append("</title>\n<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
        if (piece.number() == 1) {
            out.append("<h1>");
            text(opening.title());
            out.append("</h1>\n");
            List.of(opening.consultation(), opening.about(), opening.stood())
                    .forEach(line -> paragraph(line, "", language.getLanguage()));
        }
        out.append("<table>\n<thead><tr>");
        for (String column : opening.columns()) {
            out.append("<th scope=\"col\">");
            text(column);
            out.append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        piece.groups().forEach(this::group);
        if (piece.entries().isEmpty()) {
            out.append("<tr><td colspan=\"").append(opening.columns().size()).append("\">");
            text(phrases.say("overview.table.none"));
            out.append("</td></tr>\n");
        }
        return out.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    private String style() {
        return """
                @page{size:A4 landscape;margin:13mm 12mm;@bottom-right{content:"%s " counter(page);font:8pt sans-serif}}
                body{font:8.5pt/1.3 serif;color:#000}
                h1{font-size:15pt;text-align:center;margin:0 0 2mm}
                p{margin:0 0 1mm}
                table{width:100%%;border-collapse:collapse;table-layout:fixed;-fs-table-paginate:paginate}
                th,td{border:.5pt solid #777;padding:1.2mm 1.6mm;vertical-align:top;text-align:left;word-wrap:break-word}
                th{background:#e8e4da;font-weight:bold}
                .head td{background:#f5f2ea;font-weight:bold;page-break-inside:avoid;page-break-after:avoid}
                .words,.asks{white-space:pre-line}.more{border-top-color:#fff}
                .soft{color:#444;font:7.5pt sans-serif}.sans{font:8pt sans-serif}
                del{text-decoration:line-through;color:#8f1515}ins{text-decoration:underline;color:#155c26}
                """.formatted(phrases.say("overview.files.page", piece.number()));
    }

    private void group(Piece.Group group) {
        Texts texts = group.texts();
        out.append("<tr class=\"head\"><td colspan=\"")
                .append(opening.columns().size())
                .append("\">");
        text(texts.label().isEmpty() ? phrases.say("overview.table.whole") : texts.name());
        if (!texts.heading().isEmpty()) {
            out.append(" <span lang=\"").append(texts.before().language()).append("\">");
            text(texts.heading());
            out.append("</span>");
        }
        if (group.continued()) {
            text(" (" + phrases.say("overview.table.continued") + ")");
        }
        out.append("</td></tr>\n");
        for (int i = 0; i < group.entries().size(); i++) {
            boolean told = i == 0 && !group.continued();
            out.append("<tr>");
            if (opening.hasInForce()) {
                words(texts.inForce(), told, i > 0);
            }
            words(texts.before(), told, i > 0);
            out.append("<td class=\"asks\">");
            asked(group.entries().get(i));
            out.append("</td><td>");
            decided(group.entries().get(i));
            out.append("</td>");
            words(texts.after(), told, i > 0);
            out.append("</tr>\n");
        }
    }

    private void words(Texts.Column words, boolean told, boolean more) {
        out.append(more ? "<td class=\"words more\">" : "<td class=\"words\">");
        if (told && !words.note().isEmpty()) {
            paragraph(phrases.say(words.note()), "soft", language.getLanguage());
        }
        if (told) {
            for (Texts.Part part : words.parts()) {
                out.append("<p lang=\"").append(words.language()).append("\"><b>");
                text(part.name());
                out.append("</b> ").append(MarkedHtml.of(part.words())).append("</p>");
            }
        }
        out.append("</td>");
    }

    private void asked(Entry entry) {
        switch (entry) {
            case Gap gap -> {
                paragraph(phrases.say("overview.number", gap.number()), "sans", language.getLanguage());
                paragraph(Telling.gap(gap, phrases), "soft", language.getLanguage());
            }
            case Single single -> {
                var submission = single.submission();
                paragraph(
                        phrases.say("overview.number", submission.number()) + " "
                                + phrases.say(
                                        "overview.kind." + submission.kind().code()),
                        "sans",
                        language.getLanguage());
                paragraph(Telling.sender(single, phrases), "soft", "");
                if (!submission.organisation().isEmpty()) {
                    paragraph(
                            phrases.say("overview.organisation", submission.organisation()),
                            "soft",
                            language.getLanguage());
                }
                asked(single.asked(), submission.language().code());
            }
            case Campaign campaign -> campaign(campaign);
        }
    }

    private void campaign(Campaign campaign) {
        paragraph(phrases.count("overview.campaign", campaign.many()), "sans", language.getLanguage());
        paragraph(phrases.say("overview.campaign.numbers", campaign.numbers()), "soft", language.getLanguage());
        asked(campaign.common(), "");
        if (!campaign.added().isEmpty()) {
            int all = campaign.added().size() + campaign.more();
            paragraph(phrases.count("overview.campaign.added", all), "soft", language.getLanguage());
        }
        campaign.added()
                .forEach(added -> paragraph(
                        phrases.say("overview.number", added.number()) + " " + added.words(), "", added.language()));
        if (campaign.more() > 0) {
            paragraph(phrases.count("overview.campaign.more", campaign.more()), "soft", language.getLanguage());
        }
    }

    private void asked(Asked whole, String of) {
        Asked asked = whole.shortened(LONGEST_ASKED);
        if (!asked.wording().isEmpty()) {
            out.append("<p>").append(MarkedHtml.of(asked.wording())).append("</p>");
        }
        for (String words : List.of(asked.words(), asked.rationale())) {
            if (!words.isEmpty()) {
                paragraph(words, "", of);
            }
        }
    }

    private void decided(Entry entry) {
        List<Decided> all = switch (entry) {
            case Gap gap -> List.of();
            case Single single -> single.decided().stream().toList();
            case Campaign campaign -> campaign.decided();
        };
        for (Decided decided : all) {
            String many =
                    entry instanceof Campaign ? " (" + phrases.count("overview.answer.many", decided.many()) + ")" : "";
            out.append("<p class=\"sans\"><b>");
            text(phrases.say("overview.decided." + decided.disposition()));
            out.append("</b>");
            text(many);
            out.append("</p>");
            words(decided.reason());
            words(decided.particular());
            paragraph(
                    decided.body().in(language) + ", "
                            + opening.page()
                                    .day(
                                            decided.givenAt(),
                                            opening.pair().consultation().zone()),
                    "soft",
                    decided.body().languageFor(language).getLanguage());
        }
        int open = Telling.open(entry);
        if (open > 0) {
            paragraph(
                    all.isEmpty() ? phrases.say("overview.open") : phrases.count("overview.open.many", open),
                    "",
                    language.getLanguage());
        }
    }

    private void words(Words words) {
        if (!words.isEmpty()) {
            paragraph(words.in(language), "", words.languageFor(language).getLanguage());
        }
    }

    private void paragraph(String text, String look, String of) {
        out.append("<p");
        if (!look.isEmpty()) {
            out.append(" class=\"").append(look).append('"');
        }
        if (!of.isEmpty()) {
            out.append(" lang=\"").append(of).append('"');
        }
        out.append('>');
        text(text);
        out.append("</p>");
    }

    private void text(String text) {
        out.append(
                HtmlUtils.htmlEscape(DocxXml.clean(text.replace("\n", "\u2028")).replace("\u2028", "\n"), "UTF-8"));
    }
}
