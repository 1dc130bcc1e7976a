package org.dauys.server.publish.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.meeting.AnnouncedMeetings;
import org.dauys.server.meeting.AnnouncedMeetings.Place;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingFilter;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.people.Open;
import org.dauys.server.publish.FileName;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.NotPublishedException;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.Served;
import org.dauys.server.publish.api.BadRequestException.Bad;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Announced meetings: page by page, one, and all of them as open data. */
@Controller
@Open
@RequestMapping("/api/v1/consultations/{slug}")
class MeetingsApi {
    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int MOST_BYTES_IN_MEMORY = 64 << 20;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Published published;
    private final AnnouncedMeetings announced;
    private final Meetings meetings;
    private final Regions regions;
    private final Themes themes;
    private final Cache<Key, byte[]> files = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_IN_MEMORY)
            .weigher((Key key, byte[] bytes) -> 100 + bytes.length)
            .build();

    /** What a file of all meetings is made from. */
    private record Key(String ending, long consultation, long stamp, int revision) {}

    record All(List<ApiMeeting> meetings) {}

    record Some(List<ApiMeeting> meetings, Links links) {}

    record Links(
            String self, String page, String calendar, String feed, String json, String csv, Optional<String> next) {}

    MeetingsApi(Published published, AnnouncedMeetings announced, Meetings meetings, Regions regions, Themes themes) {
        this.published = published;
        this.announced = announced;
        this.meetings = meetings;
        this.regions = regions;
        this.themes = themes;
    }

    @GetMapping("/meetings")
    ResponseEntity<byte[]> some(
            @PathVariable String slug,
            @RequestParam Optional<String> region,
            @RequestParam Optional<String> theme,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> limit,
            @RequestParam Optional<String> after,
            HttpServletRequest request) {
        Consultation consultation = published.consultation(slug);
        List<Bad> bad = new ArrayList<>();
        MeetingFilter filter = new MeetingFilter(
                region.flatMap(asked -> known(asked, regions.of(consultation.id()), Region::slug, "region", bad))
                        .map(Region::id),
                theme.flatMap(asked -> known(asked, themes.of(consultation), Theme::slug, "theme", bad))
                        .map(Theme::id),
                "",
                kind.flatMap(
                        asked -> known(asked, Arrays.asList(MeetingKind.values()), MeetingKind::code, "kind", bad)),
                "");
        int most = limit.map(number -> number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0)
                .orElse(USUAL);
        if (most < 1 || most > MOST) {
            bad.add(new Bad("limit", "publish.request.limit", List.of(MOST)));
        }
        Optional<Meeting> last = after.flatMap(code -> meetings.announced(consultation.id(), code));
        if (after.isPresent() && last.isEmpty()) {
            bad.add(new Bad("after", "publish.request.after", List.of()));
        }
        if (!bad.isEmpty()) {
            throw new BadRequestException(bad);
        }
        List<Meeting> found = announced.inOrder(consultation.id(), filter, last.map(Place::of), most + 1);
        List<Meeting> shown = found.subList(0, Math.min(most, found.size()));
        return ApiJson.answer(
                new Some(told(consultation, shown), links(request, consultation, found.size() > most, shown)), request);
    }

    /** The one of several things that an address names. */
    private static <T> Optional<T> known(
            String asked, List<T> all, Function<T, String> name, String parameter, List<Bad> bad) {
        Optional<T> one =
                all.stream().filter(each -> name.apply(each).equals(asked)).findFirst();
        if (one.isEmpty()) {
            bad.add(new Bad(
                    parameter,
                    "publish.request.kind",
                    List.of(all.stream().map(name).collect(Collectors.joining(", ")))));
        }
        return one;
    }

    private static Links links(
            HttpServletRequest request, Consultation consultation, boolean more, List<Meeting> shown) {
        String self = ApiAddresses.of(consultation) + "/meetings";
        String page = ApiAddresses.page(consultation) + "/meetings";
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String kept = Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !part.startsWith("after="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return new Links(
                self + (query.isEmpty() ? "" : "?" + query),
                page,
                page + ".ics",
                page + ".atom",
                self + ".json",
                self + ".csv",
                more
                        ? Optional.of(
                                self + "?" + kept + "after=" + shown.getLast().code())
                        : Optional.empty());
    }

    @GetMapping("/meetings/{code}")
    ResponseEntity<byte[]> one(@PathVariable String slug, @PathVariable String code, HttpServletRequest request) {
        Consultation consultation = published.consultation(slug);
        Meeting meeting = meetings.announced(consultation.id(), code)
                .orElseThrow(() -> new NotPublishedException("publish.missing.meeting", code));
        return ApiJson.answer(told(consultation, List.of(meeting)).getFirst(), request);
    }

    @GetMapping("/meetings.json")
    ResponseEntity<byte[]> json(@PathVariable String slug, HttpServletRequest request) {
        return file(slug, "json", MediaType.APPLICATION_JSON, all -> ApiJson.write(new All(all)), request);
    }

    @GetMapping("/meetings.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, HttpServletRequest request) {
        return file(slug, "csv", CSV, MeetingsCsv::write, request);
    }

    private ResponseEntity<byte[]> file(
            String slug,
            String ending,
            MediaType type,
            Function<List<ApiMeeting>, byte[]> write,
            HttpServletRequest request) {
        Consultation consultation = published.consultation(slug);
        Key key = new Key(ending, consultation.id(), announced.stamp(consultation.id()), consultation.revision());
        byte[] bytes = files.get(
                key, absent -> write.apply(told(consultation, announced.all(consultation.id(), MeetingFilter.ALL))));
        String name = slug + "-meetings." + ending;
        return new Served(bytes, type, Keeping.MINUTE, Optional.of(new FileName(name, name)), Optional.empty())
                .to(request);
    }

    private List<ApiMeeting> told(Consultation consultation, List<Meeting> some) {
        ApiMeeting.Telling telling =
                new ApiMeeting.Telling(consultation, themes.of(consultation), published.versions(consultation));
        return some.stream().map(telling::tell).toList();
    }
}
