package org.dauys.server.answer.desk;

import org.dauys.server.site.Words;

/** What an editor typed. */
public record Asking(String expert, String label, String number, Words words) {}
