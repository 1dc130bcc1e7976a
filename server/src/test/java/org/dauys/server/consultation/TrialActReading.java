package org.dauys.server.consultation;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dauys.server.guard.GuardedWork;

/** Reads acts, but sleeps over a file that is named so: {@code sleep.txt}, {@code wait-for_tmp_file.txt}. */
public final class TrialActReading implements GuardedWork {
    @Override
    public String name() {
        return "read-act";
    }

    @Override
    public byte[] run(byte[] asked) throws Exception {
        String name = new DataInputStream(new ByteArrayInputStream(asked)).readUTF();
        if (name.startsWith("sleep")) {
            TimeUnit.HOURS.sleep(1);
        }
        if (name.startsWith("wait-for_")) {
            Path file = Path.of(name.substring("wait-for".length(), name.length() - ".txt".length())
                    .replace('_', '/'));
            while (!Files.exists(file)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
        return new ActReading().run(asked);
    }
}
