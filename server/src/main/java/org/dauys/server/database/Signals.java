package org.dauys.server.database;

import java.util.List;

/** The three ways to ask a server to stop. Java itself can send none of them but SIGTERM. */
final class Signals {
    private Signals() {}

    /** Smart: it stops when all connections are closed. */
    static void terminate(Cluster cluster, long process) {
        send(cluster, "TERM", process);
    }

    /** Fast: connections are ended, everything is written to the disk. */
    static void interrupt(Cluster cluster, long process) {
        send(cluster, "INT", process);
    }

    /** At once: the next start repairs. */
    static void quit(Cluster cluster, long process) {
        send(cluster, "QUIT", process);
    }

    private static void send(Cluster cluster, String signal, long process) {
        // A process that has just ended makes this fail, which is what was wanted.
        Tools.run(cluster.user()
                .command(List.of(cluster.binaries().program("pg_ctl"), "kill", signal, Long.toString(process))));
    }
}
