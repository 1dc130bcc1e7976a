package org.dauys.server.disclosure;

/**
 * A checked publication.
 *
 * @param disclosed for pages and exports
 * @param next to be kept, and handed in with the next publication
 * @param review for the desk
 */
@CountsPeople
public record Release(Disclosed disclosed, Earlier next, Review review) {}
