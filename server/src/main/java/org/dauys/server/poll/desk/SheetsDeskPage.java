package org.dauys.server.poll.desk;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.PollCode;
import org.dauys.server.poll.Polls;
import org.dauys.server.poll.PrintedSheets;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.dauys.server.site.WrittenNumber;
import org.dauys.server.submission.CleanText;
import org.dauys.text.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sheets of printed codes: which there are, a new one to print and cut, and taking one back. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/polls/{number}/sheets")
class SheetsDeskPage {
    private final Polls polls;
    private final PrintedSheets sheets;
    private final SiteAddress site;
    private final TemplateEngine templates;
    private final Guard guard;

    SheetsDeskPage(Polls polls, PrintedSheets sheets, SiteAddress site, TemplateEngine templates, Guard guard) {
        this.polls = polls;
        this.sheets = sheets;
        this.site = site;
        this.templates = templates;
        this.guard = guard;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, poll(visit));
    }

    private Shown show(DeskVisit visit, Poll poll) {
        return visit.show("poll/desk/sheets")
                .with("poll", poll)
                .with("sheets", sheets.of(poll))
                .with("name", visit.form().text("name"))
                .with("codes", visit.form().text("codes"))
                .with("language", visit.form().text("language"));
    }

    /** Answers with the sheet, which is kept nowhere. No code is good before it is there, so whoever loses it takes its name back. */
    @PostMapping
    Object print(DeskVisit visit) {
        Poll poll = poll(visit);
        String name = CleanText.line(visit.form().text("name"));
        OptionalInt many = WrittenNumber.of(visit.form().text("codes"));
        String language = visit.form().text("language");
        if (name.isEmpty() || CleanText.length(name) > PrintedSheets.LONGEST) {
            visit.mistake("name", "polls.desk.sheet.error.name", PrintedSheets.LONGEST);
        }
        if (many.isEmpty() || many.getAsInt() < 1 || many.getAsInt() > PrintedSheets.MOST_CODES) {
            visit.mistake("codes", "polls.desk.sheet.error.codes", PrintedSheets.MOST_CODES);
        }
        if (Say.LANGUAGES.stream().noneMatch(one -> one.getLanguage().equals(language))) {
            visit.mistake("language", "polls.desk.sheet.error.language");
        }
        if (!visit.isFine()) {
            return show(visit, poll);
        }
        try {
            List<PollCode> codes = PrintedSheets.codes(many.getAsInt());
            byte[] pdf = sheet(visit, poll, name, codes, Locale.of(language));
            sheets.add(poll, name, codes);
            return Headers.attached("codes-poll-" + poll.number() + ".pdf", MediaType.APPLICATION_PDF, pdf);
        } catch (TooMuchException unmade) {
            visit.mistake("codes", "polls.desk.sheet.error.busy");
        } catch (ConflictException known) {
            visit.mistake("name", "polls.desk.sheet.error.known");
        }
        return show(visit, poll);
    }

    private byte[] sheet(DeskVisit visit, Poll poll, String name, List<PollCode> codes, Locale language) {
        String pages = site.of(visit.request()) + "/c/" + visit.consultation().slug() + "/polls/" + poll.number();
        StringOutput html = new StringOutput();
        templates.render(
                "poll/desk/slips.jte",
                Map.of(
                        "page",
                        new Page(language, "", ""),
                        "poll",
                        poll,
                        "name",
                        name,
                        "address",
                        pages + "/resume",
                        "codes",
                        codes.stream().map(PollCode::printed).toList()),
                html);
        return PdfWriting.write(guard, html.toString(), new Language(language.getLanguage()), Lane.VISITORS);
    }

    @PostMapping("/{sheet}/take-back")
    Object takeBack(DeskVisit visit) {
        Poll poll = poll(visit);
        int sheet = visit.number("sheet");
        String reason = CleanText.line(visit.form().text("reason-" + sheet));
        if (reason.isEmpty() || CleanText.length(reason) > PrintedSheets.LONGEST) {
            visit.mistake("reason-" + sheet, "polls.desk.sheet.error.reason", PrintedSheets.LONGEST);
            return show(visit, poll);
        }
        try {
            sheets.takeBack(poll, sheet, reason);
        } catch (ConflictException meanwhile) {
            return visit.done(path(poll), "polls.desk.sheet.meanwhile");
        }
        return visit.done(path(poll), "polls.desk.sheet.taken");
    }

    private Poll poll(DeskVisit visit) {
        return polls.of(visit.id(), visit.number("number")).orElseThrow(Visit::missing);
    }

    private static String path(Poll poll) {
        return "/polls/" + poll.number() + "/sheets";
    }
}
