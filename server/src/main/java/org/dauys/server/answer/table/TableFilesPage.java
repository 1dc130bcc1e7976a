package org.dauys.server.answer.table;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Headers;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the table's files are asked for, and how far they are. Anyone may have one made. */
@Controller
@Open
@NotKept
@RequestMapping("/c/{slug}/table/files")
class TableFilesPage {
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(4);

    private final TableFiles files;
    private final InstantSource clock;

    TableFilesPage(TableFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Other readers' progress is nobody's page to keep. */
    @GetMapping
    Shown show(@RequestParam(defaultValue = "") String v, ReaderVisit visit) {
        Frame frame = TablePage.frame(visit, v);
        if (frame.shown().isEmpty()) {
            return visit.show("answer/table/none");
        }
        Pair pair =
                Pair.of(frame.consultation(), frame.versions(), frame.shown().get());
        FilesView view = new FilesView(
                frame,
                pair,
                List.of(FileKind.values()).stream()
                        .map(kind -> files.standing(pair, kind, visit.locale()))
                        .toList(),
                clock.instant(),
                visit.page());
        if (view.isWaiting()) {
            Headers.again(visit.response(), AGAIN_AFTER);
        }
        return visit.show("answer/table/files").with("files", view);
    }

    @PostMapping
    ModelAndView begin(@RequestParam String v, @RequestParam String kind, ReaderVisit visit) {
        Frame frame = TablePage.frame(visit, v);
        frame.shown()
                .map(version -> Pair.of(frame.consultation(), frame.versions(), version))
                .ifPresent(pair -> FileKind.ofCode(kind).ifPresent(known -> files.begin(pair, known, visit.locale())));
        return visit.to(frame.base() + "/table/files"
                + frame.shown().map(version -> "?v=" + version.number()).orElse(""));
    }
}
