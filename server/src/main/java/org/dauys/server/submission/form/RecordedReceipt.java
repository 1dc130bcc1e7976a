package org.dauys.server.submission.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.record.Proofs;
import org.dauys.server.record.Recorded;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Submission;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** That a submission was registered, as the public log has it: for its sender, who can prove it to anyone without us. */
@Component
class RecordedReceipt {
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final Recorded recorded;
    private final Proofs proofs;

    RecordedReceipt(Recorded recorded, Proofs proofs) {
        this.recorded = recorded;
        this.proofs = proofs;
    }

    /** How its registration stands in the log; empty where this site has no log. */
    Optional<ProofView> standing(Submission submission) {
        return recorded.hasLog() ? first(submission).map(ProofView::new) : Optional.empty();
    }

    private Optional<Recorded.Step> first(Submission submission) {
        return recorded.all("submission", String.valueOf(submission.id())).stream()
                .findFirst();
    }

    /** The proof with all that it needs, as a ZIP file; empty as long as it is not recorded. */
    Optional<ResponseEntity<byte[]>> file(ReaderVisit visit, Submission submission) throws IOException {
        Optional<Recorded.Step> step = first(submission).filter(Recorded.Step::isRecorded);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> document = proofs.ownDocument("submission", String.valueOf(submission.id()));
        Optional<Proofs.Proof> proof = proofs.whole(step.get().index().getAsLong(), document);
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        String name = "dauys-" + visit.in("slug") + "-" + submission.number();
        return Optional.of(
                Headers.attached(name + "-proof.zip", ZIP, zip(proof.get(), document, visit.page(), proofs.keys())));
    }

    private static byte[] zip(Proofs.Proof proof, Optional<byte[]> document, Page page, String keys)
            throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("receipt.tlog-proof", proof.proof());
        files.put("entry.json", proof.entry());
        document.ifPresent(bytes -> files.put("document.json", bytes));
        files.put("key.txt", keys.getBytes(StandardCharsets.UTF_8));
        files.put("how.txt", how(page).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(made)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return made.toByteArray();
    }

    private static String how(Page page) {
        return page.say("submission.proof.how") + "\n\n"
                + "java Verify.java receipt.tlog-proof entry.json --key \"$(head -1 key.txt)\"\n"
                + "sha256sum document.json\n";
    }
}
