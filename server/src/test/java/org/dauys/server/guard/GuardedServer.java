package org.dauys.server.guard;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A server that has work done and is killed meanwhile. */
final class GuardedServer {
    private GuardedServer() {}

    public static void main(String[] args) {
        Budget budget = new Budget(Duration.ofHours(1), 64, 1 << 20);
        byte[] asked = ("wait " + args[0]).getBytes(StandardCharsets.UTF_8);
        new Guard(budget, budget, false).run(TrialWork.NAME, asked, Lane.JOBS);
    }
}
