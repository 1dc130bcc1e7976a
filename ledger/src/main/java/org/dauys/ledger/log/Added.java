package org.dauys.ledger.log;

import java.util.concurrent.CompletableFuture;

/**
 * The two stages of an entry that was {@linkplain LogWriter#decide handed to a writer}.
 *
 * @param decided its index, from 0, when that is durable: whatever happens to the process or the power, the log will have the entry at this
 *     index and no other there. Nobody can check that yet, since no checkpoint with it is signed
 * @param recorded comes with the signed checkpoint that has the entry; fails when a publication failed, which is tried again
 */
public record Added(CompletableFuture<Long> decided, CompletableFuture<Recorded> recorded) {}
