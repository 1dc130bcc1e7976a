package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.Side;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.consultation.reader.CompareChoices.Choice;
import org.dauys.server.consultation.reader.ProvisionChange.Headline;
import org.dauys.server.site.Page;

/**
 * A provision in one version of its way.
 *
 * @param before the version that it is compared with; empty for the first
 * @param labels its pages in that version
 * @param words as they stood in the first version, without marks; empty for the others
 * @param language of the words
 * @param changes what is different from the version before; none in the first
 * @param table its place in the table of the two versions
 */
public record ProvisionStep(
        Version version,
        Optional<Version> before,
        List<Choice> labels,
        List<String> words,
        String language,
        List<Headline> changes,
        Optional<String> table) {

    public ProvisionStep {
        labels = List.copyOf(labels);
        words = List.copyOf(words);
        changes = List.copyOf(changes);
    }

    static ProvisionStep of(
            Version version,
            ProvisionHistory history,
            CompareSubject subject,
            Rationales rationales,
            CompareQuery query,
            Page page) {
        List<Choice> labels = history.labels(version).stream()
                .map(label -> new Choice(
                        label,
                        page.language(),
                        query.href(subject.addresses().provision(version.number(), label)),
                        0,
                        false))
                .toList();
        if (history.isFirst(version)) {
            return first(version, history, labels);
        }
        Prepared step = history.step(version);
        List<Row> rows = history.rows(version);
        CompareReasons reasons = new CompareReasons(new CompareSteps(List.of(step)), rationales);
        CompareMore more = new CompareMore(subject, step, reasons, page);
        return new ProvisionStep(
                version,
                Optional.of(step.compared().from()),
                labels,
                List.of(),
                step.compared().language().code(),
                Stream.concat(rows.stream(), besides(rows, step.html()).stream())
                        .map(row -> change(row, step.html(), more.reasons(row)))
                        .toList(),
                rows.stream().findFirst().map(row -> ProvisionChange.table(row, step, subject, query)));
    }

    /** Notes and the like of what the rows are about. */
    private static List<Row> besides(List<Row> rows, ComparisonHtml html) {
        Set<String> olds =
                rows.stream().flatMap(row -> row.oldLabels().stream()).collect(Collectors.toSet());
        Set<String> news =
                rows.stream().flatMap(row -> row.newLabels().stream()).collect(Collectors.toSet());
        return Stream.concat(html.besides(olds, Side.OLD).stream(), html.besides(news, Side.NEW).stream())
                .distinct()
                .toList();
    }

    private static ProvisionStep first(Version version, ProvisionHistory history, List<Choice> labels) {
        Version after = history.after(version).orElseThrow();
        List<String> words = history.rows(after).stream()
                .flatMap(row -> row.oldUnits().stream().map(unit -> words(row, unit)))
                .distinct()
                .filter(text -> !text.isEmpty())
                .toList();
        return new ProvisionStep(
                version,
                Optional.empty(),
                labels,
                words,
                history.step(after).compared().language().code(),
                List.of(),
                Optional.empty());
    }

    private static String words(Row row, Unit unit) {
        boolean heading = row.level() == Level.ARTICLE || row.level() == Level.SECTION;
        return heading ? unit.heading() : unit.text();
    }

    /** Words that stay the same are not said again. */
    private static Headline change(Row row, ComparisonHtml html, String why) {
        Headline all = ProvisionChange.headline(row, html, Side.NEW, "", why);
        boolean same = !row.changed();
        return same ? new Headline(all.name(), "", "", all.tags(), all.summary(), why) : all;
    }
}
