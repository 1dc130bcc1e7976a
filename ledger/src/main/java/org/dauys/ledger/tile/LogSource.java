package org.dauys.ledger.tile;

import java.io.IOException;
import java.util.Optional;

/** Where the files of a log are read from. What is read is not to be believed before it was verified. */
@FunctionalInterface
public interface LogSource {
    /** The path of the latest checkpoint. */
    String CHECKPOINT = "checkpoint";

    /**
     * A whole file.
     *
     * @param path below the log's own address, with slashes: {@code checkpoint}, {@code tile/0/x001/234.p/5}
     * @return nothing when there is no such file
     * @throws IOException when it cannot be told, or not be read whole
     */
    Optional<byte[]> read(String path) throws IOException;
}
