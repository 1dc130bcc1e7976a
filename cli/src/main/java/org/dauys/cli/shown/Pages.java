package org.dauys.cli.shown;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Pages of a site as readers get them; the last ones are kept, since several objects stand on one, as far as they are not too long. */
final class Pages {
    private static final int KEPT = 60;
    /** Of all that are kept, but for the last one; two bytes each, mostly. */
    private static final long MOST_CHARACTERS = 32 << 20;

    private final SiteClient site;
    private final LinkedHashMap<String, Optional<PageText>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private long characters;

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
            characters += characters(page);
            while (kept.size() > KEPT || (characters > MOST_CHARACTERS && kept.size() > 1)) {
                characters -= characters(kept.pollFirstEntry().getValue());
            }
        }
        return page;
    }

    private static long characters(Optional<PageText> page) {
        return page.map(PageText::characters).orElse(0L);
    }
}
