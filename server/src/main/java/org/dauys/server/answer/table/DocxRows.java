package org.dauys.server.answer.table;

import java.util.List;
import java.util.Optional;
import org.dauys.compare.language.Phrases;
import org.dauys.server.answer.table.DocxXml.Look;
import org.dauys.server.answer.table.DocxXml.Merge;
import org.dauys.server.answer.table.Entry.Campaign;
import org.dauys.server.answer.table.Entry.Gap;
import org.dauys.server.answer.table.Entry.Single;
import org.dauys.server.answer.table.RowShape.Named;
import org.dauys.server.site.Words;

/** The rows of the table in a document: a heading for each provision, its words beside its first submission. */
final class DocxRows {
    /** Of one submission, in characters; CSV has all. */
    static final int LONGEST_ASKED = 3_000;

    private final DocxXml xml;
    private final Opening opening;
    private final Phrases phrases;
    private final String own;
    private final RowShape shape;

    DocxRows(DocxXml xml, Opening opening) {
        this.xml = xml;
        this.opening = opening;
        this.phrases = opening.phrases();
        this.own = opening.language().getLanguage();
        this.shape = new RowShape(opening);
    }

    void end() {
        xml.end();
    }

    void group(Piece.Group group) {
        heading(group);
        AnswerSpan.of(group.entries()).forEach(this::span);
    }

    private void heading(Piece.Group group) {
        Texts texts = group.texts();
        row(true);
        xml.cell(RowShape.WHOLE, "F5F2EA");
        xml.keepNext(true);
        xml.openParagraph();
        xml.keepNext(false);
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
        List<Named> named = shape.texts(group);
        if (!named.isEmpty()) {
            row(false);
            named.forEach(one -> words(one, RowShape.WHOLE / named.size()));
            xml.close();
        }
    }

    private void row(boolean whole) {
        xml.open("tr");
        if (whole) {
            xml.open("trPr");
            xml.empty("cantSplit");
            xml.close();
        }
    }

    private void words(Named named, int columns) {
        xml.cell(columns, "");
        paragraph(named.name(), Look.BOLD, own);
        if (!named.words().note().isEmpty()) {
            paragraph(phrases.say(named.words().note()), Look.SOFT, own);
        }
        for (Texts.Part part : named.words().parts()) {
            xml.openParagraph();
            xml.run(part.name() + " ", Look.BOLD, own);
            xml.marked(part.words(), named.words().language());
            xml.close();
        }
        xml.close();
    }

    private void span(AnswerSpan span) {
        int rows = span.rows();
        for (int i = 0; i < rows; i++) {
            Entry entry = span.entries().get(i);
            xml.keepNext(i < rows - 1);
            row(rows > 1 || RowShape.isShort(entry));
            xml.cell(RowShape.CELLS[0], "");
            sent(entry);
            paragraph(shape.received(entry), Look.SOFT, own);
            xml.close();
            xml.cell(RowShape.CELLS[1], "");
            asked(entry);
            xml.close();
            xml.cell(RowShape.CELLS[2], "", rows == 1 ? Merge.NONE : i == 0 ? Merge.FIRST : Merge.FURTHER);
            if (i == 0) {
                decided(entry);
            } else {
                // A cell holds at least one.
                xml.empty("p");
            }
            xml.close();
            xml.close();
        }
    }

    private void paragraph(String text, Look look, String language) {
        xml.openParagraph();
        xml.run(text, look, language);
        xml.close();
    }

    private void sent(Entry entry) {
        switch (entry) {
            case Gap gap -> paragraph(phrases.say("overview.number", gap.number()), Look.BOLD, own);
            case Single single -> {
                var submission = single.submission();
                xml.openParagraph();
                xml.run(phrases.say("overview.number", submission.number()), Look.BOLD, own);
                xml.run(" " + phrases.say("overview.kind." + submission.kind().code()), Look.PLAIN, own);
                xml.close();
                paragraph(Telling.sender(single, phrases), Look.SOFT, "");
                if (!submission.organisation().isEmpty()) {
                    paragraph(phrases.say("overview.organisation", submission.organisation()), Look.SOFT, own);
                }
            }
            case Campaign campaign -> {
                paragraph(phrases.count("overview.campaign", campaign.many()), Look.BOLD, own);
                paragraph(phrases.say("overview.campaign.numbers", campaign.numbers()), Look.SOFT, own);
            }
        }
    }

    private void asked(Entry entry) {
        switch (entry) {
            case Gap gap -> paragraph(Telling.gap(gap, phrases), Look.SOFT, own);
            case Single single ->
                asked(single.asked(), single.submission().language().code());
            case Campaign campaign -> campaign(campaign);
        }
    }

    private void campaign(Campaign campaign) {
        asked(campaign.common(), "");
        if (!campaign.added().isEmpty()) {
            int all = campaign.added().size() + campaign.more();
            paragraph(phrases.count("overview.campaign.added", all), Look.SOFT, own);
            for (Entry.Added added : campaign.added()) {
                xml.openParagraph();
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
            xml.openParagraph();
            xml.marked(asked.wording(), language);
            xml.close();
        }
        for (String words : List.of(asked.words(), asked.rationale())) {
            if (!words.isEmpty()) {
                paragraph(words, Look.PLAIN, language);
            }
        }
        if (asked.wording().isEmpty()
                && asked.words().isEmpty()
                && asked.rationale().isEmpty()) {
            // A cell holds at least one.
            xml.empty("p");
        }
    }

    private void decided(Entry entry) {
        List<Decided> all = switch (entry) {
            case Gap gap -> List.of();
            case Single single -> single.decided().stream().toList();
            case Campaign campaign -> campaign.decided();
        };
        for (Decided decided : all) {
            xml.openParagraph();
            xml.run(phrases.say("overview.decided." + decided.disposition()), Look.BOLD, own);
            if (entry instanceof Campaign) {
                xml.run(" (" + phrases.count("overview.answer.many", decided.many()) + ")", Look.SOFT, own);
            }
            xml.close();
            Optional<String> before = shape.toldBefore(decided, entry);
            before.ifPresentOrElse(told -> paragraph(told, Look.PLAIN, own), () -> words(decided.reason()));
            words(decided.particular());
            if (before.isEmpty()) {
                given(decided);
            }
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

    private void given(Decided decided) {
        xml.openParagraph();
        xml.run(
                decided.body().in(opening.language()),
                Look.SOFT,
                decided.body().languageFor(opening.language()).getLanguage());
        String day = opening.page()
                .day(decided.givenAt(), opening.pair().consultation().zone());
        xml.run(", " + day, Look.SOFT, own);
        xml.close();
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
