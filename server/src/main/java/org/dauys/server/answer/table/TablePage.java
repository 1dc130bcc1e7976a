package org.dauys.server.answer.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of all submissions, to read. */
@Controller
class TablePage {
    /** Of a campaign's members that add something. */
    static final int ADDED_SHOWN = 5;

    private final Frames frames;
    private final Themes themes;
    private final Tables tables;
    private final Entries entries;
    private final Acts acts;
    private final Comparisons comparisons;

    TablePage(Frames frames, Themes themes, Tables tables, Entries entries, Acts acts, Comparisons comparisons) {
        this.frames = frames;
        this.themes = themes;
        this.tables = tables;
        this.entries = entries;
        this.acts = acts;
        this.comparisons = comparisons;
    }

    @Open
    @GetMapping("/c/{slug}/table")
    String table(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String v,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String decided,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "1") String part,
            @ModelAttribute("page") Page page,
            Locale locale,
            Model model) {
        Frame frame = frame(slug, v, locale);
        model.addAttribute("frame", frame);
        if (frame.shown().isEmpty()) {
            return "answer/table/none";
        }
        Pair pair =
                Pair.of(frame.consultation(), frame.versions(), frame.shown().get());
        List<Theme> all = themes.of(frame.consultation());
        Filter filter = Filter.of(all, theme, decided, label);
        List<Place> places = tables.rows(pair, filter);
        Parts parts = Parts.of(places);
        int number = parts.known(part.matches("[0-9]{1,6}") ? Integer.parseInt(part) : 1);
        Parts.Span span = parts.part(number);
        ProvisionTexts texts = ProvisionTexts.of(pair, acts, comparisons, locale);
        List<Entry> shown = entries.read(
                pair,
                places.subList(span.from(), span.to()),
                name -> texts.of(name).words(),
                ADDED_SHOWN);
        model.addAttribute(
                "table",
                new TableView(
                        frame,
                        pair,
                        filter,
                        all,
                        tables.spoken(frame.consultation().id()),
                        places,
                        parts,
                        number,
                        texts,
                        shown,
                        page));
        return "answer/table/table";
    }

    /** The consultation, with the version asked for, or else the one that people spoke of last. */
    private Frame frame(String slug, String number, Locale locale) {
        if (!number.isEmpty()) {
            return frames.of(slug, number, "", locale);
        }
        Frame frame = frames.of(slug, locale);
        Optional<Version> usual = Pair.usual(frame.versions());
        return usual.isPresent()
                ? frame.showing(usual.get(), usual.get().textFor(locale).orElseThrow())
                : frame;
    }
}
