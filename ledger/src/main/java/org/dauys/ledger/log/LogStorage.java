package org.dauys.ledger.log;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.dauys.ledger.tile.LogSource;

/**
 * Where a writer keeps its log. The writer relies on every sentence here, and on nothing else:
 *
 * <ol>
 *   <li><b>One owner.</b> From opening to {@link #close} no one else writes. Whoever notices that somebody else has taken over
 *       throws from then on, and writes nothing.
 *   <li><b>Durability.</b> When {@link #create}, {@link #createAll} or {@link #replace} returns, what it wrote outlives the process and the power,
 *       its name and the folders on the way to it included.
 *   <li><b>Whole or not.</b> A file is either as it was before, or as it was to be. No crash, at whatever byte, leaves a part of
 *       one under its name.
 *   <li><b>Order.</b> What was written by a call that returned is there for all that follows. Two calls never overlap: the
 *       writer makes the next one when the last has returned or thrown.
 *   <li><b>Failure.</b> A call that throws may have done its work or not; the writer believes neither until it has read.
 *   <li><b>Reading</b> gives what the last call wrote that returned, or what a call wrote that threw; it never gives anything
 *       that was not handed to a call.
 * </ol>
 */
public interface LogStorage extends LogSource, Closeable {

    /** Whether nothing was ever created here, or all of it is gone. */
    boolean isEmpty() throws IOException;

    /**
     * Writes a file that never changes again. Where it is already there with the same bytes, it is made durable and left alone.
     *
     * @throws org.dauys.ledger.tile.DamagedLogException when it is there with other bytes, which stay
     */
    void create(String path, byte[] bytes) throws IOException;

    /**
     * {@linkplain #create Creates} files, in any order. When it returns, all are durable; when it throws, any of them may be there, and
     * each is whole.
     */
    default void createAll(Map<String, byte[]> all) throws IOException {
        for (Map.Entry<String, byte[]> one : all.entrySet()) {
            create(one.getKey(), one.getValue());
        }
    }

    /** Writes a file, or puts another in its place at one stroke. */
    void replace(String path, byte[] bytes) throws IOException;

    /**
     * Removes the partial tiles of a tile that is full. The writer needs them no more: it may be done in part, or not at all, and
     * need not be durable.
     *
     * @param path of the full tile
     */
    void removePartial(String path) throws IOException;
}
