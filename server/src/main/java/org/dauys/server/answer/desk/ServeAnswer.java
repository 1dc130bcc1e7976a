package org.dauys.server.answer.desk;

import java.util.Optional;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.Work;
import org.springframework.stereotype.Component;

/** Delivers an answer to many, a part at a time: each part is a job, which adds the next one in its own transaction. */
@Component
class ServeAnswer implements Work {
    static final String KIND = "serve-answer";

    private final Serving serving;
    private final Jobs jobs;

    ServeAnswer(Serving serving, Jobs jobs) {
        this.serving = serving;
        this.jobs = jobs;
    }

    static String subject(long answer, long after) {
        return answer + ":" + after;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        String[] parts = subject.split(":", 2);
        long answer = Long.parseLong(parts[0]);
        Optional<Long> last = serving.serve(answer, Long.parseLong(parts[1]));
        last.ifPresent(id -> jobs.add(KIND, subject(answer, id)));
    }
}
