package org.dauys.server.drafting.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.drafting.DisposalLists;
import org.dauys.server.drafting.ListFiles;
import org.dauys.server.drafting.ListRows;
import org.dauys.server.drafting.ListSheet;
import org.dauys.server.drafting.PublishedList;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list in order of disposal as it was published: as a page and as files, and one amendment at a time for a sitting. */
@Controller
@Open
@RequestMapping("/c/{slug}/v/{number:[0-9]{1,5}}")
class ListPage {
    private final DisposalLists lists;
    private final ListRows rows;
    private final ListFiles files;
    private final Sittings sittings;

    ListPage(DisposalLists lists, ListRows rows, ListFiles files, Sittings sittings) {
        this.lists = lists;
        this.rows = rows;
        this.files = files;
        this.sittings = sittings;
    }

    @GetMapping("/amendments")
    Shown show(@RequestParam(defaultValue = "1") int part, ReaderVisit visit) {
        PublishedList list = published(visit);
        Paging paging = Paging.of(list.lines(), part);
        return visit.show("drafting/reader/list")
                .with("sheet", sheet(list, paging.of(list.lines()), visit.page()))
                .with("paging", paging)
                .with("first", list.lines().stream().findFirst().flatMap(DisposalLists.Line::number));
    }

    @GetMapping("/amendments-{language:kk|ru|en}.{ending:docx|pdf|csv}")
    ResponseEntity<byte[]> file(ReaderVisit visit, HttpServletRequest request) {
        ListFiles.Kind kind = ListFiles.Kind.of(visit.in("ending")).orElseThrow(Visit::missing);
        Page page = new Page(Locale.of(visit.in("language")), visit.page().path(), "");
        PublishedList list = published(visit);
        return files.of(sheet(list, list.lines(), page), kind, visit.consultation(), page)
                .to(request);
    }

    @GetMapping("/amendments/{listed:[0-9]{1,6}[A-Z]{0,4}}")
    Shown one(ReaderVisit visit) {
        PublishedList list = published(visit);
        return sittings.of(list, visit.in("listed"), visit.page())
                .map(view -> visit.show("drafting/reader/sitting").with("view", view))
                .orElseThrow(Visit::missing);
    }

    private PublishedList published(ReaderVisit visit) {
        Version version = visit.frame(visit.in("number"), "").shown().orElseThrow(Visit::missing);
        return lists.published(version).orElseThrow(Visit::missing);
    }

    private ListSheet sheet(PublishedList list, List<DisposalLists.Line> lines, Page page) {
        return new ListSheet(list.base(), Optional.of(list), rows.of(list.base(), lines, page), list.withdrawn());
    }
}
