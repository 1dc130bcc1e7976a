package org.dauys.server.answer.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dauys.server.guard.Lane;
import org.springframework.stereotype.Component;

/**
 * The table for a word processor: A4 across, one table whose head repeats on each page. The pieces are rows of the table
 * as WordprocessingML; put together they stream into the package, of which no more than one piece is in memory.
 */
@Component
class DocxFile implements TableWriter {
    @Override
    public FileKind kind() {
        return FileKind.DOCX;
    }

    @Override
    public byte[] piece(Piece piece, Lane lane) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (Writer writer = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            DocxRows rows = new DocxRows(new DocxXml(writer), piece.opening());
            piece.groups().forEach(rows::group);
            rows.end();
        }
        return bytes.toByteArray();
    }

    @Override
    public void assemble(Opening opening, Pieces pieces, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (DocxPart part : DocxPart.of(opening)) {
            zip.putNextEntry(new ZipEntry(part.path()));
            zip.write(part.xml().getBytes(StandardCharsets.UTF_8));
        }
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(DocxPart.documentHead(opening).getBytes(StandardCharsets.UTF_8));
        for (int number = 1; number <= pieces.many(); number++) {
            try (GZIPInputStream piece = new GZIPInputStream(new ByteArrayInputStream(pieces.piece(number)))) {
                piece.transferTo(zip);
            }
        }
        zip.write(DocxPart.documentTail().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }
}
