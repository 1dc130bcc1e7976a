package org.dauys.server.answer.table;

import java.io.IOException;
import java.io.OutputStream;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
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

    @Override
    public byte[] piece(Piece piece, Lane lane) throws IOException {
        return PdfWriting.write(
                guard,
                PdfHtml.of(piece),
                new Language(piece.opening().language().getLanguage()),
                lane);
    }

    @Override
    public void assemble(Opening opening, Pieces pieces, OutputStream out) throws IOException {
        PdfJoin join = new PdfJoin(out);
        for (int number = 1; number <= pieces.many(); number++) {
            join.add(pieces.piece(number));
        }
        join.end();
    }
}
