package org.dauys.server.meeting.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.TestMeetings;
import org.dauys.server.meeting.minutes.MinutesContent.Kind;
import org.dauys.server.meeting.minutes.MinutesContent.Part;
import org.dauys.server.meeting.minutes.MinutesContent.Said;
import org.dauys.server.meeting.minutes.Report.Paragraph;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static TestCommission commission;
    private static Meeting meeting;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
        meeting = commission
                .bean(Meetings.class)
                .plan(commission.id(), TestMeetings.plan(commission, 4), Optional.empty(), Optional.empty());
        commission.bean(Meetings.class).announce(meeting);
    }

    private static List<String> report(int attended, String language, int... ofEachKind) {
        List<Said> said = new ArrayList<>();
        List<Kind> kinds = List.of(Kind.STATEMENT, Kind.QUESTION, Kind.PROPOSAL, Kind.OBJECTION);
        for (int kind = 0; kind < ofEachKind.length; kind++) {
            for (int i = 0; i < ofEachKind[kind]; i++) {
                said.add(new Said(
                        kind + "-" + i,
                        kinds.get(kind),
                        "Слова",
                        "ru",
                        "",
                        Optional.empty(),
                        List.of(),
                        OptionalInt.empty(),
                        Optional.empty()));
            }
        }
        MinutesContent minutes = new MinutesContent(
                meeting.plan().delegation(),
                attended < 0 ? OptionalInt.empty() : OptionalInt.of(attended),
                List.of(new Part(new Words("", "Вопросы", ""), said)),
                List.of(),
                null);
        Page page = new Page(Locale.of(language), "/", "");
        Minutes signed = new Minutes(1, minutes, Optional.empty(), Words.NONE, Instant.EPOCH);
        return Report.of(meeting, signed, List.of(), List.of(), page).stream()
                .map(Paragraph::words)
                .toList();
    }

    @Test
    void reportSaysWhatIsKnownAndThatSupportWasNotMeasured() {
        assertEquals(
                List.of(
                        "Встреча с трудовым коллективом, 4 мая 2026 г.: Медеплавильный завод «Кеңтау», Акдала, Дом культуры, большой зал.",
                        "Проект объясняли (2 человека): С. Ахметова (заместитель министра труда); Д. Ким (юрист комиссии).",
                        "Послушать пришли 280 человек, по подсчёту секретаря.",
                        "В повестке: «Вопросы».",
                        "Сказанное приведено в протоколе дословно, а то, что требует ответа, — в реестре. Сколько чего сказано, сообщается по всем встречам вместе, а не по одной.",
                        "Ничего не обещали.",
                        "За проект пришедшие или против, не измеряли."),
                report(280, "ru", 6, 7, 5, 9).stream()
                        .map(words -> words.replace('\u00a0', ' ').replace('\u202f', ' '))
                        .toList());
    }

    @Test
    void noFigureOfFewPeopleIsTold() {
        String small = String.join(" ", report(12, "ru", 6, 7, 5, 9));
        assertTrue(small.contains("меньше 30 человек"), small);
        assertFalse(small.contains("12"), small);
        assertTrue(String.join(" ", report(12, "kk", 1)).contains("30 адамнан аз"));
        assertFalse(String.join(" ", report(12, "en", 1)).contains("12"));
    }

    @Test
    void whatAPersonChangedIsMarked() {
        Meetings meetings = commission.bean(Meetings.class);
        meetings.held(meeting);
        Member clerk = commission.member("CLERK", "");
        String desk = commission.desk() + "/meetings/" + meeting.code();
        clerk.done(desk + "/minutes", "revision", "0", "do", "publish", "attended", "280");
        String report = commission.pages() + "/meetings/" + meeting.code() + "/report";
        assertEquals(0, commission.read(report).select("details").size());
        Document form = clerk.page(desk + "/report");
        List<String> fields = new ArrayList<>();
        form.select("textarea").forEach(one -> {
            fields.add(one.attr("name"));
            fields.add(one.attr("name").equals("said") ? "Everybody was heard." : one.wholeText());
        });
        clerk.done(desk + "/report", fields.toArray(String[]::new));
        Document english =
                Jsoup.parse(commission.site().get(report, Locale.ENGLISH).body());
        assertTrue(english.text().contains("Everybody was heard."));
        assertEquals(1, english.select("details").size());
        assertTrue(english.select("details").text().contains("No contribution was taken down"));
        assertEquals(0, commission.read(report + "?x=2").select("details").size(), "the Russian one was not changed");
    }
}
