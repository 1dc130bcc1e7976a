package org.dauys.server.meeting.reader;

import com.google.zxing.common.BitMatrix;
import org.dauys.server.site.QrCode;
import org.springframework.modulith.NamedInterface;

/** A code to scan in a terminal. */
@NamedInterface("reader")
public final class QrText {
    private QrText() {}

    /** Light modules are drawn, for terminals are dark; with the quiet zone. */
    public static String of(String address) {
        BitMatrix modules = QrCode.of(address);
        StringBuilder lines = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y += 2) {
            for (int x = 0; x < modules.getWidth(); x++) {
                boolean above = !modules.get(x, y);
                boolean below = y + 1 < modules.getHeight() && !modules.get(x, y + 1);
                lines.append(above ? below ? '█' : '▀' : below ? '▄' : ' ');
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
