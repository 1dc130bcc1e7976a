package org.dauys.server.meeting;

import java.time.Instant;
import java.util.List;
import org.dauys.server.site.Words;

/**
 * A part of a meeting.
 *
 * @param id its key; 0 before it is saved
 * @param begins when it is to begin
 * @param minutes how long it is to take, 1 to 1440
 * @param provisions what it is about
 * @param themes their ids
 */
public record AgendaItem(
        long id, Words title, Instant begins, int minutes, List<Provision> provisions, List<Long> themes) {

    /**
     * A provision as agendas name it.
     *
     * @param versionId the version in whose numbering the label is
     */
    public record Provision(long versionId, String label) {}

    public AgendaItem {
        provisions = List.copyOf(provisions);
        themes = List.copyOf(themes);
    }
}
