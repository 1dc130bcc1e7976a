package org.dauys.tally.read;

/**
 * A file as it is.
 *
 * @param name for messages; one that ends in .json is read as JSON, every other as CSV
 * @param bytes of it, not copied
 */
public record SourceFile(String name, byte[] bytes) {}
