package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.ThemeSorting;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Submissions follow the tags of what they speak of until an editor sorts them, and each that is in no theme has a suggestion with its reason. */
class SortThemesTest {
    private static final String ON_LABOUR = "Работникам не платят за труд по полгода, а работодатель молчит.";

    private final TestRegister editor = TestRegister.make();
    private final Themes themes = editor.bean(Themes.class);

    private long theme(String slug, String kk, String ru) {
        return themes.add(editor.consultation().id(), slug, new Words(kk, ru, slug));
    }

    private Theme known(String slug) {
        return themes.bySlug(editor.consultation(), slug).orElseThrow();
    }

    private void tag(String slug, String... labels) {
        Theme theme = known(slug);
        themes.setTags(
                editor.consultation(),
                theme,
                theme.revision(),
                Map.of(editor.version().id(), Set.of(labels)));
    }

    private Set<String> themesOf(int number) {
        ThemeSorting.Standing standing =
                editor.bean(ThemeSorting.class).of(editor.submission(number).id());
        Set<String> slugs = new TreeSet<>();
        themes.of(editor.consultation()).stream()
                .filter(theme -> standing.themes().contains(theme.id()))
                .forEach(theme -> slugs.add(theme.slug()));
        return slugs;
    }

    private HttpResponse<String> sort(int number, String what, String seen, String... slugs) {
        String[] fields = new String[4 + 2 * slugs.length];
        fields[0] = "do";
        fields[1] = what;
        fields[2] = "seen";
        fields[3] = seen;
        for (int i = 0; i < slugs.length; i++) {
            fields[4 + 2 * i] = "theme";
            fields[5 + 2 * i] = slugs[i];
        }
        return editor.post(editor.at("/register/" + number + "/themes"), fields);
    }

    private String seen(int number) {
        return editor.bean(ThemeSorting.class)
                .of(editor.submission(number).id())
                .key();
    }

    @Test
    void submissionsFollowLaterTagsOfTheirProvisionUntilAnEditorSortsThem() {
        theme("labour", "Еңбек", "Труд");
        theme("courts", "Соттар", "Суды");
        int article = editor.remark("Хорошая статья.", "25");
        int part = editor.remark("Этот пункт лишний.", "25.2");
        int heading = editor.remark("Назвать иначе.", "25.2-heading");
        int other = editor.remark("О другом.", "26");
        assertEquals(Set.of(), themesOf(article));

        tag("labour", "25.2");
        assertEquals(
                List.of(Set.of(), Set.of("labour"), Set.of("labour"), Set.of()),
                themesOf(article, part, heading, other));
        tag("labour", "25");
        assertEquals(Set.of("labour"), themesOf(article));
        assertEquals(Set.of("labour"), themesOf(part), "Its article's tag stands for it");
        assertEquals(Set.of("labour"), themesOf(editor.remark("Позже.", "25.1")), "One that comes later");

        editor.follow(sort(part, "set", seen(part), "courts"));
        editor.follow(sort(article, "none", seen(article)));
        tag("labour", "26");
        assertEquals(
                List.of(Set.of(), Set.of("courts"), Set.of(), Set.of("labour")),
                themesOf(article, part, heading, other));
        tag("labour", "25", "26");
        assertEquals(
                List.of(Set.of(), Set.of("courts"), Set.of("labour"), Set.of("labour")),
                themesOf(article, part, heading, other),
                "What an editor has sorted stays");

        Document page = editor.page(editor.at("/register/" + part));
        assertTrue(page.text().contains("An editor has sorted it."), page.text());
        editor.follow(sort(part, "follow", seen(part)));
        assertEquals(Set.of("labour"), themesOf(part));
    }

    private List<Set<String>> themesOf(int... numbers) {
        return Arrays.stream(numbers).mapToObj(this::themesOf).toList();
    }

    @Test
    void eachInNoThemeHasASuggestionWithItsReasonAndTheEditorHasTheLastWord() {
        theme("labour", "Еңбек", "Труд");
        theme("courts", "Соттар", "Суды");
        tag("labour", "25");
        tag("courts", "44");
        int labour = editor.remark(ON_LABOUR);
        int boats = editor.remark("Мостки у реки сгнили.");
        Document list = editor.page(editor.at("/register/themes"));
        Element entry = entry(list, labour);
        assertTrue(entry.text().contains("Suggested theme: labour"), entry.text());
        assertTrue(entry.text().contains("труд"), "The reason: " + entry.text());
        assertTrue(
                entry(list, boats).text().contains("No suggestion"),
                entry(list, boats).text());
        assertEquals(Set.of(), themesOf(labour), "A suggestion decides nothing");
        assertTrue(editor.page(editor.at("/register/" + labour)).text().contains("Suggested theme: labour"));

        Element accept = entry.select("form").getFirst();
        assertEquals("labour", accept.select("[name=theme]").attr("value"));
        editor.follow(sort(labour, "set", accept.select("[name=seen]").attr("value"), "labour"));
        assertEquals(Set.of("labour"), themesOf(labour));
        assertTrue(editor.page(editor.at("/register/themes"))
                .select("a[href$=/register/" + labour + "]")
                .isEmpty());

        editor.follow(sort(boats, "set", "t"));
        assertEquals(Set.of(), themesOf(boats));
        assertFalse(
                editor.bean(ThemeSorting.class)
                        .of(editor.submission(boats).id())
                        .byEditor(),
                "Nothing was chosen");
        editor.follow(sort(boats, "none", "t"));
        assertTrue(editor.page(editor.at("/register/themes"))
                .text()
                .contains("Each submission is in a theme, or an editor has said that it is in none."));
    }

    @Test
    void whatEditorsHaveSortedIsLearntFrom() {
        theme("fishing", "Балық", "Рыба");
        theme("courts", "Соттар", "Суды");
        int first = editor.remark("Сети и удочки на озере запретили.");
        int second = editor.remark("За удочки штрафуют на каждом озере.");
        Document before = editor.page(editor.at("/register/themes"));
        assertTrue(entry(before, second).text().contains("No suggestion"), before.text());
        editor.follow(sort(first, "set", "t", "fishing"));
        Element entry = entry(editor.page(editor.at("/register/themes")), second);
        assertTrue(entry.text().contains("Suggested theme: fishing"), entry.text());
        assertTrue(entry.text().contains("удочки") && entry.text().contains("озере"), entry.text());
    }

    @Test
    void whoSortsWhatAnotherHasSortedIsTold() {
        theme("labour", "Еңбек", "Труд");
        theme("courts", "Соттар", "Суды");
        int one = editor.remark(ON_LABOUR);
        TestRegister colleague = editor.colleague();
        String stale = seen(one);
        colleague.follow(colleague.post(
                colleague.at("/register/" + one + "/themes"), "do", "set", "seen", stale, "theme", "courts"));
        HttpResponse<String> late = sort(one, "set", stale, "labour");
        assertEquals(409, late.statusCode());
        assertEquals(Set.of("courts"), themesOf(one));
    }

    @Test
    void whoIsRegisteredWhileATagGoesDoesNotKeepItsTheme() throws Exception {
        theme("labour", "Еңбек", "Труд");
        tag("labour", "25");
        editor.remark("Первая, с которой есть реестр.");
        int[] number = new int[1];
        meanwhile(() -> number[0] = editor.remark("Хорошая статья.", "25"), () -> tag("labour"));
        assertEquals(Set.of(), themesOf(number[0]));
    }

    @Test
    void editorWhoSortsWhileATagComesIsToldThatTheThemesAreOthersNow() throws Exception {
        theme("labour", "Еңбек", "Труд");
        int one = editor.remark("Хорошая статья.", "25");
        ThemeSorting sorting = editor.bean(ThemeSorting.class);
        Submission submission = editor.submission(one);
        ExecutionException told = assertThrows(
                ExecutionException.class,
                () -> meanwhile(() -> tag("labour", "25"), () -> sorting.sort(submission, "t", List.of())));
        assertInstanceOf(ConflictException.class, told.getCause());
        assertEquals(Set.of("labour"), themesOf(one));
        assertFalse(sorting.of(submission.id()).byEditor());
    }

    /** Does the second when the first is done and not yet seen by others: then it is done as well, or waits for the end of the first. */
    private void meanwhile(Runnable first, Runnable second) throws Exception {
        CompletableFuture<?> other = new TransactionTemplate(editor.bean(PlatformTransactionManager.class))
                .execute(_ -> {
                    first.run();
                    CompletableFuture<?> started = CompletableFuture.runAsync(
                            second, task -> Thread.ofVirtual().start(task));
                    while (!started.isDone() && !isWaitedFor()) {
                        Thread.onSpinWait();
                    }
                    return started;
                });
        other.get(1, TimeUnit.MINUTES);
    }

    private boolean isWaitedFor() {
        return editor.sql()
                .sql(
                        "select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatWasSortedIntoAThemeThatIsRemovedFollowsTheTagsAgain() {
        theme("labour", "Еңбек", "Труд");
        theme("courts", "Соттар", "Суды");
        theme("fishing", "Балық", "Рыба");
        tag("labour", "25");
        tag("fishing", "25");
        int tagged = editor.remark("Хорошая статья.", "25");
        int free = editor.remark(ON_LABOUR);
        int both = editor.remark("О судах и труде.");
        int none = editor.remark("Ни о чём.", "25");
        editor.follow(sort(tagged, "set", seen(tagged), "fishing"));
        editor.follow(sort(free, "set", seen(free), "fishing"));
        editor.follow(sort(both, "set", seen(both), "fishing", "courts"));
        editor.follow(sort(none, "none", seen(none)));
        Theme gone = known("fishing");
        themes.remove(editor.consultation(), gone, gone.revision());
        assertEquals(
                List.of(Set.of("labour"), Set.of(), Set.of("courts"), Set.of()), themesOf(tagged, free, both, none));
        assertEquals(
                List.of("t", "t", "e", "e"),
                Stream.of(tagged, free, both, none)
                        .map(number -> seen(number).substring(0, 1))
                        .toList(),
                "What an editor said of other themes, or of all, stays");
        entry(editor.page(editor.at("/register/themes")), free);
    }

    @Test
    void hiddenAndWithdrawnOnesAreNeitherListedNorLearntFrom() {
        theme("fishing", "Балық", "Рыба");
        theme("courts", "Соттар", "Суды");
        int hidden = editor.remark("Сети и удочки на озере запретили.");
        int withdrawn = editor.remark("Удочки ломают на каждом озере.");
        int asked = editor.remark("За удочки штрафуют на озере.");
        editor.follow(sort(hidden, "set", "t", "fishing"));
        editor.follow(sort(withdrawn, "set", "t", "fishing"));
        int hiddenUnsorted = editor.remark("Костры на берегу.");
        int withdrawnUnsorted = editor.remark("Палатки на берегу.");
        Element before = entry(editor.page(editor.at("/register/themes")), asked);
        assertTrue(before.text().contains("Suggested theme: fishing"), before.text());
        for (int number : new int[] {hidden, hiddenUnsorted}) {
            String path = editor.at("/register/" + number);
            String revision = TestRegister.value(editor.page(path), "revision");
            editor.follow(editor.post(path, "do", "hide", "revision", revision, "reason", "advertising"));
        }
        for (int number : new int[] {withdrawn, withdrawnUnsorted}) {
            editor.sql()
                    .sql("update submission.submission set state = 'withdrawn' where id = :id")
                    .param("id", editor.submission(number).id())
                    .update();
        }
        Document list = editor.page(editor.at("/register/themes"));
        assertEquals(1, list.select("li.entry").size(), list.text());
        assertTrue(entry(list, asked).text().contains("No suggestion"), list.text());
        assertEquals(404, sort(withdrawn, "none", seen(withdrawn)).statusCode());
        assertEquals(404, sort(withdrawnUnsorted, "set", "t", "fishing").statusCode());
        assertEquals(List.of(Set.of("fishing"), Set.of()), themesOf(withdrawn, withdrawnUnsorted));
    }

    private static Element entry(Document list, int number) {
        return list.select("li.entry").stream()
                .filter(entry ->
                        !entry.select("h2 a[href$=/register/" + number + "]").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not in the list: " + list.text()));
    }
}
