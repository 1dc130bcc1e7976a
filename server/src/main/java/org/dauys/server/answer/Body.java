package org.dauys.server.answer;

import org.dauys.server.site.Words;

/**
 * A body that answers: a working group, a ministry, the secretariat.
 *
 * @param slug its name in addresses and roles, unique in the consultation
 * @param revision grows with each change
 */
public record Body(long id, String slug, Words name, int revision) {}
