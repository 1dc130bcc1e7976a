package org.dauys.server.record.observer;

import java.util.Optional;
import org.dauys.server.site.PageStamps;
import org.springframework.stereotype.Component;

/** Pages of the log tell how it is now: each is made anew. */
@Component
class LogStamps implements PageStamps {
    @Override
    public Optional<String> of(String path) {
        return path.equals("/log") || path.startsWith("/log/") ? Optional.empty() : Optional.of("");
    }
}
