package org.dauys.text.read;

import java.util.List;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

final class TextBlocks {
    private TextBlocks() {}

    static List<Block> of(byte[] bytes) throws BadSource {
        throw new BadSource(Problem.of(Cause.DAMAGED, Place.FILE, bytes.length));
    }
}
