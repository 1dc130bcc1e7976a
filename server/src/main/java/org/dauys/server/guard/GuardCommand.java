package org.dauys.server.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a process of the guard is started. */
final class GuardCommand {
    /** What it keeps of our environment: the rest may hold secrets. Windows writes them in any case. */
    private static final Set<String> KEPT = Set.of("PATH", "SYSTEMROOT", "WINDIR");

    /** The longest file that it can write, in bytes. */
    private static final long LONGEST_FILE = 1L << 30;

    /**
     * What ties it to us, as far as this system has it: Linux kills it when the thread that started it ends, also by SIGKILL
     * of the whole process. In a session of its own it does not get the terminal's Ctrl-C, while requests are answered. None
     * of these programs forks: the process id stays.
     */
    private static final List<String> TIED = tied(List.of(
            List.of("setsid"),
            List.of("setpriv", "--pdeathsig", "KILL", "--no-new-privs"),
            List.of("prlimit", "--core=0", "--fsize=" + LONGEST_FILE)));

    private GuardCommand() {}

    /**
     * A command with a clean environment.
     *
     * @param folder for its temporary files
     */
    static ProcessBuilder of(int megabytes, Path folder) {
        List<String> command = new ArrayList<>(TIED);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As the launcher makes the cache of commands, which read and write all formats: a cache fits no other options.
        command.addAll(List.of(
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(
                "-Xmx" + megabytes + "m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                // The standard output belongs to the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + folder.resolve("crash"),
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dlogback.configurationFile=org/dauys/server/guard/logback-quiet.xml"));
        String cache = System.getProperty("dauys.guard.cache", "");
        if (!cache.isEmpty() && hasBytes(Path.of(cache))) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Guarded.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> !KEPT.contains(key.toUpperCase(Locale.ROOT)));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static boolean hasBytes(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> tied(List<List<String>> wanted) {
        List<String> tied = new ArrayList<>();
        for (List<String> one : wanted) {
            List<String> trial = new ArrayList<>(one);
            trial.add("true");
            try {
                Process process = new ProcessBuilder(trial)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() == 0) {
                    tied.addAll(one);
                }
            } catch (IOException notHere) {
                // Another system, or a small one: the end of its input ends the process, too.
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return List.copyOf(tied);
    }
}
