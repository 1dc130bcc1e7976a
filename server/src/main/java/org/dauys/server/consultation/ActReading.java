package org.dauys.server.consultation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.GuardedWork;
import org.dauys.server.guard.Lane;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.Problem;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.read.Reading;
import org.dauys.text.write.ActWriter;

/**
 * Reads an act out of a file from outside. What the guard's process answers is the act as JSON, which is read here by the
 * reader of our own format, with its limits.
 */
public final class ActReading implements GuardedWork {
    private static final String NAME = "read-act";
    private static final int READ = 0;
    private static final int UNREADABLE = 1;

    /**
     * Reads it.
     *
     * @throws UnreadableActException when no act can be made of it
     * @throws org.dauys.server.guard.TooMuchException when it took more than it is given
     */
    public static Reading read(
            Guard guard, String name, byte[] source, Format format, Optional<Language> language, Lane lane)
            throws UnreadableActException {
        try {
            ByteArrayOutputStream asked = new ByteArrayOutputStream(source.length + 512);
            DataOutputStream out = new DataOutputStream(asked);
            out.writeUTF(name);
            out.writeUTF(format.name());
            out.writeUTF(language.map(Language::code).orElse(""));
            out.write(source);
            return answer(name, guard.run(NAME, asked.toByteArray(), lane));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Reading answer(String name, byte[] answer) throws UnreadableActException, IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        int what = in.readUnsignedByte();
        List<Problem> problems = ProblemsJson.read(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        if (what == UNREADABLE) {
            throw new UnreadableActException(name, problems);
        }
        return new Reading(
                ActReader.read(name, in.readAllBytes(), Format.JSON, Optional.empty())
                        .act(),
                problems);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] run(byte[] asked) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(asked));
        String name = in.readUTF();
        Format format = Format.valueOf(in.readUTF());
        Optional<Language> language =
                Optional.of(in.readUTF()).filter(code -> !code.isEmpty()).map(Language::new);
        ByteArrayOutputStream answer = new ByteArrayOutputStream(1 << 16);
        DataOutputStream out = new DataOutputStream(answer);
        try {
            Reading reading = ActReader.read(name, in.readAllBytes(), format, language);
            out.writeByte(READ);
            problems(out, reading.warnings());
            ActWriter.write(reading.act(), reading.warnings(), Format.JSON, out);
        } catch (UnreadableActException unreadable) {
            out.writeByte(UNREADABLE);
            problems(out, unreadable.problems());
        }
        return answer.toByteArray();
    }

    private static void problems(DataOutputStream out, List<Problem> problems) throws IOException {
        byte[] json = ProblemsJson.write(problems).getBytes(StandardCharsets.UTF_8);
        out.writeInt(json.length);
        out.write(json);
    }
}
