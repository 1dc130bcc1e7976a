package org.dauys.server.answer.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.server.answer.table.TableFile.State;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.guard.Lane;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.LargeWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a file by steps, each a job of its own, which adds the next one in its transaction: first the rows are fixed, then
 * each piece is written, then the pieces are put together. A server that stops goes on from the last step that was done,
 * and no step is done twice.
 */
@Component
class MakeTable implements LargeWork {
    static final String KIND = "table-of-submissions";
    /** Of a campaign's members that add something, in a file. */
    private static final int ADDED_SHOWN = 50;

    private final JdbcClient sql;
    private final Jobs jobs;
    private final TableFiles files;
    private final Places places;
    private final Entries entries;
    private final Consultations consultations;
    private final Acts acts;
    private final Comparisons comparisons;
    private final Map<FileKind, TableWriter> writers;

    MakeTable(
            JdbcClient sql,
            Jobs jobs,
            TableFiles files,
            Places places,
            Entries entries,
            Consultations consultations,
            Acts acts,
            Comparisons comparisons,
            List<TableWriter> writers) {
        this.sql = sql;
        this.jobs = jobs;
        this.files = files;
        this.places = places;
        this.entries = entries;
        this.consultations = consultations;
        this.acts = acts;
        this.comparisons = comparisons;
        this.writers = writers.stream().collect(Collectors.toUnmodifiableMap(TableWriter::kind, Function.identity()));
    }

    /** @param done how many steps are done: pieces, after the fixing of the rows */
    static String subject(long file, int done) {
        return file + ":" + done;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) throws IOException {
        make(subject, Lane.JOBS);
    }

    @Override
    public void runLarge(String subject) throws IOException {
        make(subject, Lane.LARGE);
    }

    private void make(String subject, Lane lane) throws IOException {
        String[] parts = subject.split(":", 2);
        Optional<TableFile> file = files.byId(Long.parseLong(parts[0])).filter(one -> one.is(State.MAKING));
        Optional<Pair> pair = file.flatMap(this::pair);
        if (file.isEmpty() || pair.isEmpty() || file.get().progress().pieces() != Integer.parseInt(parts[1])) {
            return;
        }
        step(file.get(), pair.get(), lane);
    }

    /** Empty when readers do not see it any more. */
    private Optional<Pair> pair(TableFile file) {
        Optional<Consultation> consultation = consultations.published().stream()
                .filter(one -> one.id() == file.of().consultation())
                .findFirst();
        return consultation.flatMap(one -> {
            List<Version> versions = consultations.publishedVersions(one);
            return versions.stream()
                    .filter(version -> version.id() == file.of().version())
                    .findFirst()
                    .map(version -> Pair.of(one, versions, version));
        });
    }

    private void step(TableFile file, Pair pair, Lane lane) throws IOException {
        int made = file.progress().pieces() - 1;
        if (made < 0) {
            files.fixing(file);
            files.fixed(
                    file,
                    file.of().kind().isGrouped()
                            ? places.fixGrouped(file.id(), pair)
                            : places.fixEach(file.id(), pair));
            jobs.add(KIND, subject(file.id(), 1));
        } else if (file.progress().written() < file.progress().many() || made == 0) {
            write(file, pair, made + 1, lane);
        } else {
            assemble(file, pair, made);
        }
    }

    private void next(TableFile file, int written) {
        files.progress(file, written, file.progress().pieces() + 1);
        jobs.add(KIND, subject(file.id(), file.progress().pieces() + 1));
    }

    private TableWriter writer(TableFile file) {
        return Optional.ofNullable(writers.get(file.of().kind()))
                .orElseThrow(() -> Impossible.in(
                        MakeTable.class, "nothing writes " + file.of().kind()));
    }

    private void write(TableFile file, Pair pair, int number, Lane lane) throws IOException {
        int from = file.progress().written();
        int to = Math.min(file.progress().many(), from + file.of().kind().rowsOfAPiece());
        List<RowPlace> rows = files.rows(file, from + 1, to);
        String before = from == 0
                ? Piece.NOTHING
                : files.rows(file, from, from).getFirst().label();
        ProvisionTexts texts =
                ProvisionTexts.of(pair, acts, comparisons, file.of().language());
        List<RowPlace> read = file.of().kind().isGrouped()
                ? rows
                : rows.stream()
                        .map(row -> new RowPlace(row.label(), row.article(), row.submission(), 0, 1))
                        .toList();
        List<Entry> entered = entries.read(pair, read, label -> texts.of(label).words(), ADDED_SHOWN);
        Piece piece = new Piece(new Opening(pair, file), number, before, entered, texts);
        files.keep(file, number, writer(file).piece(piece, lane));
        next(file, to);
    }

    private void assemble(TableFile file, Pair pair, int pieces) throws IOException {
        try (Chunks chunks = new Chunks(sql, file.id())) {
            writer(file)
                    .assemble(
                            new Opening(pair, file),
                            new TableWriter.Pieces() {
                                @Override
                                public int many() {
                                    return pieces;
                                }

                                @Override
                                public byte[] piece(int number) {
                                    return files.piece(file, number);
                                }
                            },
                            chunks);
            chunks.finish();
            files.done(file, chunks);
        }
    }
}
