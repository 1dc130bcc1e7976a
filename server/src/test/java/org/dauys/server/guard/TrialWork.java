package org.dauys.server.guard;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Misbehaves as it is told, in place of a reader that meets a file it was not made for. */
public final class TrialWork implements GuardedWork {
    static final String NAME = "trial";
    private static final int MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] run(byte[] asked) throws Exception {
        String[] told = new String(asked, StandardCharsets.UTF_8).split(" ", 2);
        switch (told[0]) {
            case "echo" -> {}
            case "sleep" -> TimeUnit.HOURS.sleep(1);
            case "spin" -> spin();
            case "allocate" -> allocate();
            case "deep" -> deep(1);
            case "print" -> print(Integer.parseInt(told[1]));
            case "answer" -> {
                return new byte[Integer.parseInt(told[1]) * MEGABYTE];
            }
            case "fail" -> throw new IllegalArgumentException("what stands in the file");
            case "exit" -> Runtime.getRuntime().halt(7);
            case "wait" -> {
                Files.createFile(
                        Path.of(told[1] + ".began-" + ProcessHandle.current().pid()));
                while (!Files.exists(Path.of(told[1]))) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
            default -> throw new IllegalArgumentException(told[0]);
        }
        return asked;
    }

    private static void spin() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) & Long.MAX_VALUE;
        }
    }

    private static void allocate() {
        List<byte[]> kept = new ArrayList<>();
        while (kept.size() < 100_000) {
            kept.add(new byte[MEGABYTE]);
        }
    }

    private static int deep(int level) {
        return level < 0 ? 0 : 1 + deep(level + 1);
    }

    private static void print(int megabytes) {
        String line = "x".repeat(1_023) + "\n";
        for (int i = 0; i < megabytes * 1_024; i++) {
            System.out.print(line);
            System.err.print(line);
        }
    }
}
