package org.dauys.server.poll.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Polls;
import org.dauys.server.poll.Result;
import org.dauys.server.poll.Results;
import org.dauys.server.poll.Statement;
import org.dauys.server.poll.Statements;
import org.dauys.server.publish.FileName;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Served;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Results to take away, as JSON and CSV, written once for each result. */
@Controller
@Open
class ResultFilesPage {
    private static final long MOST_BYTES = 32L << 20;

    private final Polls polls;
    private final Statements statements;
    private final Results results;
    private final Cache<Key, byte[]> files = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] bytes) -> bytes.length + 100)
            .build();

    ResultFilesPage(Polls polls, Statements statements, Results results) {
        this.polls = polls;
        this.statements = statements;
        this.results = results;
    }

    private record Key(Result result, List<Statement> statements, String name) {}

    @GetMapping("/c/{slug}/polls/{number}/files/{name}")
    ResponseEntity<byte[]> file(ReaderVisit visit, @PathVariable String name, HttpServletRequest request) {
        Poll poll = polls.of(visit.id(), visit.number("number"))
                .filter(one -> one.state().isPublic())
                .orElseThrow(Visit::missing);
        byte[] bytes = written(poll, name).orElseThrow(Visit::missing);
        String kept = visit.consultation().slug() + "-poll-" + poll.number() + "-" + name;
        return new Served(
                        bytes,
                        name.endsWith(".json")
                                ? MediaType.APPLICATION_JSON
                                : MediaType.parseMediaType("text/csv;charset=UTF-8"),
                        Keeping.MINUTE,
                        Optional.of(new FileName(kept, kept)),
                        Optional.empty())
                .to(request);
    }

    private Optional<byte[]> written(Poll poll, String name) {
        return results.of(poll).filter(_ -> ResultFiles.NAMES.contains(name)).map(result -> {
            List<Statement> all = statements.of(poll);
            return files.get(new Key(result, all, poll.id() + name), _ -> new ResultFiles(poll, result, all).of(name));
        });
    }
}
