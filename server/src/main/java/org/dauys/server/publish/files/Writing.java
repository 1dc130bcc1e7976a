package org.dauys.server.publish.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.compare.table.TableFormat;
import org.dauys.compare.table.TableOptions;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
import org.dauys.server.publish.RowRationales;
import org.dauys.server.publish.files.Wanted.ActFile;
import org.dauys.server.publish.files.Wanted.TableFile;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.write.ActWriter;
import org.springframework.stereotype.Component;

/** Writes files. */
@Component
class Writing {
    private final Acts acts;
    private final Comparisons comparisons;
    private final Guard guard;

    Writing(Acts acts, Comparisons comparisons, Guard guard) {
        this.acts = acts;
        this.comparisons = comparisons;
        this.guard = guard;
    }

    /** @param lane who lays out PDF: the engine gets words of people, and runs where it can be stopped */
    byte[] write(Wanted wanted, Lane lane) throws IOException {
        return switch (wanted) {
            case ActFile act -> write(act, lane);
            case TableFile table -> write(table, lane);
        };
    }

    private byte[] write(ActFile file, Lane lane) throws IOException {
        Act act = acts.of(file.text());
        Format format = file.type().act().orElseThrow();
        boolean pdf = format == Format.PDF;
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        ActWriter.write(act, List.of(), pdf ? Format.HTML : format, out);
        return pdf
                ? PdfWriting.write(guard, out.toString(StandardCharsets.UTF_8), act.language(), lane)
                : out.toByteArray();
    }

    private byte[] write(TableFile table, Lane lane) throws IOException {
        Comparison comparison = comparisons
                .of(table.from(), table.to(), Locale.of(table.acts().code()))
                .orElseThrow()
                .comparison();
        RowRationales rationales = RowRationales.of(table.rationales(), table.from(), table.to());
        Function<Row, String> reasons = row -> rationales.of(row).in(table.own());
        TableFormat format = table.type().table().orElseThrow();
        if (format == TableFormat.PDF) {
            String page = ComparisonWriter.pdfPage(comparison, TableOptions.in(table.own()), reasons);
            return PdfWriting.write(guard, page, new Language(table.own().getLanguage()), lane);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        ComparisonWriter.write(comparison, format, TableOptions.in(table.own()), reasons, out);
        return out.toByteArray();
    }
}
