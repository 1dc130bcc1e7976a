package org.dauys.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.Server;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.people.Accounts;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server at which a meeting was planned, on a short act of a country that there is not. */
final class CentralServer implements AutoCloseable {
    static final String NAME = "clerk";
    static final String PASSWORD = "nine steppe winds";

    private static final String SLUG = "labour-law";
    private static final String MEETINGS = "/desk/c/" + SLUG + "/meetings";
    private static final byte[] ACT =
            "Закон о труде\nСтатья 1. Предмет\n1. Закон определяет права работников.\nСтатья 2. Отдых\n1. Отдых – право каждого.\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> PLAN = Map.of(
            "kind", "work-collective",
            "host-ru", "Медеплавильный завод",
            "settlement-ru", "Акдала",
            "day", "2026-09-01",
            "begins", "10:00",
            "ends", "12:00",
            "zone", "Asia/Almaty",
            "language", "ru");

    private final Database database;
    private final Server server;
    private final String code;

    private CentralServer(Database database, Server server, String code) {
        this.database = database;
        this.server = server;
        this.code = code;
    }

    static CentralServer start(Path folder) throws Exception {
        Database database = Database.open(DatabaseSettings.inFolder(folder));
        PreparedBeans.use();
        Server server = Server.start(database, "127.0.0.1", 0);
        server.publish(new NewConsultation(
                SLUG,
                new Words("", "Проект закона о труде", ""),
                Words.NONE,
                List.of(),
                List.of(new NewVersion(
                        Words.NONE,
                        Optional.empty(),
                        List.of(new NewText("zakon.txt", Format.TEXT, ACT, Optional.of(Language.RUSSIAN))),
                        List.of())),
                List.of()));
        Accounts.over(database.dataSource()).create(NAME, PASSWORD);
        return new CentralServer(database, server, planned(server.address()));
    }

    /** Plans a meeting and announces it; its code. */
    private static String planned(URI site) throws IOException, InterruptedException {
        Browsing clerk = Browsing.logIn(site, NAME, PASSWORD);
        HttpResponse<byte[]> made = clerk.submit(MEETINGS + "/new", MEETINGS + "/new", PLAN);
        String path =
                URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
        HttpResponse<byte[]> announced = clerk.submit(path, path + "/announce", Map.of());
        if (announced.statusCode() / 100 != 3) {
            throw new IllegalStateException("Not announced: " + announced.statusCode());
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    URI address() {
        return server.address();
    }

    /** Of the meeting. */
    String code() {
        return code;
    }

    /** The page of the meeting for its clerk, here and on a laptop. */
    String holdPage() {
        return MEETINGS + "/" + code + "/hold";
    }

    /** What the clerk saves for a laptop, with the address that it will ask. */
    String laptopFile(URI asked) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                Browsing.logIn(address(), NAME, PASSWORD).submit(holdPage(), holdPage() + "/laptop", Map.of());
        String file = new String(answer.body(), StandardCharsets.UTF_8);
        String own = withoutSlash(address());
        if (answer.statusCode() != 200 || !file.contains("\"" + own + "\"")) {
            throw new IllegalStateException(answer.statusCode() + "\n" + file);
        }
        return file.replace("\"" + own + "\"", "\"" + withoutSlash(asked) + "\"");
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceFirst("/$", "");
    }

    /** All wordings of contributions that begin so, sorted; one that came twice stands there twice. */
    List<String> words(String beginning) {
        return JdbcClient.create(database.dataSource())
                .sql("""
                    select w.body ->> 'words' as words from meeting.wording w join meeting.item i on i.id = w.item_id
                    join meeting.meeting m on m.id = i.meeting_id
                    where m.code = :code and w.body ->> 'words' like :beginning || '%'
                    """)
                .param("code", code)
                .param("beginning", beginning)
                .query((row, i) -> Objects.requireNonNull(row.getString("words")))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    int photographs() {
        return JdbcClient.create(database.dataSource())
                .sql("""
                    select count(*)::int from meeting.photo p join meeting.meeting m on m.id = p.meeting_id where m.code = :code
                    """)
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            database.close();
        }
    }
}
