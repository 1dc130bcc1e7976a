package org.dauys.server.publish.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.Counts;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.api.ApiRows.Telling;
import org.dauys.server.publish.api.RowFilter.RowPage;
import org.dauys.text.Language;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What changes from one version to another, page by page. */
@Controller
@Open
class ComparisonsApi {
    private final Published published;
    private final Comparisons comparisons;
    private final ApiRows rows;

    record ApiComparison(
            Side from,
            Side to,
            String text,
            String lang,
            int corrections,
            Numbers counts,
            List<ApiSubstitution> substitutions,
            int total,
            List<ApiRow> rows,
            Links links) {}

    record Side(int number, String sha256) {}

    /** Five over provisions, the sum of all else, and what it is made of. */
    record Numbers(int kept, int reworded, int moved, int added, int removed, int other, Others others) {}

    record Others(int titles, int headings, int notes, int conclusions, int numbers, int places) {}

    record ApiSubstitution(String from, String to, int count) {}

    record Links(String self, String page, String table, Optional<String> next) {}

    ComparisonsApi(Published published, Comparisons comparisons, ApiRows rows) {
        this.published = published;
        this.comparisons = comparisons;
        this.rows = rows;
    }

    @GetMapping("/api/v1/consultations/{slug}/comparisons/{from}/{to}")
    ResponseEntity<byte[]> comparison(ApiVisit visit) {
        Consultation consultation = visit.consultation();
        Version older = visit.version(consultation, "from");
        Version newer = visit.version(consultation, "to");
        RowFilter filter = RowFilter.of(visit);
        Language language = published.language(older, newer, visit.text(), visit.locale());
        Compared compared =
                comparisons.of(older, newer, Locale.of(language.code())).orElseThrow();
        Telling telling = rows.of(consultation, compared, visit.locale());
        ApiComparison answer = answer(consultation, telling, filter.page(telling), visit);
        return ApiJson.answer(answer, visit.namesLanguages(), visit.request());
    }

    private static ApiComparison answer(Consultation consultation, Telling telling, RowPage page, ApiVisit visit) {
        Compared compared = telling.compared();
        return new ApiComparison(
                side(compared.from(), compared.oldText()),
                side(compared.to(), compared.newText()),
                compared.language().code(),
                telling.lang().getLanguage(),
                compared.corrections(),
                numbers(compared.comparison().counts()),
                compared.comparison().substitutions().stream()
                        .map(wide -> new ApiSubstitution(wide.from(), wide.to(), wide.count()))
                        .toList(),
                page.total(),
                page.rows().stream().map(telling::tell).toList(),
                links(consultation, telling, page, visit));
    }

    private static Numbers numbers(Counts counts) {
        Counts.Others others = counts.others();
        return new Numbers(
                counts.kept(),
                counts.reworded(),
                counts.moved(),
                counts.added(),
                counts.removed(),
                others.total(),
                new Others(
                        others.titles(),
                        others.headings(),
                        others.notes(),
                        others.conclusions(),
                        others.numbers(),
                        others.places()));
    }

    private static Side side(Version version, Text text) {
        return new Side(version.number(), text.sha256().orElseThrow());
    }

    private static Links links(Consultation consultation, Telling telling, RowPage page, ApiVisit visit) {
        Compared compared = telling.compared();
        String self = ApiAddresses.comparison(consultation, compared.from(), compared.to());
        String html = ApiAddresses.page(consultation) + "/compare/"
                + compared.from().number() + "/" + compared.to().number();
        String languages = "?text=" + compared.language().code() + "&lang="
                + telling.lang().getLanguage();
        return new Links(
                self + languages,
                html,
                html + "/table.json" + languages,
                page.next()
                        .map(key -> self + languages + visit.kept(RowFilter.OF_ALL_PAGES) + "&after="
                                + ApiAddresses.encoded(key)));
    }
}
