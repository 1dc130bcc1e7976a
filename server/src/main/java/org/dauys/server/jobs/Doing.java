package org.dauys.server.jobs;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a job of one kind is done.
 *
 * @param limit how long one try may take
 */
record Doing(Duration limit, Step step) {
    interface Step {
        void run(String subject) throws Exception;
    }

    /** By the kinds in the table of jobs. */
    static Map<String, Doing> usual(List<Work> works) {
        Map<String, Doing> all = new HashMap<>();
        works.forEach(work -> all.put(work.kind(), new Doing(work.limit(), work::run)));
        return Map.copyOf(all);
    }

    /** The same for tries with much time and memory. */
    static Map<String, Doing> large(List<Work> works) {
        Map<String, Doing> all = new HashMap<>();
        for (Work work : works) {
            if (work instanceof LargeWork large) {
                all.put(work.kind() + JobTable.LARGE, new Doing(work.limit().multipliedBy(2), large::runLarge));
            }
        }
        return Map.copyOf(all);
    }
}
