package org.dauys.server.answer.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.dauys.text.Language;
import org.dauys.text.write.PdfPages;
import org.springframework.stereotype.Component;

/** The table for print: A4 across. Each piece is laid out by itself; the document is put together of their objects. */
@Component
class PdfFile implements TableWriter {
    @Override
    public FileKind kind() {
        return FileKind.PDF;
    }

    @Override
    public byte[] piece(Piece piece) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        PdfPages.write(
                PdfHtml.of(piece), new Language(piece.opening().language().getLanguage()), out);
        return out.toByteArray();
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
