package org.dauys.opinion.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns are found, and nothing else. */
class CampaignIndexTest {
    private static final String LETTER = "Прошу сохранить в Конституции право на забастовку и указать,"
            + " что его осуществление определяется законом, как это было до сих пор.";

    private static List<List<Integer>> groups(double threshold, String... texts) {
        return CampaignIndex.campaigns(List.of(texts), threshold).stream()
                .map(campaign -> campaign.members().stream().map(Member::place).toList())
                .toList();
    }

    @Test
    void letterWithAnOwnSentenceBelongsToItsCampaignAndAnotherLetterDoesNot() {
        assertEquals(
                List.of(List.of(0, 1, 3)),
                groups(
                        0.5,
                        LETTER,
                        LETTER + " Я работаю на руднике двадцать лет.",
                        "Убрать из проекта статью о языке, потому что она ничего не меняет для школ.",
                        LETTER.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void eachMemberIsToldInWhatWayItIsLikeTheMedoid() {
        Campaign campaign = CampaignIndex.campaigns(
                        List.of(
                                LETTER,
                                "  " + LETTER.replace(",", " , "),
                                LETTER.replace("забастовку", "забастовки"),
                                LETTER + " Я работаю на руднике двадцать лет."),
                        0.5)
                .getFirst();
        assertEquals(
                List.of(Likeness.IDENTICAL, Likeness.IDENTICAL, Likeness.NEARLY_IDENTICAL, Likeness.EDITED),
                campaign.members().stream().map(Member::likeness).toList());
        assertEquals(0, campaign.medoid());
    }

    @Test
    void filledTemplateIsFoundThoughNoTwoAreNear() {
        List<String> filled = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 6; i++) {
            filled.add("Мен, " + word(random) + " " + word(random) + ", " + word(random)
                    + " ауданының тұрғынымын. Конституция жобасының тіл туралы бабын " + word(random) + " "
                    + word(random)
                    + " сақтауды сұраймын, өйткені " + word(random) + " " + word(random) + " " + word(random)
                    + ". Мектептерде сабақ ана тілінде жүргізілуі керек, бұл балаларымыздың " + word(random)
                    + " үшін маңызды. Құрметпен, " + word(random) + ".");
        }
        Campaign campaign = CampaignIndex.campaigns(filled, 0.6).getFirst();
        assertEquals(6, campaign.members().size());
        assertTrue(campaign.members().stream().anyMatch(member -> member.likeness() == Likeness.FILLED));
    }

    @Test
    void shortTextsAreTheSameOrNot() {
        assertEquals(
                List.of(List.of(0, 2, 5)),
                groups(0.5, "Я против", "Я против этого", "я ПРОТИВ!", "", " — ", "я против"));
    }

    @Test
    void latinLookAlikesAreWhatTheyLookLike() {
        assertEquals(List.of(List.of(0, 1)), groups(0.5, "Қазақ тілі", "Қaзaқ тiлi"));
    }

    @Test
    void languageWithoutSpacesIsComparedToo() {
        String letter = "我们请求在宪法草案中保留罢工的权利，并规定其行使由法律确定，因为这对所有工人和他们的家庭都非常重要，" + "而且多年来一直如此。";
        assertEquals(
                List.of(List.of(0, 1)),
                groups(0.6, letter, "尊敬的委员会：" + letter, "关于学校语言的条款应当删除，因为它没有为学生带来任何改变，也没有得到家长们的支持，所以我反对。"));
    }

    @Test
    void textsOfDifferentBlocksNeverMeet() {
        CampaignIndex index = new CampaignIndex(0.5);
        index.add(1, LETTER);
        index.add(2, LETTER);
        index.addAll(1, List.of(LETTER + " Спасибо."));
        assertEquals(
                List.of(0, 2),
                index.campaigns().getFirst().members().stream()
                        .map(Member::place)
                        .toList());
        assertEquals(1, index.campaigns().size());
        assertEquals(Optional.empty(), index.placement(1));
    }

    @Test
    void chainOfSmallChangesDoesNotJoinWhatDiffers() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            words.add(word(random));
        }
        List<String> chain = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            chain.add(String.join(" ", words));
            words.set(i, word(random));
        }
        chain.add(String.join(" ", words));
        for (Campaign campaign : CampaignIndex.campaigns(chain, 0.5)) {
            List<Integer> places =
                    campaign.members().stream().map(Member::place).toList();
            assertTrue(places.getLast() - places.getFirst() < 45, places::toString);
        }
    }

    @Test
    void campaignOfOneNewTextIsToldAtOnce() {
        CampaignIndex index = new CampaignIndex(0.6);
        index.add(0, LETTER);
        assertEquals(Optional.empty(), index.placement(0));
        int second = index.add(0, LETTER + " Спасибо.");
        assertEquals(2, index.placement(second).orElseThrow().size());
        int third = index.add(0, LETTER);
        assertEquals(
                new Placement(0, 3, 1, Likeness.IDENTICAL),
                index.placement(third).orElseThrow());
    }

    @Test
    void failureWhileTextsArePreparedIsToldAsItIs() {
        CampaignIndex index = new CampaignIndex(0.5);
        assertThrows(
                OutOfMemoryError.class,
                () -> index.addAll(List.of(LETTER), i -> {
                    throw new OutOfMemoryError("as if");
                }));
        assertThrows(
                IllegalStateException.class,
                () -> index.addAll(List.of(LETTER), i -> {
                    throw new IllegalStateException("as if");
                }));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void thresholdOutOfItsBoundsIsRefused(double threshold) {
        assertThrows(IllegalArgumentException.class, () -> new CampaignIndex(threshold));
    }

    private static String word(Random random) {
        char[] letters = new char[4 + random.nextInt(7)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) ('а' + random.nextInt(32));
        }
        return new String(Arrays.copyOf(letters, letters.length));
    }
}
