package org.dauys.bench.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CampaignsTest {
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void registersOfAnySizeHaveCampaignsOfTwoAndMore() {
        for (int submissions :
                IntStream.of(1, 2, 5, 10, 50, 100, 299, 300, 1_000, 10_000).toArray()) {
            Campaigns campaigns = new Campaigns(submissions, submissions / 10, new Random(submissions));
            int[] members = new int[campaigns.many()];
            int[] first = new int[campaigns.many()];
            for (int i = submissions - 1; i >= 0; i--) {
                if (campaigns.of(i) != Campaigns.NONE) {
                    members[campaigns.of(i)]++;
                    first[campaigns.of(i)] = i;
                }
            }
            int all = IntStream.of(members).sum();
            assertTrue(all <= 0.8 * submissions, all + " of " + submissions + " are in campaigns");
            for (int campaign = 0; campaign < campaigns.many(); campaign++) {
                assertTrue(members[campaign] >= 2, "campaign " + campaign + " of " + submissions);
                assertEquals(first[campaign], campaigns.first(campaign));
            }
        }
    }

    @Test
    void largeRegistersHaveAsManyAsEver() {
        assertEquals(150, new Campaigns(10_000, 300, new Random(1)).many());
    }
}
