package org.dauys.server.publish.files;

import java.io.IOException;
import java.util.Optional;
import org.dauys.server.guard.Lane;
import org.dauys.server.jobs.LargeWork;
import org.springframework.stereotype.Component;

/** The job that makes a file; its subject is the file's key. */
@Component
class MakeFile implements LargeWork {
    static final String KIND = "make-file";

    private final WantedFiles files;
    private final Exports exports;

    MakeFile(WantedFiles files, Exports exports) {
        this.files = files;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What changed since the job was added is made as it is now: nobody asks for the old any more. */
    @Override
    public void run(String key) throws IOException {
        make(key, Lane.JOBS);
    }

    @Override
    public void runLarge(String key) throws IOException {
        make(key, Lane.LARGE);
    }

    private void make(String key, Lane lane) throws IOException {
        Optional<Wanted> wanted = files.ofKey(key);
        if (wanted.isPresent()) {
            exports.make(wanted.get(), lane);
        }
    }
}
