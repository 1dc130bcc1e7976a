package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.PublishedException;
import org.dauys.server.consultation.Version;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what a page of the desk is about, published or not. */
@Component
@NamedInterface("desk")
public class Desk {
    private final Consultations consultations;

    /** A version with the others of its consultation, the text in force first. */
    @NamedInterface("desk")
    public record At(Consultation consultation, Version version, List<Version> versions) {

        /** Refuses what would change a public version. */
        At unpublished() {
            if (version.isPublished()) {
                throw new PublishedException("Version " + version.number());
            }
            return this;
        }

        Optional<Version> numbered(int number) {
            return versions.stream().filter(other -> other.number() == number).findFirst();
        }

        /** An earlier version that this one is compared with: the one asked for, or the text in force. */
        Version against(int number) {
            return numbered(number)
                    .filter(other -> other.number() < version.number())
                    .or(() -> numbered(0).filter(other -> version.number() > 0))
                    .orElseThrow(Desk::missing);
        }

        /** The version right before this one. */
        Version before() {
            return against(version.number() - 1);
        }

        String path() {
            return "/desk/c/" + consultation.slug() + "/v/" + version.number();
        }
    }

    Desk(Consultations consultations) {
        this.consultations = consultations;
    }

    public Consultation consultation(String slug) {
        return consultations.bySlug(slug).orElseThrow(Desk::missing);
    }

    public At at(String slug, int number) {
        return at(consultation(slug), number);
    }

    At at(Consultation consultation, int number) {
        List<Version> versions = consultations.versions(consultation);
        Version version = versions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Desk::missing);
        return new At(consultation, version, versions);
    }

    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
