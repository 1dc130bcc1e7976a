package org.dauys.server.referendum.desk;

import java.nio.charset.StandardCharsets;
import org.dauys.server.referendum.SenderKeys;
import org.dauys.server.site.QrCode;
import org.springframework.web.util.UriUtils;

/**
 * What is printed for one key, and handed over.
 *
 * @param address where the key is good
 * @param picture the address with the key behind it, to scan, as the address of an image; what stands behind {@code #} no browser sends
 */
public record KeySlip(SenderKeys.Made made, String address, String picture) {
    /** Dots a module. As a drawing, ten thousand slips would be more than one page can hold. */
    private static final int SCALE = 3;

    /**
     * The slip of a key: of a station it opens the station's desk, with station and key filled in; of an observer the page for copies.
     *
     * @param pages the address of the referendum's pages, with the site's
     * @param language of the desk that a station's slip opens: a page that is kept for hours without a network is one language's
     */
    static KeySlip of(SenderKeys.Made made, String pages, String language) {
        if (made.station().isEmpty()) {
            String address = pages + "/observe";
            return new KeySlip(made, address, QrCode.png(address + "#" + made.secret(), SCALE));
        }
        String address = pages + "/station/" + language;
        // No code of a station has a slash.
        String station = UriUtils.encodePathSegment(made.station().get().code(), StandardCharsets.UTF_8);
        return new KeySlip(made, address, QrCode.png(address + "#" + station + "/" + made.secret(), SCALE));
    }
}
