package org.dauys.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Short runs of other programs, and how a child is tied to this process. */
final class Tools {
    /** What a child keeps of our environment: the rest may hold secrets, or settings that change PostgreSQL. */
    private static final Set<String> KEPT = Set.of("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR");

    private Tools() {}

    /** What a program answered: its exit status (-1 when it could not be started) and all that it printed. */
    record Answer(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    /** Runs a program to its end. */
    static Answer run(List<String> command) {
        return run(builder(command));
    }

    static Answer run(ProcessBuilder builder) {
        Process process;
        try {
            process = builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Answer(-1, String.valueOf(e.getMessage()));
        }
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while " + builder.command().getFirst() + " ran", e);
        }
    }

    /** A program with a clean environment, in the C locale. */
    static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> !KEPT.contains(key.toUpperCase(Locale.ROOT)));
        environment.put("LC_ALL", "C");
        return builder;
    }

    /** Whether root can become another user here. */
    static boolean canDropRights() {
        return run(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "true"))
                .succeeded();
    }

    /**
     * The command as a child that Linux interrupts (SIGINT) when the thread that started it ends, also by SIGKILL of the
     * whole process; elsewhere unchanged. It is in a session of its own, so that Ctrl-C in a terminal reaches us alone and
     * we can answer the last requests before the database goes. Neither wrapper forks: the child keeps its process id.
     */
    static List<String> tied(ServerUser user, List<String> command) {
        var wrapped = new ArrayList<String>();
        if (run(List.of("setsid", "true")).succeeded()) {
            wrapped.add("setsid");
        }
        if (run(List.of("setpriv", "--pdeathsig", "INT", "true")).succeeded()) {
            wrapped.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        wrapped.addAll(command);
        // The user is changed first: a change of user would clear the signal.
        return user.command(wrapped);
    }

    /** Writes what is in memory of a folder's file system to the disk, where there is a command for it. */
    static void sync(Path folder) {
        run(List.of("sync", "-f", folder.toString()));
    }
}
