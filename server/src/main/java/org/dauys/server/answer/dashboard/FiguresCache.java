package org.dauys.server.answer.dashboard;

import org.dauys.server.answer.table.Kept;
import org.dauys.server.answer.table.RegisterStamp;
import org.dauys.server.consultation.Consultation;
import org.springframework.stereotype.Component;

/** The numbers of each consultation, counted once for every change of its register. */
@Component
class FiguresCache {
    private static final int CONSULTATIONS = 50;

    private final FigureQueries queries;
    private final RegisterStamp stamps;
    private final Kept<Long, Figures> kept = new Kept<>(CONSULTATIONS);

    FiguresCache(FigureQueries queries, RegisterStamp stamps) {
        this.queries = queries;
        this.stamps = stamps;
    }

    Figures of(Consultation consultation) {
        return kept.get(consultation.id(), stamps.of(consultation.id()), () -> queries.of(consultation));
    }
}
