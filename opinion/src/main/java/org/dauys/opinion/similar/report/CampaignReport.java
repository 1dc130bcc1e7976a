package org.dauys.opinion.similar.report;

import java.util.List;
import java.util.Locale;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.Likeness;
import org.dauys.opinion.similar.Member;
import org.dauys.opinion.similar.OwnWords;
import org.dauys.opinion.similar.Passage;

/**
 * The campaigns among submissions, told with what each sender added.
 *
 * @param threshold least similarity with the medoid
 * @param campaigns the largest first
 */
public record CampaignReport(Submissions submissions, double threshold, List<Campaign> campaigns) {
    /** So many senders tell what most of them kept of their letter. */
    private static final int ASKED = 100;

    /** Copies the campaigns. */
    public CampaignReport {
        campaigns = List.copyOf(campaigns);
    }

    /** How many submissions are in no campaign. */
    int alone() {
        return submissions.texts().size()
                - campaigns.stream().mapToInt(one -> one.members().size()).sum();
    }

    String id(int place) {
        return submissions.ids().get(place);
    }

    String text(int place) {
        return submissions.texts().get(place);
    }

    /** The text in the middle of a campaign, with what most of its senders have, too. */
    List<Passage> letter(Campaign campaign) {
        int step = Math.max(1, campaign.members().size() / ASKED);
        List<String> senders = java.util.stream.IntStream.range(
                        0, campaign.members().size())
                .filter(i -> i % step == 0)
                .mapToObj(i -> text(campaign.members().get(i).place()))
                .toList();
        return OwnWords.kept(text(campaign.medoid()), senders);
    }

    /** What a sender says that the letter does not. */
    List<String> own(Campaign campaign, Member member) {
        return difference(member, member.place(), campaign.medoid());
    }

    /** What the letter says that a sender does not. */
    List<String> leftOut(Campaign campaign, Member member) {
        return difference(member, campaign.medoid(), member.place());
    }

    private List<String> difference(Member member, int place, int other) {
        if (member.likeness() == Likeness.IDENTICAL) {
            return List.of();
        }
        String text = text(place);
        return OwnWords.of(text, text(other)).stream()
                .filter(passage -> !passage.common())
                .map(passage -> passage.in(text).strip())
                .toList();
    }

    static String word(Likeness likeness) {
        return likeness.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String figure(double similarity) {
        return String.format(Locale.ROOT, "%.4f", similarity);
    }
}
