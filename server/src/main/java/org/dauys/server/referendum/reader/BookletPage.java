package org.dauys.server.referendum.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.compare.table.LevelFilter;
import org.dauys.compare.table.TableOptions;
import org.dauys.server.answer.Arguments;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.people.Open;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Served;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.UnmadeFileException;
import org.dauys.server.site.Visit;
import org.dauys.text.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The booklet before the vote: what changes, and arguments for and against; as a page, and as PDF/UA for print. */
@Controller
@Open
class BookletPage {
    private static final int COLUMNS = 100;
    private static final long MOST_BYTES = 16L << 20;

    private final Referendums referendums;
    private final Arguments arguments;
    private final Comparisons comparisons;
    private final TemplateEngine templates;
    private final Guard guard;
    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, byte[] bytes) -> bytes.length)
            .build();

    BookletPage(
            Referendums referendums,
            Arguments arguments,
            Comparisons comparisons,
            TemplateEngine templates,
            Guard guard) {
        this.referendums = referendums;
        this.arguments = arguments;
        this.comparisons = comparisons;
        this.templates = templates;
        this.guard = guard;
    }

    @GetMapping("/c/{slug}/referendum/booklet")
    Shown show(ReaderVisit visit) {
        Referendum one = one(visit);
        return visit.show("referendum/reader/booklet")
                .with("referendum", one)
                .with("booklet", booklet(visit, one, visit.locale()));
    }

    @GetMapping("/c/{slug}/referendum/booklet-{language:kk|ru|en}.pdf")
    ResponseEntity<byte[]> pdf(ReaderVisit visit, HttpServletRequest request) {
        Referendum one = one(visit);
        Locale locale = Locale.of(visit.in("language"));
        String key = one.id() + " " + locale + " " + one.revision() + " "
                + visit.consultation().revision() + " "
                + booklet(visit, one, locale).hashCode();
        // Whoever asks while it is made waits for it.
        byte[] bytes = made.get(key, _ -> make(visit, one, locale));
        return new Served(bytes, MediaType.APPLICATION_PDF, Keeping.MINUTE, Optional.empty(), Optional.empty())
                .to(request);
    }

    private byte[] make(ReaderVisit visit, Referendum one, Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", new Page(locale, visit.page().path(), ""));
        values.put("referendum", one);
        values.put("booklet", booklet(visit, one, locale));
        values.put("zone", visit.consultation().zone());
        StringOutput front = new StringOutput(1 << 14);
        templates.render("referendum/reader/bookletFront.jte", values, front);
        Version from = visit.frame().inForce().orElseThrow(Visit::missing);
        Version to = visit.frame()
                .version(one.pinned().orElseThrow(Visit::missing).number())
                .orElseThrow(Visit::missing);
        Compared compared = comparisons
                .of(from, to, locale)
                .orElseThrow(() -> new UnmadeFileException("The comparison is still being made"));
        String table = ComparisonWriter.pdfPage(
                compared.comparison(),
                new TableOptions(locale, LevelFilter.PARAGRAPH, true, false, COLUMNS),
                row -> "");
        String html = table.replaceFirst("<body>", java.util.regex.Matcher.quoteReplacement("<body>" + front));
        try {
            return PdfWriting.write(guard, html, new Language(locale.getLanguage()), Lane.VISITORS);
        } catch (TooMuchException busy) {
            throw new UnmadeFileException(busy);
        }
    }

    private Booklet booklet(ReaderVisit visit, Referendum one, Locale locale) {
        int version = one.pinned().map(Referendum.Pinned::number).orElse(0);
        return Booklet.of(arguments.in(visit.consultation()), version, locale);
    }

    private Referendum one(ReaderVisit visit) {
        return referendums.announced(visit.id()).orElseThrow(Visit::missing);
    }
}
