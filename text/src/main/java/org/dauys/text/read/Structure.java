package org.dauys.text.read;

import java.util.List;
import java.util.Optional;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

final class Structure {
    private Structure() {}

    static Reading read(List<Block> blocks, Optional<Language> language) throws BadSource {
        throw new BadSource(Problem.of(Cause.NO_STRUCTURE, Place.FILE, blocks.size() + language.toString()));
    }
}
