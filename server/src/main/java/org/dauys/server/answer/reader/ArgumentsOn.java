package org.dauys.server.answer.reader;

import org.dauys.server.consultation.Version;

/** A provision with its arguments. */
public record ArgumentsOn(Version version, String label, Columns columns) {}
