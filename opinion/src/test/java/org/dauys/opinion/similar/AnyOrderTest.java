package org.dauys.opinion.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.opinion.similar.EditedLetters.Edit;
import org.dauys.opinion.similar.EditedLetters.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same texts make the same campaigns, at once or one by one, in whatever order. */
class AnyOrderTest {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));

    private static List<String> texts(long seed, int many, int campaigns) {
        return new EditedLetters(seed, RealTexts.of(ROOT, "demo"), campaigns, 0.8, List.of(Edit.values()))
                .next(many).stream().map(Made::text).toList();
    }

    /** Members by their numbers, with what is said of each. */
    private static Set<String> sets(List<Campaign> campaigns, List<String> texts, List<Integer> order) {
        return campaigns.stream()
                .map(campaign -> normal(texts.get(order.get(campaign.medoid())))
                        + campaign.members().stream()
                                .map(member ->
                                        order.get(member.place()) + " " + member.similarity() + member.likeness())
                                .sorted()
                                .toList())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String normal(String text) {
        NormalText normal = new NormalText();
        normal.read(text);
        return new String(normal.chars(), 0, normal.length());
    }

    @ParameterizedTest
    @CsvSource({"1, 600, 4, 0.6", "2, 1500, 60, 0.6", "3, 1200, 3, 0.5", "4, 900, 8, 0.8"})
    void orderDoesNotMatter(long seed, int many, int campaigns, double threshold) {
        List<String> texts = texts(seed, many, campaigns);
        List<Integer> order = new ArrayList<>(IntStream.range(0, many).boxed().toList());
        Set<String> atOnce = sets(CampaignIndex.campaigns(texts, threshold), texts, order);
        Random random = new Random(seed);
        for (int run = 0; run < 3; run++) {
            Collections.shuffle(order, random);
            CampaignIndex index = new CampaignIndex(threshold);
            for (int text : order) {
                int place = index.add(0, texts.get(text));
                // What is asked on the way must not change what comes out.
                if (run > 0) {
                    index.placement(place);
                }
            }
            assertEquals(atOnce, sets(index.campaigns(), texts, order), "one by one, run " + run);
            toldOfEach(index);
        }
        CampaignIndex both = new CampaignIndex(threshold);
        both.addAll(0, order.subList(0, many / 2).stream().map(texts::get).toList());
        order.subList(many / 2, many).forEach(text -> both.add(0, texts.get(text)));
        assertEquals(atOnce, sets(both.campaigns(), texts, order), "half at once, half one by one");
    }

    @Test
    void whatIsSharedOutMakesTheSameCampaigns() {
        List<String> texts = new ArrayList<>(texts(5, 900, 8));
        Collections.addAll(texts, "", "short", "Short!", "…");
        for (int shares : new int[] {1, 3, CampaignSharing.MOST_SHARES}) {
            CampaignSharing sharing = new CampaignSharing(0.6);
            Prepared.Desk desk = new Prepared.Desk();
            List<Prepared> prepared =
                    texts.stream().map(text -> desk.prepare(0, text)).toList();
            int[] numbers = prepared.stream()
                    .mapToInt(one -> sharing.add(one.withoutKeys()))
                    .toArray();
            SharedTexts shared = sharing.texts();
            for (int share = shares - 1; share >= 0; share--) {
                List<SharedTexts.Keyed> keyed = new ArrayList<>();
                for (int place = 0; place < numbers.length; place++) {
                    if (numbers[place] >= 0 && prepared.get(place).meetsOthers()) {
                        keyed.add(new SharedTexts.Keyed(
                                numbers[place], prepared.get(place).keys(share, shares)));
                    }
                }
                Collections.shuffle(keyed, new Random(share));
                sharing.join(shared.links(keyed));
            }
            List<Divided> divided =
                    sharing.components().stream().map(shared::divide).toList();
            assertEquals(CampaignIndex.campaigns(texts, 0.6), sharing.campaigns(divided), shares + " shares");
        }
    }

    private static void toldOfEach(CampaignIndex index) {
        List<Optional<Placement>> told = new ArrayList<>(Collections.nCopies(index.size(), Optional.empty()));
        for (Campaign campaign : index.campaigns()) {
            for (Member member : campaign.members()) {
                told.set(
                        member.place(),
                        Optional.of(new Placement(
                                campaign.medoid(), campaign.members().size(), member.similarity(), member.likeness())));
            }
        }
        for (int place = 0; place < told.size(); place++) {
            assertEquals(told.get(place), index.placement(place), "place " + place);
        }
    }
}
