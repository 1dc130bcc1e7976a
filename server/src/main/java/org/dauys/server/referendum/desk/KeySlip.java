package org.dauys.server.referendum.desk;

import org.dauys.server.referendum.SenderKeys;
import org.dauys.server.site.QrCode;

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
     * The slip of a key.
     *
     * @param pages the address of the referendum's pages, with the site's
     */
    static KeySlip of(SenderKeys.Made made, String pages) {
        String address = pages
                + made.station()
                        .map(station -> "/send/" + station.code() + "/protocol")
                        .orElse("/observe");
        return new KeySlip(made, address, QrCode.png(address + "#" + made.secret(), SCALE));
    }
}
