package org.dauys.server.submission.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.dauys.server.submission.files.SentFile.Refusal;
import org.dauys.server.submission.files.SentFile.RefusedException;

/** Looks whether a picture can be shown. */
final class Pictures {
    /** A phone takes 12 to 50 million points; a small file that claims more wants to fill the memory. */
    private static final long MOST_POINTS = 100_000_000;
    /** So few points of each side are decoded. */
    private static final int LOOK = 256;

    private Pictures() {}

    /** Decodes every n-th point, so that a broken picture is found, but no memory is spent on it. */
    static void check(byte[] bytes) throws RefusedException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RefusedException(Refusal.BROKEN);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_POINTS) {
                    throw new RefusedException(Refusal.TOO_LARGE);
                }
                ImageReadParam few = reader.getDefaultReadParam();
                few.setSourceSubsampling(1 + width / LOOK, 1 + height / LOOK, 0, 0);
                reader.read(0, few);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException(Refusal.BROKEN);
        }
    }
}
