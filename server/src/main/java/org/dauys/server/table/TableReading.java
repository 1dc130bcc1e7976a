package org.dauys.server.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.GuardedWork;
import org.dauys.server.guard.Lane;

/** Reads a table out of a file from outside, in the guard's process. */
public final class TableReading implements GuardedWork {
    private static final String NAME = "read-table";
    private static final int READ = 0;
    private static final int UNREADABLE = 1;

    /**
     * Reads it.
     *
     * @param format {@code xlsx}, {@code jsonl} or {@code csv}
     * @throws org.dauys.server.guard.TooMuchException when it took more than it is given
     */
    public static TableRows read(Guard guard, String format, String encoding, byte[] bytes, Lane lane)
            throws UnreadableTableException {
        ByteArrayOutputStream asked = new ByteArrayOutputStream(bytes.length + 64);
        DataOutputStream out = new DataOutputStream(asked);
        try {
            out.writeUTF(format);
            out.writeUTF(encoding);
            out.write(bytes);
            return answer(new DataInputStream(new ByteArrayInputStream(guard.run(NAME, asked.toByteArray(), lane))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static TableRows answer(DataInputStream in) throws IOException, UnreadableTableException {
        if (in.readUnsignedByte() == UNREADABLE) {
            throw new UnreadableTableException(problem(in));
        }
        String encoding = in.readUTF();
        List<String> columns = strings(in);
        List<TableRows.Row> rows = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int number = in.readInt();
            List<String> cells = strings(in);
            List<Problem> problems = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                problems.add(problem(in));
            }
            rows.add(new TableRows.Row(number, cells, problems));
        }
        return new TableRows(encoding, columns, rows);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] run(byte[] asked) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(asked));
        String format = in.readUTF();
        String encoding = in.readUTF();
        ByteArrayOutputStream answer = new ByteArrayOutputStream(1 << 16);
        DataOutputStream out = new DataOutputStream(answer);
        try {
            byte[] bytes = in.readAllBytes();
            TableRows table = switch (format) {
                case "xlsx" -> XlsxRows.read(bytes);
                case "jsonl" -> JsonLines.read(bytes);
                default -> CsvRows.read(bytes, encoding);
            };
            out.writeByte(READ);
            write(out, table);
        } catch (UnreadableTableException unreadable) {
            out.writeByte(UNREADABLE);
            write(out, unreadable.problem());
        }
        return answer.toByteArray();
    }

    private static void write(DataOutputStream out, TableRows table) throws IOException {
        out.writeUTF(table.encoding());
        write(out, table.columns());
        out.writeInt(table.rows().size());
        for (TableRows.Row row : table.rows()) {
            out.writeInt(row.number());
            write(out, row.cells());
            out.writeInt(row.problems().size());
            for (Problem problem : row.problems()) {
                write(out, problem);
            }
        }
    }

    private static void write(DataOutputStream out, Problem problem) throws IOException {
        out.writeUTF(problem.column());
        out.writeUTF(problem.key());
        write(out, problem.values());
    }

    private static Problem problem(DataInputStream in) throws IOException {
        return new Problem(in.readUTF(), in.readUTF(), strings(in));
    }

    /** A cell may be longer than {@link DataOutputStream#writeUTF} takes. */
    private static void write(DataOutputStream out, List<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            strings.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return strings;
    }
}
