package org.dauys.cli.shown;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Pages of a site as readers get them; the last ones are kept, since several objects stand on one. */
final class Pages {
    private static final int KEPT = 60;

    private final SiteClient site;
    private final LinkedHashMap<String, Optional<PageText>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    Pages(SiteClient site) {
        this.site = site;
    }

    /** A page in a language; empty when there is none. */
    Optional<PageText> read(String path, String language) throws IOException {
        String key = language + " " + path;
        Optional<PageText> page = kept.get(key);
        if (page == null) {
            String address = site.address(path).toString();
            page = site.read(path, language).map(bytes -> new PageText(bytes, address));
            kept.put(key, page);
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return page;
    }
}
