package org.dauys.server.answer.desk;

import org.dauys.server.site.Words;

/** A starting point of a reason, which is no reason yet. */
public record ReasonTemplate(long id, Words name, Words words, int revision) {}
