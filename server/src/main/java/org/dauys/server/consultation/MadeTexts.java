package org.dauys.server.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.server.site.Words;
import org.dauys.text.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Versions whose texts the program made itself. */
@Component
public class MadeTexts {
    private final Drafting drafting;
    private final ReadText reader;

    MadeTexts(Drafting drafting, ReadText reader) {
        this.drafting = drafting;
        this.reader = reader;
    }

    /**
     * Adds a version that only editors see, with its texts, as if they had been uploaded and read.
     *
     * @param acts one of each language
     * @return the version's id
     */
    @Transactional
    public long add(Consultation consultation, Words name, Optional<LocalDate> day, List<Act> acts) {
        long version = drafting.addVersion(consultation.id(), name, day);
        for (Act act : acts) {
            reader.keepMade(version, "amended." + act.language().code() + ".json", act);
        }
        return version;
    }
}
