package org.dauys.server.consultation.reader;

import org.dauys.server.consultation.Consultation;

/**
 * One consultation in the list.
 *
 * @param drafts how many versions of the draft are published
 */
public record HomeEntry(Consultation consultation, Timetable timetable, int drafts) {}
