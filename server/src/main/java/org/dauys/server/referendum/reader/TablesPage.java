package org.dauys.server.referendum.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Served;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All of a count to take away, written once for each count. */
@Controller
@Open
class TablesPage {
    private static final long MOST_BYTES = 64L << 20;

    private final Referendums referendums;
    private final Counts counts;
    private final Cache<Key, byte[]> files = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] bytes) -> bytes.length + 100)
            .build();

    TablesPage(Referendums referendums, Counts counts) {
        this.referendums = referendums;
        this.counts = counts;
    }

    private record Key(long referendum, long stamp, String name) {}

    @GetMapping("/c/{slug}/referendum/files/{name}")
    ResponseEntity<byte[]> file(ReaderVisit visit, @PathVariable String name, HttpServletRequest request) {
        if (!Tables.NAMES.contains(name)) {
            throw Visit.missing();
        }
        Counted counted = counts.of(referendums.announced(visit.id()).orElseThrow(Visit::missing));
        byte[] bytes = files.get(
                new Key(counted.referendum().id(), counted.stamp(), name),
                key -> new Tables(counted, visit.consultation().title().in(Locale.ENGLISH)).of(name));
        return new Served(
                        bytes,
                        MediaType.parseMediaType(Tables.type(name)),
                        Keeping.READER,
                        Optional.empty(),
                        Optional.empty())
                .to(request);
    }
}
