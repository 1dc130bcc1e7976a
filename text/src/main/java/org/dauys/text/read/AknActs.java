package org.dauys.text.read;

import java.util.Optional;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

final class AknActs {
    private AknActs() {}

    static Reading read(byte[] bytes, Optional<Language> language) throws BadSource {
        throw new BadSource(Problem.of(Cause.DAMAGED, Place.FILE, bytes.length + language.toString()));
    }
}
