package org.dauys.server.submission.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.site.Errors;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.files.SentFile;
import org.dauys.server.submission.files.SentFiles;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The scan of a paper letter: looked at when it is sent, and kept for the next try when the form is not taken. */
@Component
class PaperScans {
    private static final List<String> TYPES = List.of("application/pdf", "image/png", "image/jpeg");

    private final KeptScans scans;
    private final SentFiles files;

    PaperScans(KeptScans scans, SentFiles files) {
        this.scans = scans;
        this.files = files;
    }

    /**
     * The scan that belongs to a letter: the new one, or the one before. What is wrong with a new one is added to the errors.
     *
     * @param file as a browser sent it, without a name when none was chosen
     */
    Optional<Attachment> of(long consultation, PaperForm paper, Optional<MultipartFile> file, Errors errors)
            throws IOException {
        Optional<MultipartFile> chosen = chosen(file);
        if (chosen.isEmpty()) {
            return paper.scan().flatMap(id -> scans.find(consultation, id));
        }
        String name = RegisterDesk.fileName(chosen.get());
        if (chosen.get().getSize() > SentFile.MOST_BYTES) {
            errors.add("scan", "register.error.scan.large", name, SentFile.MOST_BYTES >> 20);
            return Optional.empty();
        }
        try {
            Attachment scan = files.of(name, chosen.get().getBytes(), false);
            if (TYPES.contains(scan.mediaType())) {
                return Optional.of(scan);
            }
            errors.add("scan", "register.error.scan.type", name);
        } catch (SentFile.RefusedException refused) {
            errors.add(
                    "scan",
                    switch (refused.refusal()) {
                        case BROKEN, EMPTY -> "register.error.scan.cut";
                        case LOCKED -> "register.error.scan.locked";
                        case TOO_HARD -> "register.error.scan.too-hard";
                        case BUSY -> "register.error.scan.busy";
                        default -> "register.error.scan.type";
                    },
                    name);
        }
        return Optional.empty();
    }

    /** The form for the next try, with the scan that was found good. */
    PaperForm kept(long consultation, PaperForm paper, Optional<MultipartFile> file, Optional<Attachment> scan) {
        return paper.withScan(
                chosen(file).isPresent() && scan.isPresent()
                        ? Optional.of(scans.keep(consultation, scan.get()))
                        : paper.scan().filter(id -> scan.isPresent()));
    }

    /** The name of the scan that a form carries; empty when it carries none. */
    String name(long consultation, PaperForm paper) {
        return paper.scan()
                .flatMap(id -> scans.find(consultation, id))
                .map(Attachment::fileName)
                .orElse("");
    }

    /** The letter is registered, with its scan. */
    void forget(PaperForm paper) {
        paper.scan().ifPresent(scans::forget);
    }

    private static Optional<MultipartFile> chosen(Optional<MultipartFile> file) {
        return file.filter(one -> !RegisterDesk.fileName(one).isEmpty());
    }
}
