package org.dauys.server.referendum.reader;

import java.util.List;
import java.util.Locale;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.Photographs;
import org.dauys.server.referendum.ProtocolNotes;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.Turnouts;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Station;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Polling stations: found by code, name or area; and the page of each, with all that it reported. */
@Controller
@Open
class StationPage {
    private static final int SHOWN = 100;
    private static final int LONGEST = 100;

    private final Referendums referendums;
    private final Counts counts;
    private final Turnouts turnouts;
    private final Photographs photographs;
    private final ProtocolNotes notes;

    StationPage(
            Referendums referendums, Counts counts, Turnouts turnouts, Photographs photographs, ProtocolNotes notes) {
        this.referendums = referendums;
        this.counts = counts;
        this.turnouts = turnouts;
        this.photographs = photographs;
        this.notes = notes;
    }

    @GetMapping("/c/{slug}/referendum/stations")
    Shown find(ReaderVisit visit) {
        Counted counted = counts.of(one(visit));
        String typed = visit.form().text("q");
        String query = typed.substring(0, Math.min(LONGEST, typed.length()));
        String missing = visit.form().text("show").equals("missing") ? "missing" : "";
        String wanted = query.toLowerCase(Locale.ROOT);
        List<Station> found = counted.tally().stations().stream()
                .filter(station ->
                        (missing.isEmpty() || counted.standing(station.code()).isEmpty())
                                && words(counted, station).contains(wanted))
                .toList();
        return visit.show("referendum/reader/stations")
                .with("view", view(visit, counted))
                .with("query", query)
                .with("missing", missing)
                .with("all", found.size())
                .with("found", found.subList(0, Math.min(SHOWN, found.size())));
    }

    private static AreaView view(ReaderVisit visit, Counted counted) {
        return AreaView.of(
                        counted,
                        Area.NATION,
                        new CountTelling(visit.page()),
                        visit.frame().base() + "/referendum")
                .orElseThrow(Visit::missing);
    }

    /** Code, name and the names of all areas that it lies in. */
    private static String words(Counted counted, Station station) {
        StringBuilder words = new StringBuilder(station.code()).append(' ').append(station.name());
        for (int level = 1; level <= station.area().level(); level++) {
            Area area = station.area().at(level);
            words.append(' ').append(counted.list().map(list -> list.name(area)).orElse(""));
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/c/{slug}/referendum/stations/{station}")
    Shown show(ReaderVisit visit) {
        Referendum one = one(visit);
        Counted counted = counts.of(one);
        Station station = counted.list()
                .flatMap(list -> list.station(visit.in("station")))
                .orElseThrow(Visit::missing);
        return visit.show("referendum/reader/station")
                .with("area", view(visit, counted))
                .with(
                        "view",
                        new StationView(
                                counted,
                                station,
                                notes.of(one, station.code()),
                                turnouts.of(one, station.code()),
                                new CountTelling(visit.page())));
    }

    @GetMapping("/c/{slug}/referendum/photographs/{sum}.jpg")
    ResponseEntity<byte[]> photograph(ReaderVisit visit, @PathVariable String sum) {
        byte[] bytes = photographs.published(one(visit), sum).orElseThrow(Visit::missing);
        return Headers.sent(sum.substring(0, 12) + ".jpg", "image/jpeg")
                .header("Content-Disposition", "inline")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(bytes);
    }

    private Referendum one(ReaderVisit visit) {
        return referendums.announced(visit.id()).orElseThrow(Visit::missing);
    }
}
