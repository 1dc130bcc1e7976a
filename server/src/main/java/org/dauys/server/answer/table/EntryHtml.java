package org.dauys.server.answer.table;

import java.util.List;
import java.util.Locale;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.answer.table.Entry.Campaign;
import org.dauys.server.answer.table.Entry.Gap;
import org.dauys.server.answer.table.Entry.Single;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;

/** A row on the page. */
public final class EntryHtml {
    private final Entry entry;
    private final int longest;
    private final Frame frame;
    private final Page page;

    EntryHtml(Entry entry, int longest, Frame frame, Page page) {
        this.entry = entry;
        this.longest = longest;
        this.frame = frame;
        this.page = page;
    }

    /**
     * What is asked.
     *
     * @param html the marked wording; empty when there is none
     */
    public record Asking(String html, String words, String rationale, boolean isCut) {}

    /** What a member of a campaign adds. */
    public record Adding(int number, String href, String language, String words) {}

    /**
     * How it was decided.
     *
     * @param many of how many submissions; 0 where the row is a single one
     */
    public record Answer(String disposition, Words body, Words reason, Words particular, String day, int many) {}

    public boolean isGap() {
        return entry instanceof Gap;
    }

    public boolean isCampaign() {
        return entry instanceof Campaign;
    }

    public String href(int number) {
        return frame.base() + "/submissions/" + number;
    }

    /** The number of a single submission; of a campaign, of the first with the common text. */
    public int number() {
        return switch (entry) {
            case Single single -> single.submission().number();
            case Gap gap -> gap.number();
            case Campaign campaign -> campaign.first();
        };
    }

    /** Why there is no more than a number. */
    public String gap() {
        return entry instanceof Gap gap ? Telling.gap(gap, page.phrases()) : "";
    }

    public String received() {
        return switch (entry) {
            case Single single ->
                page.day(single.submission().receivedAt(), frame.consultation().zone());
            case Gap gap -> page.day(gap.received(), frame.consultation().zone());
            case Campaign campaign -> "";
        };
    }

    public String kind() {
        return entry instanceof Single single
                ? page.say("overview.kind." + single.submission().kind().code())
                : "";
    }

    public String sender() {
        return entry instanceof Single single ? Telling.sender(single, page.phrases()) : "";
    }

    public String organisation() {
        return entry instanceof Single single ? single.submission().organisation() : "";
    }

    /** Of what is asked. */
    public String language() {
        return entry instanceof Single single ? single.submission().language().code() : "";
    }

    public int supporters() {
        return entry instanceof Single single ? single.submission().supporters() : 0;
    }

    public Asking asked() {
        return switch (entry) {
            case Single single -> asking(single.asked());
            case Campaign campaign -> asking(campaign.common());
            case Gap gap -> new Asking("", "", "", false);
        };
    }

    private Asking asking(Asked asked) {
        Asked shown = asked.shortened(longest);
        return new Asking(MarkedHtml.of(shown.wording()), shown.words(), shown.rationale(), shown.cut());
    }

    public int many() {
        return entry instanceof Campaign campaign ? campaign.many() : 1;
    }

    public int same() {
        return entry instanceof Campaign campaign ? campaign.same() : 1;
    }

    /** Of all members. */
    public String numbers() {
        return entry instanceof Campaign campaign ? campaign.numbers() : "";
    }

    public List<Adding> added() {
        return entry instanceof Campaign campaign
                ? campaign.added().stream()
                        .map(one -> new Adding(one.number(), href(one.number()), one.language(), one.words()))
                        .toList()
                : List.of();
    }

    public int more() {
        return entry instanceof Campaign campaign ? campaign.more() : 0;
    }

    public List<Answer> answers() {
        return switch (entry) {
            case Single single ->
                single.decided().stream().map(one -> answer(one, 0)).toList();
            case Campaign campaign ->
                campaign.decided().stream().map(one -> answer(one, one.many())).toList();
            case Gap gap -> List.of();
        };
    }

    /** How many of the row wait for an answer. */
    public int open() {
        return Telling.open(entry);
    }

    private Answer answer(Decided decided, int many) {
        return new Answer(
                page.say("overview.decided." + decided.disposition()),
                decided.body(),
                decided.reason(),
                decided.particular(),
                page.day(decided.givenAt(), frame.consultation().zone()),
                many);
    }

    /** The language of words where it is not the page's. */
    public String languageOf(Words words) {
        Locale language = words.languageFor(page.locale());
        return language.equals(page.locale()) ? "" : language.getLanguage();
    }
}
