package org.dauys.text.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Problem;

final class JsonActs {
    private JsonActs() {}

    static void write(Act act, List<Problem> warnings, OutputStream out) throws IOException {
        throw new IOException(act.title() + out + warnings);
    }
}
