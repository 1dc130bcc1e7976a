package org.dauys.server.record;

import java.util.List;

/**
 * What a room enters in the public log. A room that publishes something of a new kind
 *
 * <ol>
 *   <li>adds in a migration a function from the object's key to {@code record.fact}, a row to {@code record.kind}, and {@code call
 *       record.watch(…)} for each table that the object is made of: from then on each transaction that changes what it says in public
 *       leaves an event;
 *   <li>names the types of its entries here.
 * </ol>
 *
 * A test walks all that readers see and fails for a table that is neither watched nor exempt with a reason.
 */
public interface EntrySource {

    /** The types, in the order of the document. Of each kind there is also {@code KIND-removed}, which need not be named. */
    List<EntryType> types();
}
