package org.dauys.server.consultation.reader;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.table.ChangeKind;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.ComparisonLinks;
import org.dauys.compare.table.ComparisonSection;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareChoices.Choice;
import org.dauys.server.site.Page;
import org.dauys.text.Language;

/** The page of the comparative view: what a reader asked for, and where each link on it leads. */
public final class CompareTable {
    private final CompareSubject subject;
    private final CompareCache.Prepared prepared;
    private final ComparisonHtml html;
    private final CompareQuery query;
    private final CompareReasons reasons;
    private final Page page;
    private final CompareShown shown;
    private final CompareChoices choices;

    /** @param query in which all is known */
    CompareTable(
            CompareSubject subject,
            CompareCache.Prepared prepared,
            CompareQuery query,
            List<Language> languages,
            CompareReasons reasons,
            Page page) {
        this.subject = subject;
        this.prepared = prepared;
        this.html = prepared.html();
        this.query = query;
        this.reasons = reasons;
        this.page = page;
        this.shown = new CompareShown(subject, prepared, query);
        this.choices = new CompareChoices(subject, prepared, shown, query, languages, page);
    }

    /** How much the query lets through. */
    public CompareShown shown() {
        return shown;
    }

    /** What else a reader can choose. */
    public CompareChoices choices() {
        return choices;
    }

    public Frame frame() {
        return subject.frame(to(), Locale.of(compared().language().code()));
    }

    public CompareSubject subject() {
        return subject;
    }

    public CompareQuery query() {
        return query;
    }

    public Compared compared() {
        return prepared.compared();
    }

    public Version from() {
        return compared().from();
    }

    public Version to() {
        return compared().to();
    }

    public String path() {
        return subject.addresses().table(from().number(), to().number());
    }

    public String five() {
        return html.five(
                kind -> query.with(CompareQuery.KIND, kind.jsonName()).href(path()) + CompareChoices.PLACE,
                query.kind());
    }

    public String strip() {
        Map<String, Integer> everywhere = shown.everywhere();
        return html.strip(row -> place(ComparisonHtml.anchor(row), everywhere));
    }

    /** The address of a heading: on this page, on another, or in the whole table when the filter leaves it out. */
    private String place(String anchor, Map<String, Integer> everywhere) {
        Optional<Integer> position = shown.position(anchor);
        if (position.isEmpty()) {
            int number = CompareShown.pageOf(everywhere.getOrDefault(anchor, 0));
            return query.unfiltered().withAll().withPage(number).href(path()) + "#" + anchor;
        }
        int number = CompareShown.pageOf(position.get());
        return (number == shown.page() ? "" : query.withPage(number).href(path())) + "#" + anchor;
    }

    public String table() {
        CompareMore more = new CompareMore(subject, prepared, reasons, page);
        ComparisonLinks links = new ComparisonLinks(more::address, more::address, more::of);
        int first = (shown.page() - 1) * CompareShown.ROWS_OF_A_PAGE;
        return html.table(shown.filter(), links, query.view(), first, first + CompareShown.ROWS_OF_A_PAGE);
    }

    public String substitutions() {
        return html.substitutions();
    }

    public String legend() {
        return html.legend();
    }

    public boolean isWithoutReasons() {
        return reasons.areNone();
    }

    public String pageHref(int number) {
        return query.withPage(number).href(path()) + CompareChoices.PLACE;
    }

    /** What other rooms add: the words of the draft can be chosen here, too. */
    public List<Content> additions() {
        return subject.additions().text(subject.consultation(), to(), compared().language(), page);
    }

    /** The groups of the act, as places in the table. */
    public List<Choice> sections() {
        return html.sections().stream()
                .filter(section -> shown.position(section.anchor()).isPresent())
                .map(section ->
                        new Choice(section.name(), section.heading(), place(section.anchor(), Map.of()), 0, false))
                .toList();
    }

    /** The groups of the act, to choose one. */
    public List<ComparisonSection> allSections() {
        return html.sections();
    }

    public String name(ChangeKind kind) {
        return html.name(kind);
    }

    public String download(String extension) {
        return subject.addresses()
                .download(
                        from().number(),
                        to().number(),
                        extension,
                        compared().language().code(),
                        page.language());
    }
}
