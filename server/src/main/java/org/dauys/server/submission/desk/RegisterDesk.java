package org.dauys.server.submission.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.WrittenNumber;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Finds what a page of the register's desk is about. */
@Component
class RegisterDesk {
    private final Consultations consultations;
    private final Actors actors;

    RegisterDesk(Consultations consultations, Actors actors) {
        this.consultations = consultations;
        this.actors = actors;
    }

    /** The versions that a submission may speak of, the newest first. */
    List<Version> versions(Consultation consultation) {
        return consultations.publishedVersions(consultation).reversed();
    }

    Optional<Version> version(Consultation consultation, int number) {
        return versions(consultation).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /** Whether who asks has this role here, so that a page offers only what it will do. */
    boolean may(Consultation consultation, Role role) {
        return actors.in(consultation.id()).filter(actor -> actor.is(role)).isPresent();
    }

    /** A number as someone wrote it, or else another one. */
    static int number(String written, int otherwise) {
        return WrittenNumber.of(written).orElse(otherwise);
    }

    /** A key that a page hid in its form; empty when it is missing or was tampered with. */
    static Optional<UUID> key(Form form, String name) {
        String value = form.text(name);
        return value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(value))
                : Optional.empty();
    }

    /** The name of an upload without folders: some browsers send the whole path of someone's own disk. */
    static String fileName(MultipartFile file) {
        String path = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
    }
}
