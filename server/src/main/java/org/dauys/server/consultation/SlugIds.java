package org.dauys.server.consultation;

import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.server.people.ConsultationIds;
import org.springframework.stereotype.Component;

/** The ids of consultations by what addresses call them. */
@Component
class SlugIds implements ConsultationIds {
    private final Consultations consultations;

    SlugIds(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public OptionalLong of(String slug) {
        Optional<Consultation> named = consultations.bySlug(slug);
        return named.isPresent() ? OptionalLong.of(named.get().id()) : OptionalLong.empty();
    }

    @Override
    public Optional<Named> named(long id) {
        return consultations.all().stream()
                .filter(one -> one.id() == id)
                .map(one -> new Named(one.slug(), one.title(), one.zone(), one.isPublished()))
                .findFirst();
    }
}
