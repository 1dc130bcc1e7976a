package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareReasons.Reason;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
import org.springframework.web.util.HtmlUtils;

/** What stands at the end of a row: why it changed, and whom it concerns. */
final class CompareMore {
    private final CompareSubject subject;
    private final CompareCache.Prepared prepared;
    private final CompareReasons reasons;
    private final Page page;

    CompareMore(CompareSubject subject, CompareCache.Prepared prepared, CompareReasons reasons, Page page) {
        this.subject = subject;
        this.prepared = prepared;
        this.reasons = reasons;
        this.page = page;
    }

    /** HTML; empty when there is nothing to say. */
    String of(Row row) {
        StringBuilder out = new StringBuilder();
        reasons(row, out);
        themes(themes(row), out);
        return out.toString();
    }

    /** HTML for a row under a heading that says its own themes. */
    String under(Row head, Row row) {
        StringBuilder out = new StringBuilder();
        reasons(row, out);
        List<Theme> said = themes(head);
        themes(themes(row).stream().filter(theme -> !said.contains(theme)).toList(), out);
        return out.toString();
    }

    /** HTML of the reasons alone. */
    String reasons(Row row) {
        StringBuilder out = new StringBuilder();
        reasons(row, out);
        return out.toString();
    }

    /** With a word where there is none for a change. */
    private void reasons(Row row, StringBuilder out) {
        List<Reason> own = reasons.of(row);
        own.forEach(reason -> reason(reason, out));
        if (own.isEmpty() && !reasons.areNone() && wantsReason(row)) {
            withoutReason(row, out);
        }
    }

    private void reason(Reason reason, StringBuilder out) {
        Words words = reason.words();
        String why = reasons.areOfSeveralVersions()
                ? page.say("compare.why.version", name(reason.version()))
                : page.say("compare.why");
        out.append("<p class=\"why\"><b>").append(escaped(why)).append("</b> <span");
        language(words, out);
        out.append('>').append(escaped(words.in(page.locale()))).append("</span></p>");
    }

    /** Said once for an article, it need not be said again for all that stands in it. */
    private void withoutReason(Row row, StringBuilder out) {
        ComparisonHtml html = prepared.html();
        Optional<Row> article =
                html.articleOf(row).filter(own -> !reasons.of(own).isEmpty());
        if (article.isEmpty()) {
            out.append("<p class=\"why unsaid\">")
                    .append(escaped(page.say("compare.why.none")))
                    .append("</p>");
            return;
        }
        out.append("<p class=\"why\"><a href=\"").append(escaped(address(article.get())));
        out.append("\">").append(escaped(page.say("compare.why.article", html.name(article.get()))));
        out.append("</a></p>");
    }

    private List<Theme> themes(Row row) {
        Version from = prepared.compared().from();
        Version to = prepared.compared().to();
        return subject.themes().stream()
                .filter(theme -> theme.has(row, from, to))
                .toList();
    }

    private void themes(List<Theme> own, StringBuilder out) {
        if (own.isEmpty()) {
            return;
        }
        Version from = prepared.compared().from();
        Version to = prepared.compared().to();
        out.append("<ul class=\"chips\" aria-label=\"")
                .append(escaped(page.say("compare.themes.of")))
                .append("\">");
        for (Theme theme : own) {
            out.append("<li><a href=\"").append(escaped(subject.addresses().theme(from.number(), to.number(), theme)));
            out.append('"');
            language(theme.name(), out);
            out.append('>').append(escaped(theme.name().in(page.locale()))).append("</a></li>");
        }
        out.append("</ul>");
    }

    /** The page of a row's provision: of the newer version, or of the older where it is gone. */
    String address(Row row) {
        boolean removed = row.newUnits().isEmpty();
        Version version =
                removed ? prepared.compared().from() : prepared.compared().to();
        return subject.addresses().provision(version.number(), row.label());
    }

    /** What only follows a new numbering or a wide substitution has its reason elsewhere. */
    private static boolean wantsReason(Row row) {
        List<WordChange> words =
                row.words().stream().filter(word -> word.op() != Op.EQUAL).toList();
        boolean follows = !words.isEmpty()
                && words.stream()
                        .allMatch(word -> word.cause() == Cause.REFERENCE || word.cause() == Cause.SUBSTITUTION);
        return row.changed() && !follows;
    }

    private String name(Version version) {
        return Frame.name(version, page);
    }

    private void language(Words words, StringBuilder out) {
        Locale language = words.languageFor(page.locale());
        if (!language.equals(page.locale())) {
            out.append(" lang=\"").append(language.getLanguage()).append('"');
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
