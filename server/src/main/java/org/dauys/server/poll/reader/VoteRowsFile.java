package org.dauys.server.poll.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Polls;
import org.dauys.server.poll.Results;
import org.dauys.server.publish.Served;
import org.dauys.server.site.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Rows of votes to take away, sent part by part as they lie in the database: no connection to it is held while a slow reader takes them, and
 * nothing is compressed for each of them.
 */
@Controller
@Open
class VoteRowsFile {
    private final Polls polls;
    private final Results results;

    VoteRowsFile(Polls polls, Results results) {
        this.polls = polls;
        this.results = results;
    }

    @GetMapping("/c/{slug}/polls/{number}/files/votes.csv")
    void file(ReaderVisit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Poll poll = polls.of(visit.id(), visit.number("number"))
                .filter(one -> one.state().isPublic())
                .orElseThrow(Visit::missing);
        int result = results.rows(poll).orElseThrow(Visit::missing);
        boolean packed = Served.takesGzip(request);
        String tag = "\"rows-" + poll.id() + "-" + result + (packed ? "-gzip" : "") + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (Served.isKnown(request, tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        String name = visit.consultation().slug() + "-poll-" + poll.number() + "-votes.csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (!request.getMethod().equals("HEAD")) {
            send(poll, result, packed, response.getOutputStream());
        }
    }

    private void send(Poll poll, int result, boolean packed, OutputStream out) throws IOException {
        try (InputStream all = new Parts(poll, result);
                InputStream sent = packed ? all : new GZIPInputStream(all)) {
            sent.transferTo(out);
        }
    }

    /** Each is read when the one before has been sent. Where rows are replaced meanwhile they break off, and whoever unpacks them sees it. */
    private final class Parts extends InputStream {
        private final Poll poll;
        private final int result;
        private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);
        private int part;

        Parts(Poll poll, int result) {
            this.poll = poll;
            this.result = result;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] to, int from, int length) {
            while (now.available() == 0) {
                Optional<byte[]> next = results.rows(poll, result, part + 1);
                if (next.isEmpty()) {
                    return -1;
                }
                now = new ByteArrayInputStream(next.get());
                part++;
            }
            return now.read(to, from, length);
        }
    }
}
