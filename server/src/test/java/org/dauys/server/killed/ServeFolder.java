package org.dauys.server.killed;

import java.nio.file.Path;
import org.dauys.server.Server;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.people.Accounts;

/** A server on a data folder, in a process of its own, to be killed. */
public final class ServeFolder {
    static final String NAME = "clerk";
    static final String PASSWORD = "nine steppe winds";

    private ServeFolder() {}

    /**
     * Serves until the process is killed; prints {@code ready PORT}.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws InterruptedException {
        Database database = Database.open(DatabaseSettings.inFolder(Path.of(args[0])));
        Server server = Server.start(database, "127.0.0.1", 0);
        if (server.firstPassword().isPresent()) {
            Accounts.over(database.dataSource()).create(NAME, PASSWORD);
        }
        System.out.println("ready " + server.address().getPort());
        Thread.currentThread().join();
    }
}
