package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.compare.OtherUnit;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.SubmissionPlaces;
import org.dauys.server.submission.TestSender;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.write.ActWriter;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Title, preamble, headings, notes and signatures are spoken of like provisions, wherever submissions come in or are shown. */
class HeadingsAndNotesTest {
    private static final String SLUG = "boats";
    private static final String BASE = "/c/" + SLUG;
    private static final TestRegister CLERK = start(SLUG);

    /** In a consultation of its own on a law that has all that is no provision. */
    static TestRegister start(String slug) {
        TestSite site = TestRegister.shared();
        Words name = new Words("", "Лодки", "");
        NewVersion inForce = version(law("Закон о лодках", "Правила", "1", "Сети"));
        NewVersion draft = version(law("Закон о лодках", "Лодки и вёсла", "1", "Сети"));
        try {
            site.bean(Imports.class)
                    .run(new NewConsultation(slug, name, name, List.of(), List.of(inForce, draft), List.of()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return TestRegister.of(site, slug);
    }

    static NewVersion version(Act act) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            ActWriter.write(act, List.of(), Format.JSON, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new NewVersion(
                Words.NONE,
                Optional.of(LocalDate.of(2026, 1, 1)),
                List.of(new NewText("law.json", Format.JSON, json.toByteArray(), Optional.of(Language.RUSSIAN))),
                List.of());
    }

    /** @param first the number of the article on boats; the one on nets follows */
    static Act law(String title, String heading, String first, String nets) {
        String second = String.valueOf(Integer.parseInt(first) + 1);
        List<Provision> before = first.equals("1")
                ? List.of()
                : List.of(article(
                        "1",
                        "Причалы",
                        List.of(paragraph("1.1", "Причал принадлежит общине и открыт для всякого судна.", List.of()))));
        List<Provision> all = new java.util.ArrayList<>();
        all.add(provision(
                Kind.PREAMBLE, "", "preamble", "", "Мы, рыбаки залива, принимаем этот закон.", List.of(), List.of()));
        all.addAll(before);
        all.add(article(
                first,
                heading,
                List.of(
                        paragraph(
                                first + ".1",
                                "Каждый рыбак вправе держать лодку у берега без платы.",
                                first.equals("1")
                                        ? List.of("Прежде платили сбор.", "Лодкой считается и плот.")
                                        : List.of("Лодкой считается и плот.")),
                        paragraph(first + ".2", "Вёсла хранят под навесом в течение всей зимы.", List.of()))));
        all.add(article(
                second,
                nets,
                List.of(paragraph(second + ".1", "Сети чинят только на суше и только весной.", List.of()))));
        all.add(provision(Kind.CONCLUSION, "", "conclusion", "", "Староста залива", List.of(), List.of()));
        return new Act(title, Language.RUSSIAN, Optional.empty(), List.of("Принят сходом рыбаков"), all);
    }

    private static Provision article(String number, String heading, List<Provision> children) {
        return provision(Kind.ARTICLE, number, number, heading, "", List.of(), children);
    }

    private static Provision paragraph(String label, String text, List<String> notes) {
        return provision(Kind.PARAGRAPH, label.substring(label.indexOf('.') + 1), label, "", text, notes, List.of());
    }

    private static Provision provision(
            Kind kind,
            String number,
            String label,
            String heading,
            String text,
            List<String> notes,
            List<Provision> children) {
        return new Provision(kind, number, label, "e_" + label, heading, text, false, notes, children);
    }

    private static Document read(String path) {
        HttpResponse<String> answer = CLERK.get(BASE + path);
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return TestVisitor.page(answer);
    }

    private static int write(String label, String kind, String field, String words) {
        return write(BASE, label, kind, field, words);
    }

    static int write(String base, String label, String kind, String field, String words) {
        return TestSender.at(TestRegister.shared(), base + "/submit?lang=ru&p=" + label)
                .with("kind", kind)
                .with(field, words)
                .with("language", "ru")
                .working()
                .receipt()
                .number();
    }

    @Test
    void eachHasAPageAndReadersBeginToWriteThere() {
        Map<String, String> names = Map.of(
                "title", "Title",
                "note-1", "Note 1 to the act",
                "1-heading", "Article 1, heading",
                "1.1-note-2", "Paragraph 1.1, note 2",
                "conclusion", "Signatures");
        names.forEach((label, name) -> {
            Document page = read("/p/" + label);
            assertEquals(name, page.select("h1").text());
            Document form = TestVisitor.page(
                    CLERK.get(page.select(".room-part a.button").attr("href")));
            assertEquals(name, form.select("p.subject b").text());
            assertTrue(form.select("[name=kind][value=modify]").hasAttr("value"), label);
        });
        assertEquals(
                List.of("Article 1, heading"),
                read("/p/1").select(".room-part p.beside a").eachText());
        assertEquals(
                List.of("Paragraph 1.1, note 1", "Paragraph 1.1, note 2"),
                read("/p/1.1").select(".room-part p.beside a").eachText());
        assertEquals(
                List.of("Title", "Note 1 to the act", "Preamble", "Signatures"),
                read("/submit").select("details.choose .chips a").eachText());
    }

    @Test
    void proposalToAHeadingIsListedCountedAndFoundWithItsArticle() {
        int number = write("2-heading", "modify", "proposed", "Сети и удочки");
        assertEquals("2-heading", CLERK.submission(number).anchor().label());
        String link = ".lines a[href$=/submissions/" + number + "]";
        for (String asked :
                List.of("2-heading", "2", "заголовок статьи 2", "2-баптың тақырыбы", "heading of article 2")) {
            Document list = read("/submissions?p=" + TestRegister.encode(asked));
            assertTrue(list.select(link).hasText(), asked + "\n" + list.text());
            assertTrue(list.text().contains("Article 2, heading"), list.text());
        }
        assertTrue(
                read("/p/2").select(".room-part a[href$=p=2]").text().contains("1"),
                read("/p/2").text());
        assertTrue(read("/submissions/" + number).text().contains("Article 2, heading"));
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // A line of the file a line here.
    void lettersAndTablesNameThemAsPeopleDo() {
        CLERK.send(
                CLERK.at("/paper"),
                "scan",
                "",
                new byte[0],
                "source",
                "paper",
                "date",
                "2026-02-03",
                "language",
                "ru",
                "version",
                "1",
                "kind",
                "amendment",
                "action",
                "delete",
                "label",
                "примечание 1 к п. 1 ст. 1",
                "key",
                UUID.randomUUID().toString());
        assertEquals(
                1,
                CLERK.count(
                        "submission.submission",
                        "label = '1.1-note-1' and action = 'delete' and consultation_id = "
                                + CLERK.consultation().id()));

        String csv = "Вид;Норма;Действие;Текст обращения;Предлагаемая редакция\n"
                + "поправка;название;;;Закон о лодках и сетях\n"
                + "замечание;преамбула;;Хорошо сказано;\n"
                + "поправка;заголовок ст. 1;исключить;;\n"
                + "замечание;подписи;;Кто староста?;\n"
                + "замечание;примечание 9 к статье 1;;Такого нет;\n";
        HttpResponse<String> sent =
                CLERK.send(CLERK.at("/import"), "file", "letters.csv", csv.getBytes(StandardCharsets.UTF_8));
        CLERK.follow(sent);
        String path = TestVisitor.leadsTo(sent);
        CLERK.until(path, page -> page.select("#progress[hx-get]").isEmpty());
        List<String> fields = new java.util.ArrayList<>(List.of("language", "ru"));
        CLERK.page(path).select("form[action$=check] select").forEach(select -> {
            if (!fields.contains(select.attr("name"))) {
                fields.add(select.attr("name"));
                fields.add(select.select("option[selected]").attr("value"));
            }
        });
        CLERK.follow(CLERK.post(path + "/check", fields.toArray(String[]::new)));
        Document checked =
                CLERK.until(path, page -> page.select("#progress[hx-get]").isEmpty());
        assertEquals(List.of("4", "1"), checked.select(".facts dd").eachText(), checked.text());
        CLERK.follow(CLERK.post(path + "/take", "revision", TestRegister.value(CLERK.page(path), "revision")));
        CLERK.until(path, page -> page.select("#progress[hx-get]").isEmpty());
        assertEquals(
                List.of("1-heading", "conclusion", "preamble", "title"),
                CLERK.sql()
                        .sql("select label from submission.submission where source = 'import' and consultation_id ="
                                + " :id order by label")
                        .param("id", CLERK.consultation().id())
                        .query(String.class)
                        .list());
    }

    @Test
    void ruleForAnArticleCoversItsHeadingAndNotesAndNoOtherArticle() {
        Map<String, Boolean> covered = Map.of(
                "2-heading",
                true,
                "2.1-note-1",
                true,
                "2.1",
                true,
                "2",
                true,
                "2-1-heading",
                false,
                "21-heading",
                false,
                "title",
                false);
        covered.forEach((label, expected) -> assertEquals(
                expected,
                CLERK.sql()
                        .sql("select answer.covers('2', :label)")
                        .param("label", label)
                        .query(Boolean.class)
                        .single(),
                label));
    }

    @Test
    void databaseTakesTheElementFromALabelAsTheProgramDoes() {
        for (String label : List.of(
                "title",
                "note-1",
                "note-12345",
                "preamble",
                "27",
                "27-1",
                "27-heading",
                "15-1-heading",
                "27.3(1)-note-2",
                "section-2-heading",
                "heading",
                "27-note-",
                "title-2",
                "title-2-heading",
                "27-order")) {
            assertEquals(
                    OtherUnit.element(label),
                    CLERK.sql()
                            .sql("select consultation.element_of(:label)")
                            .param("label", label)
                            .query(String.class)
                            .single(),
                    label);
        }
    }

    @Test
    void placesGoOnWithTheirElementsIntoTheNextVersion() throws Exception {
        TestSite site = TestRegister.shared();
        Words name = new Words("", "Лодки", "");
        site.bean(Imports.class)
                .run(new NewConsultation(
                        "boats-go-on",
                        name,
                        name,
                        List.of(),
                        List.of(
                                version(law("Закон о лодках", "Правила", "1", "Сети")),
                                version(law("Закон о лодках", "Лодки и вёсла", "1", "Сети"))),
                        List.of()));
        TestRegister register = TestRegister.of(site, "boats-go-on");
        List<String> labels = List.of(
                "title", "note-1", "preamble", "1-heading", "2-heading", "1.1-note-1", "1.1-note-2", "conclusion");
        List<Integer> numbers = labels.stream()
                .map(label -> register.remark("Слова о части " + label, label))
                .toList();

        Consultation consultation = register.consultation();
        Drafting drafting = site.bean(Drafting.class);
        NewVersion next = version(law("Закон о лодках и причалах", "Лодки и вёсла", "2", "Сети и удочки"));
        Version made = add(site, drafting, consultation, next);
        SubmissionPlaces places = site.bean(SubmissionPlaces.class);
        List<String> now = numbers.stream()
                .map(number -> {
                    long id = register.submission(number).id();
                    Awaitility.await()
                            .atMost(Duration.ofMinutes(5))
                            .until(() -> places.of(id).size() == 2);
                    SubmissionPlaces.Stand stand = places.of(id).getLast();
                    assertEquals(made.id(), stand.versionId());
                    return stand.label() + " " + stand.state().code();
                })
                .toList();
        assertEquals(
                List.of(
                        "title there",
                        "note-1 there",
                        "preamble there",
                        "2-heading there",
                        "3-heading there",
                        "1.1-note-1 provision-gone",
                        "2.1-note-1 there",
                        "conclusion there"),
                now);
    }

    /** Publishes a further version, as an editor does. */
    static Version add(TestSite site, Drafting drafting, Consultation consultation, NewVersion made) {
        NewText text = made.texts().getFirst();
        long id = drafting.addVersion(consultation.id(), made.name(), made.day());
        drafting.upload(id, text.fileName(), text.format(), text.source(), text.language());
        Consultations consultations = site.bean(Consultations.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> consultations
                                .versions(consultation)
                                .getLast()
                                .readTexts()
                                .size()
                        == 1);
        Version version = consultations.versions(consultation).getLast();
        drafting.publish(consultation, version, version.revision());
        return version;
    }

    @Test
    void deletionsOfAHeadingAndANoteShowTheWordsThatWouldGo() {
        int heading = write("1-heading", "delete", "rationale", "Он лишний");
        int note = write("1.1-note-2", "delete", "rationale", "Плот не лодка");
        Amendment asked = CLERK.submission(heading).amendment().orElseThrow();
        assertEquals(Amendment.Action.DELETE, asked.action());
        Document table = read("/table?v=1");
        String shown = table.select("del").text();
        assertTrue(shown.contains("Лодки и вёсла"), table.text());
        assertTrue(shown.contains("Лодкой считается и плот."), table.text());
        assertTrue(read("/submissions/" + heading).select("del").text().contains("Лодки и вёсла"));
        assertTrue(read("/submissions/" + note).select("del").text().contains("Лодкой считается и плот."));
    }

    /** The words of article 1 stand in its paragraphs. */
    @Test
    void deletionOfAWholeArticleShowsInListsCountsQueuesAndTablesLikeAnyOther() {
        String words = "Каждый рыбак вправе держать лодку у берега без платы.";
        Document looked = TestVisitor.page(TestSender.at(TestRegister.shared(), BASE + "/submit?lang=ru&p=1")
                .with("kind", "delete")
                .with("do", "difference")
                .send());
        assertTrue(looked.select("#looked del").text().contains(words), looked.text());

        int before = counted("/submissions?p=1&kind=amendment&copies=each");
        int number = write("1", "delete", "rationale", "Статья повторяет старый закон");
        String link = "a[href$=/submissions/" + number + "]";
        assertEquals(before + 1, counted("/submissions?p=1&kind=amendment&copies=each"));
        Document list = read("/submissions?p=1&copies=each");
        var line = list.select(".lines li").stream()
                .filter(one -> !one.select(link).isEmpty())
                .findFirst()
                .orElseThrow();
        assertTrue(line.text().contains("delete") && line.text().contains("Article 1"), line.text());
        assertTrue(line.text().contains("Статья повторяет старый закон"), line.text());
        assertTrue(read("/submissions?q=" + TestRegister.encode("повторяет старый"))
                .select(link)
                .hasText());
        String one = read("/submissions/" + number).select("del").text();
        assertTrue(one.contains(words) && one.contains("Лодки и вёсла") && one.contains("Вёсла хранят"), one);

        Document queue = CLERK.page(CLERK.at("/register?show=all"));
        var entry = queue.select(".entry").stream()
                .filter(found ->
                        !found.select("a[href$=/register/" + number + "]").isEmpty())
                .findFirst()
                .orElseThrow();
        assertTrue(entry.text().contains("Delete"), entry.text());
        assertTrue(entry.text().contains("Статья повторяет старый закон"), entry.text());

        Document table = read("/table?v=1&label=1");
        assertTrue(table.select("del").text().contains(words), table.text());
        assertTrue(table.text().contains("Статья повторяет старый закон"), table.text());
    }

    private static int counted(String path) {
        Document page = read(path);
        return page.select(".lines li").size();
    }
}
