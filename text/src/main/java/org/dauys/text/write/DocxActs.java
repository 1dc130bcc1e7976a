package org.dauys.text.write;

import java.io.IOException;
import java.io.OutputStream;
import org.dauys.text.Act;

final class DocxActs {
    private DocxActs() {}

    static void write(Act act, OutputStream out) throws IOException {
        throw new IOException(act.title() + out);
    }
}
