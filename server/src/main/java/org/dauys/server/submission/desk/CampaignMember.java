package org.dauys.server.submission.desk;

import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.submission.Campaigns;
import org.dauys.server.submission.Submission;

/**
 * A member of a campaign beside what all have in common.
 *
 * @param same whether it says just that
 * @param html the common text with what this one adds or leaves out, marked; safe as it is. Of words in another language
 *     just these words: a translation differs in every word
 */
public record CampaignMember(Submission submission, boolean same, String html) {

    static CampaignMember of(Submission common, Submission member) {
        boolean translated = !common.language().equals(member.language());
        List<WordChange> difference = Campaigns.difference(translated ? member : common, member);
        boolean same = !translated && difference.stream().allMatch(word -> word.op() == WordChange.Op.EQUAL);
        return new CampaignMember(member, same, same ? "" : MarkedHtml.of(difference));
    }
}
