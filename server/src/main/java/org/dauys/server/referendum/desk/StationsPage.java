package org.dauys.server.referendum.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.StationList;
import org.dauys.server.referendum.StationLists;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.dauys.tally.check.Severity;
import org.dauys.tally.protocol.Station;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The list of polling stations: read from a file with all its faults told, looked at, and published as a whole. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/referendum/stations")
class StationsPage {
    private static final String HERE = "/referendum/stations";
    private static final int SHOWN = 200;
    private static final int LONGEST_REASON = 2_000;
    /** Codes stand in addresses. */
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

    private final Referendums referendums;
    private final StationLists lists;

    StationsPage(Referendums referendums, StationLists lists) {
        this.referendums = referendums;
        this.lists = lists;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, List.of());
    }

    @PostMapping
    ModelAndView take(@RequestParam(required = false) Optional<MultipartFile> file, DeskVisit visit)
            throws IOException {
        Referendum one = find(visit);
        Words reason = visit.form().words("reason");
        if (lists.published(one.id()).isPresent() && reason.isEmpty()) {
            visit.mistake("reason-kk", "referendum.desk.error.reason");
        }
        Form.limit(reason, "reason", LONGEST_REASON, visit.errors());
        Optional<CountFile.Read> read = CountFile.read(file, CountFile.Holds.STATIONS, visit);
        if (read.isEmpty()) {
            return show(visit, List.of());
        }
        List<StationFault> faults = faults(read.get(), visit);
        if (!faults.isEmpty()) {
            visit.mistake("file", "referendum.desk.error.faults", faults.size());
        }
        if (!visit.isFine()) {
            return show(visit, faults);
        }
        try {
            lists.prepare(one, read.get().count(), reason);
            return visit.doneMany(
                    HERE,
                    "referendum.desk.stations.read",
                    read.get().count().stations().size());
        } catch (ConflictException levels) {
            visit.mistake("file", "referendum.desk.error.levels", String.join(", ", one.levels()));
            return show(visit, faults);
        }
    }

    @PostMapping("/publish")
    ModelAndView publish(DeskVisit visit) {
        Referendum one = find(visit);
        if (visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm");
            return show(visit, List.of());
        }
        // The one that was looked at: another may have been read since.
        Optional<StationList> list = lists.prepared(one.id())
                .filter(prepared -> visit.form().text("list").equals(String.valueOf(prepared.id())));
        if (list.isPresent() && publish(one, list.get())) {
            return visit.done(HERE, "referendum.desk.stations.published");
        }
        visit.mistake(lists.prepared(one.id()).isPresent() ? "confirm" : "file", "referendum.desk.error.meanwhile");
        return show(visit, List.of()).conflict();
    }

    /** Whether it was still there to be published. */
    private boolean publish(Referendum one, StationList list) {
        try {
            lists.publish(one, list);
            return true;
        } catch (ConflictException faster) {
            return false;
        }
    }

    /** All that has to be mended: errors of the engine, codes that are of two, and codes that no address can have. */
    private static List<StationFault> faults(CountFile.Read read, DeskVisit visit) {
        List<StationFault> faults = new ArrayList<>(CountFile.faults(
                read.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList(),
                visit));
        Set<String> codes = new HashSet<>();
        for (Station station : read.count().stations()) {
            String place = station.origin().toString();
            if (!codes.add(station.code())) {
                faults.add(new StationFault(
                        "T28", place, visit.page().say("referendum.desk.fault.twice", station.code())));
            }
            Stream.concat(Stream.of(station.code()), station.area().path().stream())
                    .filter(code -> !CODE.matcher(code).matches())
                    .forEach(code -> faults.add(
                            new StationFault("", place, visit.page().say("referendum.desk.fault.code", code))));
            if (station.area().path().isEmpty()) {
                faults.add(new StationFault("", place, visit.page().say("referendum.desk.fault.area", station.code())));
            }
        }
        if (read.count().stations().isEmpty()) {
            faults.add(new StationFault("", "", visit.page().say("referendum.desk.fault.empty")));
        }
        return faults;
    }

    private Referendum find(DeskVisit visit) {
        return referendums.of(visit.id()).orElseThrow(Visit::missing);
    }

    private Shown show(DeskVisit visit, List<StationFault> faults) {
        Referendum one = find(visit);
        return visit.show("referendum/desk/stations")
                .with("referendum", one)
                .with("published", lists.published(one.id()))
                .with("prepared", lists.prepared(one.id()))
                .with("reason", visit.form().words("reason"))
                .with("mapping", visit.form().text("mapping"))
                .with("faults", faults.subList(0, Math.min(SHOWN, faults.size())))
                .with("more", Math.max(0, faults.size() - SHOWN));
    }
}
