package org.dauys.server.drafting.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.DisposalLists;
import org.dauys.server.drafting.DisposalLists.Line;
import org.dauys.server.drafting.ListFiles;
import org.dauys.server.drafting.ListRows;
import org.dauys.server.drafting.ListSheet;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list in order of disposal, for a sitting. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/drafting/list")
class DisposalPage {
    private static final int LONGEST_CODE = 20;

    private final DraftingDesk desk;
    private final DisposalLists lists;
    private final ListRows rows;
    private final ListFiles files;

    DisposalPage(DraftingDesk desk, DisposalLists lists, ListRows rows, ListFiles files) {
        this.desk = desk;
        this.lists = lists;
        this.rows = rows;
        this.files = files;
    }

    @GetMapping
    Shown show(@RequestParam(defaultValue = "1") int part, DeskVisit visit) {
        return show(part, visit, desk.waiting(visit));
    }

    private Shown show(int part, DeskVisit visit, int waiting) {
        OpenWork work = desk.require(visit);
        List<Line> lines = lists.of(work.base(), work.candidates());
        Paging paging = Paging.of(lines, part);
        int unnumbered =
                (int) lines.stream().filter(line -> line.number().isEmpty()).count();
        return visit.show("drafting/desk/list")
                .with("sheet", sheet(visit, work, paging.of(lines)))
                .with("paging", paging)
                .with("waiting", waiting)
                .with("isPublished", lists.newest(List.of(work.base())).isPresent())
                .with("unnumbered", unnumbered);
    }

    private ListSheet sheet(DeskVisit visit, OpenWork work, List<Line> lines) {
        return new ListSheet(
                work.base(), Optional.empty(), rows.of(work.base(), lines, visit.page()), lists.withdrawn(work.base()));
    }

    @GetMapping("/amendments.{ending:docx|pdf|csv}")
    ResponseEntity<byte[]> file(DeskVisit visit, HttpServletRequest request) {
        ListFiles.Kind kind = ListFiles.Kind.of(visit.in("ending")).orElseThrow(Visit::missing);
        OpenWork work = desk.require(visit);
        ListSheet sheet = sheet(visit, work, lists.of(work.base(), work.candidates()));
        return files.of(sheet, kind, visit.consultation(), visit.page()).to(request);
    }

    @PostMapping("/codes")
    ModelAndView codes(DeskVisit visit) {
        OpenWork work = desk.require(visit);
        Map<Integer, String> codes = new HashMap<>();
        for (Candidate candidate : work.candidates()) {
            String field = "code-" + candidate.number();
            if (visit.form().has(field)) {
                String code = visit.form().text(field).replaceAll("\\s+", " ");
                // A code that was left alone may be a colleague's by now.
                if (!code.equals(visit.form().text("was-" + candidate.number()))) {
                    codes.put(candidate.number(), code.substring(0, Math.min(LONGEST_CODE, code.length())));
                }
            }
        }
        lists.code(work.base(), work.candidates(), codes);
        int part = visit.form().number("part");
        return visit.done("/drafting/list" + (part > 1 ? "?part=" + part : ""), "drafting.list.coded");
    }

    @PostMapping("/numbers")
    ModelAndView numbers(DeskVisit visit) {
        // Asked before the list is read: what is placed in between is in it, or is told.
        int waiting = desk.waiting(visit);
        if (waiting > 0) {
            visit.mistake("numbers", "drafting.list.error.waiting", waiting);
            return show(1, visit, waiting);
        }
        OpenWork work = desk.require(visit);
        int many = lists.number(work.base(), work.candidates());
        return visit.doneMany("/drafting/list", "drafting.list.numbered", many);
    }
}
