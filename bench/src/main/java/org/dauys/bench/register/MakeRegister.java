package org.dauys.bench.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.server.Server;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewTheme;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.site.Words;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;

/** Makes a data folder with two consultations on the same texts: one with a large register, one with a small. */
final class MakeRegister {
    static final String LARGE = "register";
    static final String SMALL = "small";

    private final Path old;
    private final Path draft;
    private final Act act;

    private MakeRegister(Path old, Path draft) throws IOException, UnreadableActException {
        this.old = old;
        this.draft = draft;
        this.act = ActReader.read(draft, Optional.empty()).act();
    }

    /**
     * Makes it.
     *
     * @param args the data folder, the text in force, the draft, a folder for the lists of pages, how many submissions are in
     *     the large and in the small register, the seed; then {@code logged} when all is to be entered in the public log, which the server
     *     does that is started on the folder
     */
    public static void main(String[] args) throws IOException, UnreadableActException, SQLException {
        MakeRegister making = new MakeRegister(Path.of(args[1]), Path.of(args[2]));
        long seed = Long.parseLong(args[6]);
        try (Database database = Database.open(DatabaseSettings.inFolder(Path.of(args[0])))) {
            making.publish(database);
            long begun = System.nanoTime();
            Filling large = making.fill(database, LARGE, Integer.parseInt(args[4]), seed);
            making.fill(database, SMALL, Integer.parseInt(args[5]), seed + 1);
            if (List.of(args).contains("logged")) {
                note(database);
            }
            settle(database);
            System.out.printf(
                    "%s and %s submissions made in %d s, seed %d%n",
                    args[4], args[5], (System.nanoTime() - begun) / 1_000_000_000, seed);
            Lists.write(Path.of(args[3]), large, making.act, Integer.parseInt(args[4]), seed);
        }
    }

    private void publish(Database database) throws IOException, UnreadableActException {
        try (Server server = Server.start(database, "127.0.0.1", 0)) {
            for (String slug : List.of(LARGE, SMALL)) {
                server.publish(new NewConsultation(
                        slug,
                        new Words("Конституция жобасы", "Проект Конституции", "Draft constitution"),
                        Words.NONE,
                        List.of(),
                        List.of(version(old), version(draft)),
                        IntStream.range(0, Filling.THEMES).mapToObj(this::theme).toList()));
            }
        }
    }

    private static NewVersion version(Path file) throws IOException {
        return new NewVersion(
                Words.NONE,
                Optional.empty(),
                List.of(new NewText(
                        String.valueOf(file.getFileName()), Format.TEXT, Files.readAllBytes(file), Optional.empty())),
                List.of());
    }

    private NewTheme theme(int number) {
        return new NewTheme(
                theme(String.valueOf(number)),
                new Words("", "Тема " + number, ""),
                Map.of(
                        1,
                        act.walk()
                                .filter(part -> part.kind() == Kind.ARTICLE)
                                .map(article -> article.label())
                                .filter(label -> Math.floorMod(label.hashCode(), Filling.THEMES) == number)
                                .toList()));
    }

    static String theme(String number) {
        return "theme-" + number;
    }

    private Filling fill(Database database, String slug, int many, long seed) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Filling filling = new Filling(connection, Filling.Known.of(connection, slug), withoutTwins(), many, seed);
            filling.fill();
            connection.commit();
            return filling;
        }
    }

    /** A label that an act has twice names its first provision. */
    private List<Subject> withoutTwins() {
        Set<String> seen = new HashSet<>();
        return Subject.of(act).stream()
                .filter(subject -> seen.add(subject.label()))
                .toList();
    }

    /** As what was public before there was a log: the triggers that note what is published rested meanwhile. */
    private static void note(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select record.note_all(id, true) from consultation.consultation order by id");
        }
    }

    /** As after an hour: statistics are known, and nothing else is waiting to be made. */
    private static void settle(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from jobs.job where kind = 'make-file' and state = 'waiting'");
            statement.execute("vacuum analyze");
        }
    }
}
