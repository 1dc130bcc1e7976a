package org.dauys.server.record;

import org.dauys.server.database.DatabaseException;
import org.springframework.core.env.Environment;

/** Whether the public log has a place: no server keeps none by mistake. */
public final class LogPlace {
    /** Says that none is kept. */
    private static final String NONE = "dauys.record.none";

    private LogPlace() {}

    /**
     * Checks the settings; waits for the database where a data folder may be the place.
     *
     * @throws DatabaseException when there is neither a data folder nor {@code DAUYS_RECORD_FOLDER}, and {@code DAUYS_RECORD_NONE} does not
     *     say that this is meant
     */
    public static void check(Environment settings) {
        if (new LogFolder(settings).path().isEmpty() && !settings.getProperty(NONE, Boolean.class, false)) {
            throw new DatabaseException(
                    "The public log has no place. Beside a PostgreSQL of your own, set DAUYS_RECORD_FOLDER to a folder for it on a"
                            + " disk that all servers share. To publish without a log, which readers and the desk are told, set"
                            + " DAUYS_RECORD_NONE=true.");
        }
    }
}
