package org.dauys.bench.similar;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What some work took.
 *
 * @param seconds by the clock, which others on the machine make longer
 * @param processor seconds of processors, all threads together, collection of garbage and compilation too
 */
record Work(double seconds, double processor) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static final Work NONE = new Work(0, 0);

    static Work of(Runnable done) {
        long start = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        done.run();
        return new Work((System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
    }

    Work and(Work other) {
        return new Work(seconds + other.seconds, processor + other.processor);
    }

    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }
}
