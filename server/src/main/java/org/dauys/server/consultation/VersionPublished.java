package org.dauys.server.consultation;

/**
 * A version became public, for good.
 *
 * @param consultation its slug
 */
public record VersionPublished(String consultation, int number) {}
