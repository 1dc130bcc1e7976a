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
 * @param html the common text with what this one adds or leaves out, marked; safe as it is
 */
public record CampaignMember(Submission submission, boolean same, String html) {

    static CampaignMember of(Submission common, Submission member) {
        List<WordChange> difference = Campaigns.difference(common, member);
        boolean same = difference.stream().allMatch(word -> word.op() == WordChange.Op.EQUAL);
        return new CampaignMember(member, same, same ? "" : MarkedHtml.of(difference));
    }
}
