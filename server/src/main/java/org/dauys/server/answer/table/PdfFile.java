package org.dauys.server.answer.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
import org.dauys.server.guard.TooMuchException;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/** The table for print: A4 across. Each piece is laid out by itself; the document is put together of their objects. */
@Component
class PdfFile implements TableWriter {
    private final Guard guard;

    PdfFile(Guard guard) {
        this.guard = guard;
    }

    @Override
    public FileKind kind() {
        return FileKind.PDF;
    }

    /** Both halves, each behind its length: they are laid out at once, by two of the guard's processes. */
    @Override
    public byte[] piece(Piece piece, Lane lane) throws IOException {
        Language language = new Language(piece.opening().language().getLanguage());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                DataOutputStream out = new DataOutputStream(bytes)) {
            List<Future<byte[]>> halves = piece.halves().stream()
                    .map(PdfHtml::of)
                    .map(html -> workers.submit(() -> PdfWriting.write(guard, html, language, lane)))
                    .toList();
            for (Future<byte[]> half : halves) {
                byte[] pdf = laidOut(half);
                out.writeInt(pdf.length);
                out.write(pdf);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] laidOut(Future<byte[]> half) throws IOException {
        try {
            return half.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TooMuchException tooMuch) {
                throw tooMuch;
            }
            throw new IOException("A piece of the table was not laid out", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops");
        }
    }

    @Override
    public void assemble(Opening opening, Pieces pieces, OutputStream out) throws IOException {
        PdfJoin join = new PdfJoin(out);
        for (int number = 1; number <= pieces.many(); number++) {
            DataInputStream halves = new DataInputStream(new ByteArrayInputStream(pieces.piece(number)));
            while (halves.available() > 0) {
                join.add(halves.readNBytes(halves.readInt()));
            }
        }
        join.end();
    }
}
