package org.dauys.opinion.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which texts were given where, and what hangs together of them. */
final class Gathered {
    static final int NOTHING_SAID = -1;

    /** The largest first, then by who sent first. */
    static final Comparator<Campaign> ORDER = Comparator.<Campaign>comparingInt(
                    campaign -> -campaign.members().size())
            .thenComparingInt(campaign -> campaign.members().getFirst().place());

    final KnownTexts texts = new KnownTexts();
    final Places places = new Places();
    final Components components = new Components();

    /** The number of the next text, new or known; none below 0 if it says nothing: whoever says nothing says nothing alike. */
    int add(Prepared text) {
        if (!text.says()) {
            places.add(NOTHING_SAID);
            return NOTHING_SAID;
        }
        int known = texts.size();
        int number = texts.add(text);
        if (number == known) {
            components.add();
        }
        places.add(number);
        return number;
    }

    /** A text of each component of which campaigns may be made. */
    int[] roots() {
        return IntStream.range(0, texts.size())
                .filter(text -> components.root(text) == text)
                .filter(root -> components.size(root) > 1 || texts.copies(root) > 1)
                .toArray();
    }

    /** The campaign of a text that nothing else hangs together with. */
    Campaign ofCopies(int text) {
        List<Member> copies = new ArrayList<>();
        places.forEach(text, place -> copies.add(new Member(place, 1, Likeness.IDENTICAL)));
        return new Campaign(places.first(text), copies);
    }

    /** The campaigns of a component that was divided. */
    List<Campaign> of(Divided divided) {
        List<Campaign> campaigns = new ArrayList<>();
        divided.byMedoid().forEach((medoid, near) -> {
            List<Member> members = new ArrayList<>();
            near.forEach(one -> places.forEach(
                    one.text(),
                    place -> members.add(new Member(
                            place, one.nearness().similarity(), one.nearness().likeness()))));
            if (members.size() > 1) {
                members.sort(Comparator.comparingInt(Member::place));
                campaigns.add(new Campaign(places.first(medoid), members));
            }
        });
        return campaigns;
    }
}
