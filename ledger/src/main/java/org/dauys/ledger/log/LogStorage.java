package org.dauys.ledger.log;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dauys.ledger.tile.LogSource;

/**
 * Where a writer keeps its log. The writer relies on every sentence here, and on nothing else:
 *
 * <ol>
 *   <li><b>One owner.</b> From opening to {@link #close} no one else writes. Whoever notices that somebody else has taken over
 *       throws from then on, and writes nothing.
 *   <li><b>Durability.</b> When {@link #decide}, {@link #settle}, {@link #create} or {@link #replace} returns, what it wrote outlives the process and the power, its name and the folders on the
 *       way to it included.
 *   <li><b>What is only shown.</b> What {@link #show} and {@link #publish} wrote outlives the process at once, and the power when the next
 *       {@linkplain #beginSync syncing} that begins has come to its end. Before that a power cut leaves each such file as it was to be, as it was at any time since the
 *       last one, with any part of its bytes, or missing.
 *   <li><b>Whole or not.</b> A decision is there or not, and a file that is there is either as it was before, or as it was to be; of one
 *       that was not there a {@link #show} that did not return may leave a part, which no checkpoint names. No end of the process, at
 *       whatever byte, leaves a part of another under its name; no power cut leaves a part of a decision, or of a file that was created
 *       or replaced.
 *   <li><b>Order.</b> What was written by a call that returned is there for all that follows. Calls overlap only where one
 *       is {@link #decide}, another {@link #show}, {@link #publish}, {@link #replace} or {@link #beginSync}, a third {@link
 *       Syncing#finish} or {@link #removePartial}, and others {@link #read}, no two of which are about the same file but to sync it; else
 *       the next one is made when the last has returned or thrown.
 *   <li><b>Failure.</b> A call that throws may have done its work or not; the writer believes neither until it has read.
 *   <li><b>Reading</b> gives what the last call wrote that returned, or what a call wrote that threw; but for what is left of files that
 *       were only shown, it never gives anything that was not handed to a call.
 * </ol>
 */
public interface LogStorage extends LogSource, Closeable {

    /** Whether no tile was ever created here, or all are gone. */
    boolean isEmpty() throws IOException;

    /**
     * What was given to the last {@link #settle}, and behind it all that was decided since, in order; empty when nothing was ever
     * settled. A decision whose call threw, or never came to its end, may be the last one. All that is given is durable.
     *
     * @throws org.dauys.ledger.tile.DamagedLogException when there were some, and where they begin cannot be told
     */
    List<byte[]> decisions() throws IOException;

    /**
     * Adds a decision.
     *
     * @throws IllegalStateException when nothing was settled before, or a call of it threw and {@link #decisions} was not asked since
     */
    void decide(byte[] decision) throws IOException;

    /** Writes files, also over others; when it throws, any of them may be there, and a part of one. */
    void show(Map<String, byte[]> files) throws IOException;

    /** Writes the checkpoint, at one stroke. */
    void publish(byte[] checkpoint) throws IOException;

    /**
     * Begins to make durable all that was shown, published and removed before this call, and nothing that comes later: what it gives may
     * go on while more is shown. Partial tiles whose full tile was shown before this call need not be among it.
     *
     * @return to be finished, once, before the next one is begun
     */
    Syncing beginSync();

    /** What is being made durable. */
    interface Syncing {
        /** Waits until it is. When it throws, any of it may be, and no later syncing makes up for the rest: it is to be shown again. */
        void finish() throws IOException;
    }

    /**
     * Forgets all decisions, and keeps what is given in their place. When it throws, or power goes, either the ones are there or the
     * others, whole.
     *
     * @param first what the next decisions begin with
     * @param decisions behind it, in order: the last ones of those that are forgotten
     */
    void settle(byte[] first, List<byte[]> decisions) throws IOException;

    /**
     * Writes a file that never changes again. Where it is already there with the same bytes, it is made durable and left alone.
     *
     * @throws org.dauys.ledger.tile.DamagedLogException when it is there with other bytes, which stay
     */
    void create(String path, byte[] bytes) throws IOException;

    /** Writes a file, or puts another in its place at one stroke. */
    void replace(String path, byte[] bytes) throws IOException;

    /**
     * Removes the partial tiles of a tile that is full. The writer needs them no more: it may be done in part, or not at all, and
     * is durable with the next settling.
     *
     * @param path of the full tile
     */
    void removePartial(String path) throws IOException;
}
