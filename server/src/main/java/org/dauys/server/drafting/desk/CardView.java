package org.dauys.server.drafting.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Clash;
import org.dauys.server.drafting.Draft;
import org.dauys.server.drafting.MarkedAmendment;
import org.dauys.server.drafting.Recommendation;
import org.dauys.text.Language;

/**
 * An amendment on the page of its article.
 *
 * @param place what it speaks of
 * @param html the words that it asks for, marked against those of the version
 * @param clashes its collisions, decided ones too
 * @param editor who decided; empty when nobody did
 * @param missing the languages that still need a wording
 * @param recommended what bodies publicly recommend
 * @param opinions of experts on it, the first given first
 */
public record CardView(
        Candidate candidate,
        String place,
        String html,
        List<Clash> clashes,
        Optional<String> editor,
        List<Language> missing,
        List<Recommendation> recommended,
        List<ExpertOpinion> opinions) {

    public CardView {
        clashes = List.copyOf(clashes);
        missing = List.copyOf(missing);
        recommended = List.copyOf(recommended);
        opinions = List.copyOf(opinions);
    }

    /** Of each body that recommends something undecided, in the order of the cards, one recommendation. */
    public static Collection<Recommendation> recommending(List<CardView> cards) {
        Map<String, Recommendation> byBody = new LinkedHashMap<>();
        cards.stream()
                .filter(card -> card.candidate().isUndecided())
                .flatMap(card -> card.recommended().stream())
                .filter(one -> !one.isGone())
                .forEach(one -> byBody.putIfAbsent(one.slug(), one));
        return byBody.values();
    }

    /** The whole words of the provision with the amendment's own edits; of an addition what is added. */
    static String wanted(Candidate candidate, Draft draft) {
        return MarkedAmendment.wanted(candidate, draft.base());
    }

    /** What it asks for beside what there is. */
    static String html(Candidate candidate, Draft draft) {
        return MarkedHtml.of(MarkedAmendment.of(candidate, draft.base()));
    }
}
