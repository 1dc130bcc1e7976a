package org.dauys.server.meeting.plan;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.table.Decoded;
import org.dauys.server.table.TableFile;
import org.dauys.server.table.TableReading;
import org.dauys.server.table.TableRows;
import org.dauys.server.table.UnreadableTableException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A table of meetings: all that is wrong is told first; then all rows are planned, or none. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings/import")
class MeetingImportPage {
    private static final int MOST_ROWS = 10_000;
    private static final int SHOWN = 200;

    private final Guard guard;
    private final Meetings meetings;
    private final PlanContexts contexts;

    MeetingImportPage(Guard guard, Meetings meetings, PlanContexts contexts) {
        this.guard = guard;
        this.meetings = meetings;
        this.contexts = contexts;
    }

    @GetMapping
    Shown ask(DeskVisit visit) {
        return show(visit, Optional.empty());
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(DeskVisit visit) {
        return Headers.csv("meetings.csv", MeetingTemplate.csv());
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String encoding,
            DeskVisit visit)
            throws IOException {
        Optional<TableFile> chosen = TableFile.of(file, visit);
        if (chosen.isEmpty()) {
            return show(visit, Optional.empty());
        }
        Optional<TableRows> rows = read(chosen.get(), encoding, visit);
        if (rows.isEmpty()) {
            return show(visit, Optional.empty());
        }
        MeetingTable table = MeetingTable.of(
                rows.get(), contexts.of(visit.consultation()), visit.page().language());
        if (!table.problems().isEmpty()) {
            visit.mistake("file", "meeting.plan.error.import", table.problems().size());
            return show(visit, Optional.of(table));
        }
        if (visit.form().text("do").equals("check")) {
            return show(visit, Optional.of(table));
        }
        List<Meeting> made = meetings.plan(visit.id(), table.meetings());
        int known = table.meetings().size() - made.size();
        return visit.doneMany("/meetings?show=unannounced", "meeting.plan.imported", made.size(), known);
    }

    private Optional<TableRows> read(TableFile file, String encoding, DeskVisit visit) {
        try {
            String known = List.of(Decoded.UTF_8, Decoded.WINDOWS_1251).contains(encoding) ? encoding : "";
            TableRows rows = TableReading.read(guard, file.format(), known, file.bytes(), Lane.VISITORS);
            if (rows.rows().size() <= MOST_ROWS) {
                return Optional.of(rows);
            }
            visit.mistake("file", "register.problem.rows", MOST_ROWS);
        } catch (UnreadableTableException unreadable) {
            visit.mistake(
                    "file",
                    unreadable.problem().key(),
                    unreadable.problem().values().toArray());
        } catch (TooMuchException tooMuch) {
            visit.mistake(
                    "file",
                    "register.problem.too-hard",
                    tooMuch.budget().time().toSeconds(),
                    tooMuch.budget().megabytes());
        }
        return Optional.empty();
    }

    private static Shown show(DeskVisit visit, Optional<MeetingTable> table) {
        List<MeetingTable.Wrong> problems = table.map(MeetingTable::problems).orElse(List.of());
        return visit.show("meeting/plan/import")
                .with("problems", problems.subList(0, Math.min(SHOWN, problems.size())))
                .with("more", Math.max(0, problems.size() - SHOWN))
                .with(
                        "good",
                        table.filter(one -> one.problems().isEmpty())
                                .map(one -> one.meetings().size())
                                .orElse(0));
    }
}
