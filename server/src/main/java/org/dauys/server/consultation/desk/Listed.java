package org.dauys.server.consultation.desk;

import org.dauys.server.consultation.Consultation;

/**
 * A consultation in the list.
 *
 * @param published how many of its versions are public
 * @param waiting uploads that are being read
 * @param unreadable uploads that could not be read
 * @param warnings of the texts that are not public yet
 */
public record Listed(
        Consultation consultation, int versions, int published, int waiting, int unreadable, int warnings) {}
