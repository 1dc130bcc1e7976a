package org.dauys.text.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.dauys.text.Act;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;

/**
 * Writes two versions of an act as one DOCX with tracked changes: a word processor that accepts all of them shows the one,
 * that rejects them the other. Both structures are kept beside the words, as {@link ActWriter} keeps that of one act, so
 * that each version is read back to the letter.
 */
public final class TrackedDocx {
    private final DocxActs docx;
    private final XWPFComments comments;
    private long ids;

    private TrackedDocx(DocxActs docx, XWPFComments comments) {
        this.docx = docx;
        this.comments = comments;
    }

    /**
     * Writes the document; {@code out} stays open.
     *
     * @param before the act as it is when all changes are rejected
     * @param after as it is when all are accepted
     * @param lines of both, in order
     */
    public static void write(Act before, Act after, List<TrackedLine> lines, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxActs docx = new DocxActs(document, after);
            TrackedDocx tracked = new TrackedDocx(docx, document.createComments());
            lines.forEach(tracked::line);
            docx.pageNumbers();
            docx.keepWhole(before);
            docx.keepWhole(after);
            document.write(out);
        }
    }

    private void line(TrackedLine line) {
        CTP paragraph = docx.paragraph(line.line()).getCTP();
        if (!(line.before() && line.after())) {
            CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
            CTParaRPr end = properties.addNewRPr();
            line.words()
                    .getLast()
                    .mark()
                    .ifPresent(mark -> sign(line.after() ? end.addNewIns() : end.addNewDel(), mark));
        }
        Set<TrackedMark> said = new HashSet<>();
        Optional<BigInteger> open = Optional.empty();
        for (int i = 0; i < line.words().size(); i++) {
            TrackedWords run = line.words().get(i);
            Optional<TrackedMark> mark = run.mark().filter(one -> !one.comment().isBlank());
            // A comment spans only its author's own words, for a reader gives it to all whose changes it spans.
            if (mark.isPresent() && said.add(mark.get())) {
                open = Optional.of(begin(paragraph, mark.get()));
            }
            run(paragraph, run);
            boolean last = i + 1 == line.words().size()
                    || !line.words().get(i + 1).mark().equals(mark);
            if (last) {
                open.ifPresent(id -> end(paragraph, id));
                open = Optional.empty();
            }
        }
    }

    private BigInteger begin(CTP paragraph, TrackedMark mark) {
        BigInteger id = next();
        XWPFComment comment = comments.createComment(id);
        comment.setAuthor(mark.author());
        mark.date().ifPresent(date -> comment.setDate(calendar(date)));
        mark.comment()
                .lines()
                .forEach(words -> comment.createParagraph().createRun().setText(words));
        paragraph.addNewCommentRangeStart().setId(id);
        return id;
    }

    private static void end(CTP paragraph, BigInteger id) {
        paragraph.addNewCommentRangeEnd().setId(id);
        paragraph.addNewR().addNewCommentReference().setId(id);
    }

    private void run(CTP paragraph, TrackedWords run) {
        if (run.mark().isEmpty()) {
            words(paragraph.addNewR().addNewT(), run.text());
            return;
        }
        CTRunTrackChange change = run.after() ? paragraph.addNewIns() : paragraph.addNewDel();
        sign(change, run.mark().get());
        words(run.after() ? change.addNewR().addNewT() : change.addNewR().addNewDelText(), run.text());
    }

    private static void words(CTText text, String words) {
        text.setStringValue(words);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }

    private void sign(CTTrackChange change, TrackedMark mark) {
        change.setId(next());
        change.setAuthor(mark.author());
        mark.date().ifPresent(date -> change.setDate(calendar(date)));
    }

    private BigInteger next() {
        return BigInteger.valueOf(++ids);
    }

    private static Calendar calendar(Instant date) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(date.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        return calendar;
    }
}
