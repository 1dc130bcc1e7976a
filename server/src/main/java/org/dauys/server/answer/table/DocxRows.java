package org.dauys.server.answer.table;

import java.util.List;
import org.dauys.compare.language.Phrases;
import org.dauys.server.answer.table.DocxXml.Look;
import org.dauys.server.answer.table.Entry.Campaign;
import org.dauys.server.answer.table.Entry.Gap;
import org.dauys.server.answer.table.Entry.Single;
import org.dauys.server.site.Words;

/** The rows of the table in a document: a heading for each provision, its words beside its first submission. */
final class DocxRows {
    /** Of one submission, in characters; CSV has all. */
    static final int LONGEST_ASKED = 3_000;

    private final DocxXml xml;
    private final Opening opening;
    private final Phrases phrases;
    private final String own;
    private final int[] widths;

    DocxRows(DocxXml xml, Opening opening) {
        this.xml = xml;
        this.opening = opening;
        this.phrases = opening.phrases();
        this.own = opening.language().getLanguage();
        this.widths = DocxPart.widths(opening);
    }

    void end() {
        xml.end();
    }

    void group(Piece.Group group) {
        heading(group);
        for (int i = 0; i < group.entries().size(); i++) {
            row(group, i);
        }
    }

    private void heading(Piece.Group group) {
        Texts texts = group.texts();
        xml.open("tr");
        xml.open("trPr");
        xml.empty("cantSplit");
        xml.close();
        xml.open("tc");
        xml.open("tcPr");
        xml.empty("gridSpan", "val", String.valueOf(widths.length));
        xml.empty("shd", "val", "clear", "color", "auto", "fill", "F5F2EA");
        xml.close();
        xml.open("p");
        xml.open("pPr");
        xml.empty("keepNext");
        xml.close();
        xml.run(texts.label().isEmpty() ? phrases.say("overview.table.whole") : texts.name(), Look.BOLD, own);
        if (!texts.heading().isEmpty()) {
            xml.run(" " + texts.heading(), Look.BOLD, texts.before().language());
        }
        if (group.continued()) {
            xml.run(" (" + phrases.say("overview.table.continued") + ")", Look.SOFT, own);
        }
        xml.close();
        xml.close();
        xml.close();
    }

    private void row(Piece.Group group, int i) {
        boolean told = i == 0 && !group.continued();
        String merge = group.entries().size() == 1 ? "" : i == 0 ? "restart" : "continue";
        xml.open("tr");
        int column = 0;
        if (opening.hasInForce()) {
            words(column++, group.texts().inForce(), told, merge);
        }
        words(column++, group.texts().before(), told, merge);
        Entry entry = group.entries().get(i);
        cell(column++, "");
        asked(entry);
        xml.close();
        cell(column++, "");
        decided(entry);
        xml.close();
        words(column, group.texts().after(), told, merge);
        xml.close();
    }

    private void cell(int column, String merge) {
        xml.open("tc");
        xml.open("tcPr");
        xml.empty("tcW", "w", String.valueOf(widths[column]), "type", "dxa");
        if (!merge.isEmpty()) {
            xml.empty("vMerge", "val", merge);
        }
        xml.close();
    }

    private void words(int column, Texts.Column words, boolean told, String merge) {
        cell(column, merge);
        boolean empty = !told || (words.note().isEmpty() && words.parts().isEmpty());
        if (empty) {
            xml.empty("p");
        } else {
            if (!words.note().isEmpty()) {
                paragraph(phrases.say(words.note()), Look.SOFT, own);
            }
            for (Texts.Part part : words.parts()) {
                xml.open("p");
                xml.run(part.name() + " ", Look.BOLD, own);
                xml.marked(part.words(), words.language());
                xml.close();
            }
        }
        xml.close();
    }

    private void paragraph(String text, Look look, String language) {
        xml.open("p");
        xml.run(text, look, language);
        xml.close();
    }

    private void asked(Entry entry) {
        switch (entry) {
            case Gap gap -> {
                paragraph(phrases.say("overview.number", gap.number()), Look.BOLD, own);
                paragraph(Telling.gap(gap, phrases), Look.SOFT, own);
            }
            case Single single -> {
                var submission = single.submission();
                xml.open("p");
                xml.run(phrases.say("overview.number", submission.number()), Look.BOLD, own);
                xml.run(" " + phrases.say("overview.kind." + submission.kind().code()), Look.PLAIN, own);
                xml.close();
                paragraph(Telling.sender(single, phrases), Look.SOFT, "");
                if (!submission.organisation().isEmpty()) {
                    paragraph(phrases.say("overview.organisation", submission.organisation()), Look.SOFT, own);
                }
                asked(single.asked(), submission.language().code());
            }
            case Campaign campaign -> campaign(campaign);
        }
    }

    private void campaign(Campaign campaign) {
        paragraph(phrases.count("overview.campaign", campaign.many()), Look.BOLD, own);
        paragraph(phrases.say("overview.campaign.numbers", campaign.numbers()), Look.SOFT, own);
        asked(campaign.common(), "");
        if (!campaign.added().isEmpty()) {
            int all = campaign.added().size() + campaign.more();
            paragraph(phrases.count("overview.campaign.added", all), Look.SOFT, own);
            for (Entry.Added added : campaign.added()) {
                xml.open("p");
                xml.run(phrases.say("overview.number", added.number()) + " ", Look.SOFT, own);
                xml.run(added.words(), Look.PLAIN, added.language());
                xml.close();
            }
        }
        if (campaign.more() > 0) {
            paragraph(phrases.count("overview.campaign.more", campaign.more()), Look.SOFT, own);
        }
    }

    private void asked(Asked whole, String language) {
        Asked asked = whole.shortened(LONGEST_ASKED);
        if (!asked.wording().isEmpty()) {
            xml.open("p");
            xml.marked(asked.wording(), language);
            xml.close();
        }
        for (String words : List.of(asked.words(), asked.rationale())) {
            if (!words.isEmpty()) {
                paragraph(words, Look.PLAIN, language);
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
            xml.open("p");
            xml.run(phrases.say("overview.decided." + decided.disposition()), Look.BOLD, own);
            if (entry instanceof Campaign) {
                xml.run(" (" + phrases.count("overview.answer.many", decided.many()) + ")", Look.SOFT, own);
            }
            xml.close();
            words(decided.reason());
            words(decided.particular());
            xml.open("p");
            xml.run(
                    decided.body().in(opening.language()),
                    Look.SOFT,
                    decided.body().languageFor(opening.language()).getLanguage());
            xml.run(
                    ", "
                            + opening.page()
                                    .day(
                                            decided.givenAt(),
                                            opening.pair().consultation().zone()),
                    Look.SOFT,
                    own);
            xml.close();
        }
        int open = Telling.open(entry);
        if (open > 0) {
            paragraph(
                    all.isEmpty() ? phrases.say("overview.open") : phrases.count("overview.open.many", open),
                    Look.PLAIN,
                    own);
        } else if (all.isEmpty()) {
            xml.empty("p");
        }
    }

    private void words(Words words) {
        if (!words.isEmpty()) {
            paragraph(
                    words.in(opening.language()),
                    Look.PLAIN,
                    words.languageFor(opening.language()).getLanguage());
        }
    }
}
