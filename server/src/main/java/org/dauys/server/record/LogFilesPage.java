package org.dauys.server.record;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.server.people.Open;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The files of the log (c2sp.org/tlog-tiles), and beside them what its entries have the sums of. Tiles never change, so anyone may keep
 * them for ever; the checkpoint is asked for anew each time.
 */
@Controller
@Open
class LogFilesPage {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ANEW = "no-cache";
    private static final String BASE = "/log/";

    private final LogFolder folder;
    private final Recorded recorded;
    private final Proofs proofs;

    LogFilesPage(LogFolder folder, Recorded recorded, Proofs proofs) {
        this.folder = folder;
        this.recorded = recorded;
        this.proofs = proofs;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() throws IOException {
        return answer(file(LogSource.CHECKPOINT), TEXT, ANEW);
    }

    /** Hashes, and bundles of entries. */
    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI().substring(BASE.length());
        Optional<byte[]> tile = TilePath.parse(path).isPresent() ? file(path) : Optional.empty();
        return answer(tile, MediaType.APPLICATION_OCTET_STREAM, FOR_EVER);
    }

    /** The public keys, one a line, the newest first. */
    @GetMapping("/log/key")
    ResponseEntity<byte[]> key() {
        String keys = proofs.keys();
        return answer(
                keys.isEmpty() ? Optional.empty() : Optional.of(keys.getBytes(StandardCharsets.UTF_8)), TEXT, ANEW);
    }

    @GetMapping("/log/entry/{index:[0-9]{1,15}}.json")
    ResponseEntity<byte[]> entry(@PathVariable long index) {
        return answer(
                recorded.at(index).flatMap(Recorded.Step::entry).map(text -> text.getBytes(StandardCharsets.UTF_8)),
                MediaType.APPLICATION_JSON,
                FOR_EVER);
    }

    /** What an entry has the sum of, as long as readers may have it. */
    @GetMapping("/log/document/{index:[0-9]{1,15}}.json")
    ResponseEntity<byte[]> document(@PathVariable long index) {
        return answer(proofs.document(index), MediaType.APPLICATION_JSON, ANEW);
    }

    /** A receipt for an entry, against the newest checkpoint. */
    @GetMapping("/log/proof/{index:[0-9]{1,15}}.tlog-proof")
    ResponseEntity<byte[]> proof(@PathVariable long index) throws IOException {
        return answer(proofs.proof(index).map(Proofs.Proof::proof), TEXT, ANEW);
    }

    private Optional<byte[]> file(String path) throws IOException {
        return folder.source().isPresent() ? folder.source().get().read(path) : Optional.empty();
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> bytes, MediaType type, String keeping) {
        return bytes.map(found -> ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, keeping)
                        // Programs of observers, also pages of other sites.
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                        .contentType(type)
                        .body(found))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
