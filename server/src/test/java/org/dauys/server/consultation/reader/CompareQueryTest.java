package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.dauys.compare.table.TableView;
import org.junit.jupiter.api.Test;

class CompareQueryTest {
    private static CompareQuery query(Map<String, String> address) {
        return CompareQuery.of(address::get);
    }

    @Test
    void pageStaysWithTheRowsItIsOfAndGoesWithOthers() {
        CompareQuery query = query(Map.of("page", "7", "section", "nowhere", "show", "all"))
                .known(List.of("section-1"), List.of(), List.of());
        assertEquals("/t?show=all&page=7", query.href("/t"));
        assertEquals("/t?show=all&page=8", query.withPage(8).href("/t"));
        assertEquals("/t?show=all&theme=labour", query.with("theme", "labour").href("/t"));
        assertEquals("/t?show=all", query.withPage(1).href("/t"));
    }

    @Test
    void addressSaysOnlyWhatIsMeantInOneOrder() {
        Map<String, String> address = Map.of(
                "view", "merged", "kind", "moved", "show", "changed", "renumbering", "", "page", "1", "text", "kk");
        CompareQuery query = query(address).known(List.of(), List.of(), List.of("kk", "ru"));
        assertEquals("/t?kind=moved&view=merged&text=kk", query.href("/t"));
        assertEquals("/t?kind=moved&text=kk", query.withView(TableView.SIDES).href("/t"));
        assertEquals("/t?view=merged&text=kk", query.unfiltered().href("/t"));
    }

    @Test
    void whoAsksForTheUnchangedSeesThem() {
        assertEquals(true, query(Map.of("kind", "kept")).showsAll());
        assertEquals(false, query(Map.of("kind", "moved")).showsAll());
    }
}
