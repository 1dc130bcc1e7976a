package org.dauys.server.publish.api;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.publish.Published;
import org.dauys.server.site.Say;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Visits;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/** A request at the API: what its path names, as far as readers may see it, and what its query asks for. */
final class ApiVisit extends Visit {
    private final Published published;

    private ApiVisit(NativeWebRequest request, Published published) {
        super(request);
        this.published = published;
    }

    /** The consultation that the path names as {@code {slug}}. */
    Consultation consultation() {
        return published.consultation(in("slug"));
    }

    /** The version of it that the path names in this place. */
    Version version(Consultation consultation, String place) {
        return published.version(consultation, in(place));
    }

    /** A parameter of the query; of several of one name all, which together name nothing that there is. */
    Optional<String> asked(String name) {
        return Optional.ofNullable(sent().get(name)).map(values -> String.join(",", values));
    }

    /** The language of the acts, as the query names it. */
    Optional<String> text() {
        return asked("text");
    }

    /** Whether the query names the languages of all words in the answer, so that it is the same for all readers. */
    boolean namesLanguages() {
        return text().isPresent()
                && asked("lang")
                        .filter(code -> Say.LANGUAGES.stream()
                                .anyMatch(one -> one.getLanguage().equals(code)))
                        .isPresent();
    }

    /** The parameters of these names as they go on in an address. */
    String kept(List<String> names) {
        StringBuilder kept = new StringBuilder();
        for (String name : names) {
            asked(name)
                    .ifPresent(
                            value -> kept.append('&').append(name).append('=').append(ApiAddresses.encoded(value)));
        }
        return kept.toString();
    }

    @Component
    static final class All extends Visits<ApiVisit> {
        private final Published published;

        All(Published published) {
            super(ApiVisit.class);
            this.published = published;
        }

        @Override
        protected ApiVisit of(NativeWebRequest request) {
            return new ApiVisit(request, published);
        }
    }
}
