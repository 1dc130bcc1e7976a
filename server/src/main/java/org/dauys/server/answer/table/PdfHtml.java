package org.dauys.server.answer.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.language.Phrases;
import org.dauys.compare.table.MarkedPdf;
import org.dauys.server.answer.table.Entry.Campaign;
import org.dauys.server.answer.table.Entry.Gap;
import org.dauys.server.answer.table.Entry.Single;
import org.dauys.server.answer.table.RowShape.Named;
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
    private final String own;
    private final RowShape shape;
    private final StringBuilder out = new StringBuilder(1 << 18);

    private PdfHtml(Piece piece) {
        this.piece = piece;
        this.opening = piece.opening();
        this.phrases = opening.phrases();
        this.language = opening.language();
        this.own = language.getLanguage();
        this.shape = new RowShape(opening);
    }

    static String of(Piece piece) {
        return new PdfHtml(piece).html();
    }

    private String html() {
        out.append("<!doctype html>\n<html lang=\"").append(own);
        out.append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
        text(opening.heading());
        out.append("</title>\n<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
        if (piece.number() == 1) {
            out.append("<h1>");
            text(opening.title());
            out.append("</h1>\n");
            opening.lines().forEach(line -> paragraph(line, "", own));
        }
        out.append(piece.number() == 1 ? "<table>" : "<table data-continued>");
        out.append("\n<thead><tr>");
        for (int i = 0; i < RowShape.CELLS.length; i++) {
            out.append("<th scope=\"col\" colspan=\"").append(RowShape.CELLS[i]).append("\">");
            text(opening.columns().get(i));
            out.append("</th>");
        }
        out.append("</tr></thead>\n");
        piece.groups().forEach(this::group);
        if (piece.entries().isEmpty()) {
            out.append("<tbody><tr>");
            cell("", RowShape.WHOLE);
            text(phrases.say("overview.table.none"));
            out.append("</td></tr></tbody>\n");
        }
        return out.append("</table>\n</body>\n</html>\n").toString();
    }

    private String style() {
        return """
                @page{size:A4 landscape;margin:13mm 12mm;@bottom-right{content:"%s " counter(page);font:8pt sans-serif}}
                body{font:9pt/1.3 serif;color:#000;margin:0}
                h1{font-size:15pt;text-align:center;margin:0 0 2mm}
                p{margin:0 0 1mm}
                table{width:100%%;border-collapse:separate;border-spacing:0;table-layout:fixed;-fs-table-paginate:paginate}
                th,td{border-bottom:.5pt solid #777;padding:1.2mm 1.6mm;vertical-align:top;text-align:left;word-wrap:break-word}
                td+td,th+th{border-left:.5pt solid #777}
                th{background:#e8e4da;font-weight:bold;border-top:.5pt solid #777}
                .head{page-break-inside:avoid;page-break-after:avoid}.head td{background:#f5f2ea;font-weight:bold}
                .long{-fs-page-break-min-height:40mm}.short{page-break-inside:avoid}.kept{page-break-after:avoid}
                .words,.asks{white-space:pre-line}
                .soft{font:8pt sans-serif}.sans{font:8pt sans-serif;font-weight:bold}
                del{text-decoration:line-through}ins{font-weight:bold;text-decoration:underline}
                .joins{padding-right:.7em}.joined{margin-left:-.7em}
                """.formatted(phrases.say("overview.files.page", piece.number()));
    }

    private void cell(String look, int span) {
        out.append("<td").append(look).append(" colspan=\"").append(span).append("\">");
    }

    private void group(Piece.Group group) {
        Texts texts = group.texts();
        List<Named> named = shape.texts(group);
        // Rows alone do not stay together when the second of them can be parted.
        out.append(RowShape.areShort(named) ? "<tbody class=\"short\">\n" : "<tbody>\n");
        out.append("<tr class=\"head\">");
        cell("", RowShape.WHOLE);
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
        if (!named.isEmpty()) {
            out.append("<tr class=\"long\">");
            named.forEach(one -> words(one, RowShape.WHOLE / named.size()));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n<tbody>\n");
        AnswerSpan.of(group.entries()).forEach(this::span);
        out.append("</tbody>\n");
    }

    private void span(AnswerSpan span) {
        for (int i = 0; i < span.rows(); i++) {
            Entry entry = span.entries().get(i);
            out.append("<tr");
            if (span.rows() > 1 || RowShape.isShort(entry)) {
                out.append(i < span.rows() - 1 ? " class=\"short kept\"" : " class=\"short\"");
            }
            out.append('>');
            cell("", RowShape.CELLS[0]);
            sent(entry);
            out.append("</td>");
            cell(" class=\"asks\"", RowShape.CELLS[1]);
            asked(entry);
            out.append("</td>");
            if (i == 0) {
                cell(span.rows() == 1 ? "" : " rowspan=\"" + span.rows() + "\"", RowShape.CELLS[2]);
                decided(entry);
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
    }

    private void words(Named named, int span) {
        cell(" class=\"words\"", span);
        paragraph(named.name(), "sans", own);
        if (!named.words().note().isEmpty()) {
            paragraph(phrases.say(named.words().note()), "soft", own);
        }
        for (Texts.Part part : named.words().parts()) {
            out.append("<p lang=\"").append(named.words().language()).append("\"><b>");
            text(part.name());
            out.append("</b> ").append(MarkedPdf.of(part.words())).append("</p>");
        }
        out.append("</td>");
    }

    private void sent(Entry entry) {
        switch (entry) {
            case Gap gap -> paragraph(phrases.say("overview.number", gap.number()), "sans", own);
            case Single single -> {
                var submission = single.submission();
                paragraph(
                        phrases.say("overview.number", submission.number()) + " "
                                + phrases.say(
                                        "overview.kind." + submission.kind().code()),
                        "sans",
                        own);
                paragraph(Telling.sender(single, phrases), "soft", "");
                if (!submission.organisation().isEmpty()) {
                    paragraph(phrases.say("overview.organisation", submission.organisation()), "soft", own);
                }
            }
            case Campaign campaign -> {
                paragraph(phrases.count("overview.campaign", campaign.many()), "sans", own);
                paragraph(phrases.say("overview.campaign.numbers", campaign.numbers()), "soft", own);
            }
        }
        paragraph(shape.received(entry), "soft", own);
    }

    private void asked(Entry entry) {
        switch (entry) {
            case Gap gap -> paragraph(Telling.gap(gap, phrases), "soft", own);
            case Single single ->
                asked(single.asked(), single.submission().language().code());
            case Campaign campaign -> campaign(campaign);
        }
    }

    private void campaign(Campaign campaign) {
        asked(campaign.common(), "");
        if (!campaign.added().isEmpty()) {
            int all = campaign.added().size() + campaign.more();
            paragraph(phrases.count("overview.campaign.added", all), "soft", own);
        }
        campaign.added()
                .forEach(added -> paragraph(
                        phrases.say("overview.number", added.number()) + " " + added.words(), "", added.language()));
        if (campaign.more() > 0) {
            paragraph(phrases.count("overview.campaign.more", campaign.more()), "soft", own);
        }
    }

    private void asked(Asked whole, String of) {
        Asked asked = whole.shortened(LONGEST_ASKED);
        if (!asked.wording().isEmpty()) {
            out.append("<p>").append(MarkedPdf.of(asked.wording())).append("</p>");
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
            out.append("<p class=\"sans\">");
            text(phrases.say("overview.decided." + decided.disposition()) + many);
            out.append("</p>");
            Optional<String> before = shape.toldBefore(decided, entry);
            before.ifPresentOrElse(told -> paragraph(told, "", own), () -> words(decided.reason()));
            words(decided.particular());
            if (before.isEmpty()) {
                paragraph(
                        decided.body().in(language) + ", "
                                + opening.page()
                                        .day(
                                                decided.givenAt(),
                                                opening.pair().consultation().zone()),
                        "soft",
                        decided.body().languageFor(language).getLanguage());
            }
        }
        int open = Telling.open(entry);
        if (open > 0) {
            paragraph(
                    all.isEmpty() ? phrases.say("overview.open") : phrases.count("overview.open.many", open), "", own);
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
