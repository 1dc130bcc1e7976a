package org.dauys.text.read;

import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

final class JsonActs {
    private JsonActs() {}

    static Reading read(byte[] bytes) throws BadSource {
        throw new BadSource(Problem.of(Cause.DAMAGED, Place.FILE, bytes.length));
    }
}
