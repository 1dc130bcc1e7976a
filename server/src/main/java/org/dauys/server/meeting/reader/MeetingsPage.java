package org.dauys.server.meeting.reader;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.AnnouncedMeetings;
import org.dauys.server.meeting.MeetingCounts;
import org.dauys.server.meeting.MeetingFilter;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.meeting.Told;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All announced meetings: what comes first, what was below, by day and by region. */
@Controller
@Open
class MeetingsPage {
    private static final int COMING = 20;
    private static final int GONE = 10;

    private final AnnouncedMeetings meetings;
    private final MeetingCounts counts;
    private final Regions regions;
    private final Themes themes;
    private final InstantSource clock;

    MeetingsPage(
            AnnouncedMeetings meetings, MeetingCounts counts, Regions regions, Themes themes, InstantSource clock) {
        this.meetings = meetings;
        this.counts = counts;
        this.regions = regions;
        this.themes = themes;
        this.clock = clock;
    }

    @GetMapping("/c/{slug}/meetings")
    Shown show(ReaderVisit visit) {
        List<Region> allRegions = regions.of(visit.id());
        List<Theme> allThemes = themes.of(visit.consultation());
        Asked asked = Asked.of(visit.form(), allRegions, allThemes);
        MeetingFilter filter = asked.filter();
        Listed lists = lists(visit.id(), asked);
        String address = visit.frame().base() + "/meetings";
        return visit.show("meeting/reader/meetings")
                .with("told", new Told(visit.page()))
                .with("asked", asked)
                .with("regions", allRegions)
                .with("themes", allThemes)
                .with("kinds", List.of(MeetingKind.values()))
                .with("lists", lists)
                .with("month", month(visit, asked, lists))
                .with(
                        "grid",
                        TileGrid.of(
                                allRegions,
                                counts.byRegion(visit.id(), filter.everywhere()),
                                asked,
                                address,
                                visit.page()));
    }

    /** Those of a day; else those to come, and those that were. */
    private Listed lists(long consultation, Asked asked) {
        Asked.Pages pages = asked.pages();
        MeetingFilter filter = asked.filter();
        Instant now = clock.instant();
        if (pages.day().isPresent()) {
            return new Listed(
                    Listed.Part.of(
                            meetings.on(consultation, filter, pages.day().get(), pages.after(), COMING + 1), COMING),
                    Listed.Part.NONE);
        }
        return new Listed(
                pages.before().isPresent()
                        ? Listed.Part.NONE
                        : Listed.Part.of(
                                meetings.upcoming(consultation, filter, now, pages.after(), COMING + 1), COMING),
                pages.after().isPresent()
                        ? Listed.Part.NONE
                        : Listed.Part.of(meetings.past(consultation, filter, now, pages.before(), GONE + 1), GONE));
    }

    /** The month that is asked for, or that of the next meeting, or of the last. */
    private Month month(ReaderVisit visit, Asked asked, Listed lists) {
        YearMonth today =
                YearMonth.from(clock.instant().atZone(visit.consultation().zone()));
        YearMonth month = asked.pages()
                .month()
                .or(() -> asked.pages().day().map(YearMonth::from))
                .orElseGet(() -> lists.first()
                        .map(meeting -> YearMonth.from(meeting.plan().times().day()))
                        .orElse(today));
        MeetingFilter filter = asked.filter();
        LocalDate end = month.plusMonths(1).atDay(1);
        return Month.of(
                month,
                counts.byDay(visit.id(), filter, month.atDay(1), end),
                counts.dayBefore(visit.id(), filter, month.atDay(1)),
                counts.dayFrom(visit.id(), filter, end));
    }
}
