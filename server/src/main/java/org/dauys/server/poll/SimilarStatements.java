package org.dauys.server.poll;

import java.util.ArrayList;
import java.util.List;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.CampaignIndex;
import org.dauys.opinion.similar.Member;
import org.dauys.server.site.Words;

/** Statements that say nearly the same as one that somebody is about to add, so that they vote instead of saying it again. */
public final class SimilarStatements {
    /** Lower than for submissions: a statement is short, and to be shown one too many costs little. */
    private static final double THRESHOLD = 0.4;

    private static final int MOST = 5;

    private SimilarStatements() {}

    /** Those that the engine finds alike, in any of their languages; at most {@value #MOST}, in the order of their numbers. */
    public static List<Statement> of(String words, List<Statement> published) {
        List<String> texts = new ArrayList<>();
        List<Statement> whose = new ArrayList<>();
        for (Statement one : published) {
            for (String text : languages(one.words())) {
                texts.add(text);
                whose.add(one);
            }
        }
        int place = texts.size();
        texts.add(words);
        return CampaignIndex.campaigns(texts, THRESHOLD).stream()
                .filter(campaign -> has(campaign, place))
                .flatMap(campaign -> campaign.members().stream())
                .map(Member::place)
                .filter(at -> at < place)
                .map(whose::get)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean has(Campaign campaign, int place) {
        return campaign.members().stream().anyMatch(member -> member.place() == place);
    }

    private static List<String> languages(Words words) {
        return List.copyOf(words.byCode().values());
    }
}
