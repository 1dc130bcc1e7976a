package org.dauys.server.submission;

/**
 * A file sent along.
 *
 * @param mediaType by its content, never by its name
 * @param isPublic the image of a paper letter is not
 */
public record Attachment(String fileName, String mediaType, byte[] bytes, boolean isPublic) {}
