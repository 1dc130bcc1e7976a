package org.dauys.server.drafting.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.drafting.Draft;
import org.dauys.server.drafting.TrackedDraft;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.publish.FileName;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Served;
import org.dauys.server.site.Visit;
import org.dauys.text.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What was decided so far, in one language, as tracked changes for a word processor. */
@Controller
@Needs(Role.EDITOR)
class TrackedDraftFile {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final DraftingDesk desk;

    TrackedDraftFile(DraftingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/desk/c/{slug}/drafting/next-{language:kk|ru|en}.docx")
    ResponseEntity<byte[]> file(DeskVisit visit, HttpServletRequest request) {
        OpenWork work = desk.require(visit);
        Language language = new Language(visit.in("language"));
        Draft draft = Optional.ofNullable(work.drafts().get(language))
                .filter(one -> !one.taken().isEmpty())
                .orElseThrow(Visit::missing);
        int next = work.made().orElse(work.base().number() + 1);
        String name = visit.page().say("drafting.tracked.file", next) + " – "
                + visit.consultation().title().in(visit.locale()) + ".docx";
        String plain = visit.consultation().slug() + "-version-" + next + "." + language.code() + ".docx";
        return new Served(
                        TrackedDraft.docx(draft),
                        MediaType.parseMediaType(TYPE),
                        Keeping.READER,
                        Optional.of(new FileName(plain, name)),
                        Optional.of(language.code()))
                .to(request);
    }
}
