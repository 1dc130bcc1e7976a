package org.dauys.server.submission.desk;

import java.util.List;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Page;
import org.dauys.server.table.Problem;

/**
 * What the page of one file shows.
 *
 * @param samples the first rows as they stand in the file
 * @param previews the first rows as they would be registered
 * @param refused rows with what is wrong with them, the first of them
 * @param wrong how many there are
 * @param stuck whether the program gave the work up
 */
public record ImportView(
        KeptImports.Kept kept,
        ImportMapping mapping,
        List<Version> versions,
        List<List<String>> samples,
        List<Preview> previews,
        List<KeptImports.Refused> refused,
        int wrong,
        boolean stuck) {

    private static final int LONGEST = 160;

    /** A row as it would be registered. */
    public record Preview(
            int number,
            String kind,
            String language,
            long version,
            String label,
            boolean unknown,
            String words,
            String sender) {

        static Preview of(KeptImports.KeptRow kept, ImportRow row) {
            String words = row.said().words().isEmpty()
                    ? row.said().amendment().map(one -> one.proposed()).orElse("")
                    : row.said().words();
            return new Preview(
                    kept.number(),
                    row.said().kind().code(),
                    row.said().language().code(),
                    row.versionId(),
                    row.label(),
                    row.unknownLabel(),
                    words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words,
                    row.sender().named() ? row.sender().name() : "");
        }
    }

    public boolean isWorking() {
        return !stuck && (kept.is(ImportState.WAITING) || kept.is(ImportState.CHECKING) || kept.is(ImportState.TAKING));
    }

    public int done() {
        return kept.rows().done();
    }

    /** What a column is called; empty for the whole row. */
    public static String column(Problem problem, Page page) {
        return problem.column().isEmpty() ? "" : page.say("register.column." + problem.column());
    }
}
