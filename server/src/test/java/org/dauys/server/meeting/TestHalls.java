package org.dauys.server.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.jobs.Work;
import org.dauys.server.meeting.minutes.MinutesDraft;
import org.dauys.server.meeting.minutes.MinutesStore;
import org.dauys.server.site.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings that were held, with what was said and counted there, as desks would have sent it, and with minutes. */
public final class TestHalls {
    private final TestCommission commission;
    private final Meetings meetings;
    private final MinutesStore minutes;
    private final Map<String, Region> regions = new TreeMap<>();
    private final Map<String, Long> themes = new TreeMap<>();
    private int days;

    public TestHalls(TestCommission commission) {
        this.commission = commission;
        meetings = commission.bean(Meetings.class);
        minutes = commission.bean(MinutesStore.class);
        for (Theme theme : commission.bean(Themes.class).of(commission.consultation())) {
            themes.put(theme.slug(), theme.id());
        }
        endDailyRelease();
    }

    /**
     * The server makes figures by itself once a day, for the first time five minutes after its start: in the middle of the
     * meetings that a test holds, it would be a day of which the test does not know.
     */
    private void endDailyRelease() {
        Object daily = ofFigures("DailyFigures");
        ScheduledAnnotationBeanPostProcessor clock = commission.bean(ScheduledAnnotationBeanPostProcessor.class);
        clock.postProcessBeforeDestruction(daily, daily.getClass().getName());
        if (clock.getScheduledTasks().toString().contains("DailyFigures")) {
            throw new AssertionError("Figures are still made once a day: " + clock.getScheduledTasks());
        }
    }

    /** Slugs of themes, in their order. */
    public List<String> themes() {
        return List.copyOf(themes.keySet());
    }

    /** A region; the same for the same slug. */
    public Region region(String slug) {
        return regions.computeIfAbsent(
                slug,
                key -> commission
                        .bean(Regions.class)
                        .add(commission.id(), key, new Words(key, key, key), regions.size() / 5, regions.size() % 5));
    }

    /** A meeting that was held; each of these themes has an item of its agenda, in this order. */
    public Meeting held(String region, MeetingKind kind, List<String> agenda) {
        Plan base = TestMeetings.plan(
                commission, LocalDateTime.of(2026, 1, 1, 10, 0).plusDays(days++), "Зал " + days);
        Plan.Venue venue = base.venue();
        Meeting planned = meetings.plan(
                commission.id(),
                new Plan(
                        kind,
                        base.host(),
                        new Plan.Venue(
                                Optional.of(region(region)),
                                venue.settlement(),
                                venue.address(),
                                "",
                                venue.accessibility()),
                        base.times(),
                        base.audience(),
                        base.delegation(),
                        agenda.stream()
                                .map(theme -> new AgendaItem(
                                        0,
                                        new Words("", theme, ""),
                                        base.times().begins(),
                                        10,
                                        List.of(),
                                        List.of(themes.getOrDefault(theme, 0L))))
                                .toList()),
                Optional.empty(),
                Optional.empty());
        meetings.announce(planned);
        meetings.held(planned);
        return meetings.byCode(commission.id(), planned.code()).orElseThrow();
    }

    /** Says something of a kind this often, under the item of the agenda in this place. */
    public void say(Meeting meeting, String kind, int place, long times) {
        long item = meeting.plan().agenda().get(place).id();
        if (times > 0) {
            capture(meeting, times, "contribution", """
                {"kind": "%s", "words": "Слова", "language": "ru", "provisions": [], "agenda": %d,
                 "speaker": {"how": "ANONYMOUS"}, "register": false}
                """.formatted(kind.toUpperCase(java.util.Locale.ROOT), item));
        }
    }

    /** What a teller counted. */
    public void count(Meeting meeting, String question, String teller, long agree, long disagree, long undecided) {
        capture(meeting, 1, "poll", """
            {"question": "%s", "teller": "%s", "agree": %d, "disagree": %d, "undecided": %d}
            """.formatted(question, teller, agree, disagree, undecided));
    }

    /** Takes back all that was counted. */
    public void recount(Meeting meeting) {
        commission
                .sql()
                .sql("delete from meeting.item where meeting_id = :meeting and kind = 'poll'")
                .param("meeting", meeting.id())
                .update();
    }

    private void capture(Meeting meeting, long times, String kind, String body) {
        commission
                .sql()
                .sql("""
                with item as (
                  insert into meeting.item (meeting_id, key, kind, turn)
                  select :meeting, replace(gen_random_uuid()::text, '-', ''), :kind, 1 from generate_series(1, :times)
                  returning id)
                insert into meeting.wording (item_id, key, over, open, gone, body)
                select id, replace(gen_random_uuid()::text, '-', ''), '{}', true, false, :body::jsonb from item
                """)
                .param("meeting", meeting.id())
                .param("kind", kind)
                .param("times", times)
                .param("body", body)
                .update();
    }

    /** Signs and publishes minutes; again: a correction. */
    public void publish(Meeting meeting, OptionalInt attended) {
        Meeting now = meetings.byCode(commission.id(), meeting.code()).orElseThrow();
        new TransactionTemplate(commission.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            minutes.publish(
                    now,
                    new MinutesDraft(attended, Set.of(0, 1), Map.of(), Map.of(), 0),
                    Optional.empty(),
                    Words.NONE,
                    Instant.now());
            // Tests say when figures are released.
            commission
                    .bean(JdbcClient.class)
                    .sql("delete from jobs.job where kind = 'meeting-figures'")
                    .update();
        });
    }

    /** The job that releases figures. */
    public Work work() {
        return (Work) ofFigures("MakeFigures");
    }

    private Object ofFigures(String name) {
        try {
            return commission.bean(Class.forName("org.dauys.server.meeting.figures." + name));
        } catch (ClassNotFoundException renamed) {
            throw new AssertionError(renamed);
        }
    }

    /** Has figures released now, as the job does. */
    public void release() {
        // What was published asks for a release too: one that came afterwards would be another day.
        Awaitility.await()
                .until(() -> commission
                                .site()
                                .owner()
                                .sql(
                                        "select count(*) from jobs.job where kind = :kind and subject = :subject and state = 'waiting'")
                                .param("kind", work().kind())
                                .param("subject", String.valueOf(commission.id()))
                                .query(Long.class)
                                .single()
                        == 0);
        try {
            work().run(String.valueOf(commission.id()));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
