package org.dauys.opinion.similar.report;

import java.util.Locale;
import org.dauys.opinion.Shown;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.Likeness;
import org.dauys.opinion.similar.Member;
import org.dauys.opinion.similar.Passage;

/** Campaigns for the eye: the letter, in it what few kept in square brackets, and below it who sent in what of one's own. */
public final class CampaignsText {
    private static final int LONGEST = 500;

    private CampaignsText() {}

    /** The text, in English, for a terminal or a file. */
    public static String of(CampaignReport report) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Submissions: %,d. Campaigns: %,d. In none: %,d.%n",
                report.submissions().texts().size(),
                report.campaigns().size(),
                report.alone()));
        int number = 0;
        for (Campaign campaign : report.campaigns()) {
            long same = campaign.members().stream()
                    .filter(member -> member.likeness() == Likeness.IDENTICAL)
                    .count();
            text.append(String.format(
                    Locale.ROOT,
                    "%nCampaign %d: %,d submissions, %,d of them with the same words. In the middle: %s%n",
                    ++number,
                    campaign.members().size(),
                    same,
                    Shown.line(report.id(campaign.medoid()))));
            text.append("  ").append(letter(report, campaign)).append('\n');
            campaign.members().stream()
                    .filter(member -> member.likeness() != Likeness.IDENTICAL)
                    .forEach(member -> text.append(line(report, campaign, member)));
        }
        return text.toString();
    }

    private static String letter(CampaignReport report, Campaign campaign) {
        String words = report.text(campaign.medoid());
        StringBuilder letter = new StringBuilder();
        for (Passage passage : report.letter(campaign)) {
            String part = passage.in(words);
            letter.append(passage.common() ? part : "[" + part.strip() + "] ");
        }
        return Shown.line(letter.toString(), LONGEST);
    }

    private static String line(CampaignReport report, Campaign campaign, Member member) {
        String own = String.join(" … ", report.own(campaign, member));
        return "  " + Shown.line(report.id(member.place())) + ": " + CampaignReport.word(member.likeness()) + ", "
                + CampaignReport.figure(member.similarity())
                + (own.isEmpty() ? "" : "; own words: " + Shown.line(own, LONGEST))
                + "\n";
    }
}
