package org.dauys.server.answer.desk;

import org.dauys.server.site.Words;

/**
 * What an expert typed.
 *
 * @param question the id of what they were asked; 0 for none
 */
public record Saying(int question, String label, String number, String stance, Words words) {}
