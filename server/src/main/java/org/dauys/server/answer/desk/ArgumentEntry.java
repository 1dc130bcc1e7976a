package org.dauys.server.answer.desk;

import org.dauys.server.site.Words;

/** What an editor typed. */
public record ArgumentEntry(String label, String side, Words words, String number) {}
