package org.dauys.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dauys.server.Server;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.database.DataFolder;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.meeting.hold.NodeFile;
import org.dauys.text.UnreadableActException;

/** A running server with its database, and what is told of it on the terminal. */
final class Site implements AutoCloseable {
    private final Server server;
    private final Terminal terminal;
    private final Optional<String> password;
    private final List<String> published = new ArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Site(Server server, Terminal terminal, Optional<String> password) {
        this.server = server;
        this.terminal = terminal;
        this.password = password;
    }

    /** Starts database and server. */
    static Site open(DatabaseSettings settings, Listening listening, Terminal terminal) throws BadInput, IOException {
        int port = free(listening.host(), listening.port());
        return open(
                settings instanceof DatabaseSettings.InFolder
                        ? opening -> Server.begin(opening, listening.host(), port)
                        : opening -> Server.beginWithoutFolder(opening, listening.host(), port),
                settings,
                Server::firstPassword,
                terminal);
    }

    /**
     * The same for a trial: says its steps, logs into the folder, takes another port when the usual one is taken, and makes a password
     * that was never used anew.
     */
    static Site openDemo(DatabaseSettings settings, Listening listening, Terminal terminal)
            throws BadInput, IOException {
        int port = listening.port();
        if (!listening.isPortChosen() && !isFree(listening.host(), port)) {
            port = 0;
        }
        int chosen = free(listening.host(), port);
        terminal.say("demo.start");
        if (!(settings instanceof DatabaseSettings.InFolder(Path folder))) {
            return open(
                    opening -> Server.beginWithoutFolder(opening, listening.host(), chosen),
                    settings,
                    Server::unusedPassword,
                    terminal);
        }
        Path log = DataFolder.make(folder).resolve("dauys.log");
        return open(
                opening -> Server.beginQuietly(opening, listening.host(), chosen, log),
                settings,
                Server::unusedPassword,
                terminal);
    }

    private static Site open(
            Function<Supplier<Database>, Server> beginning,
            DatabaseSettings settings,
            Function<Server, Optional<String>> password,
            Terminal terminal) {
        Server server = beginning.apply(() -> Database.open(settings, lastWords -> {
            terminal.say("serve.lost", lastWords);
            Runtime.getRuntime().halt(Failures.FAILED);
        }));
        try {
            server.database()
                    .folder()
                    .ifPresent(folder -> folder.webRunsOn(server.address().getPort()));
            Site site = new Site(server, terminal, password.apply(server));
            Runtime.getRuntime().addShutdownHook(new Thread(site::stop, "stop"));
            return site;
        } catch (RuntimeException failure) {
            close(server);
            throw failure;
        }
    }

    private static int free(String host, int port) throws BadInput, IOException {
        if (!isFree(host, port)) {
            throw new BadInput("Port " + port + " of " + host
                    + " is in use by another program. Stop that one, or give another port with --port.");
        }
        return port;
    }

    private static boolean isFree(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }

    /** Publishes a consultation, unless there is one of its name. */
    void publish(NewConsultation consultation) throws UnreadableActException, IOException {
        if (!server.has(consultation.slug())) {
            terminal.say("demo.texts");
        }
        server.publish(consultation);
        published.add(consultation.slug());
    }

    /** Holds a meeting as a laptop in its hall, and tells where phones reach it. */
    void hold(NodeFile file) throws UnreadableActException, IOException {
        server.holdMeeting(file);
        int port = address().getPort();
        List<String> networks = MeetingFile.addresses();
        for (String network : networks) {
            String hall = "http://" + network + ":" + port + "/m/" + file.code() + "/hall";
            terminal.say("meeting.hall", hall);
            new PrintStream(terminal.out(), true, StandardCharsets.UTF_8).println(server.scan(hall));
        }
        if (networks.isEmpty()) {
            terminal.say("meeting.hall.none");
        }
        terminal.say("meeting.desk", "http://localhost:" + port + server.meetingDesk());
    }

    /** Publishes the sample consultation with what was sent in to it. */
    void publishDemo(NewConsultation consultation) throws UnreadableActException, IOException {
        boolean isNew = !server.has(consultation.slug());
        publish(consultation);
        if (isNew) {
            terminal.say("demo.register");
        }
        server.fillDemo(consultation.slug());
        server.fillDemoPoll(consultation.slug());
        server.fillDemoReferendum();
        server.fillDemoDrafting();
    }

    /** Waits until what was published can be read at once, as it is in each language. */
    void awaitPages() throws IOException, InterruptedException {
        for (String slug : published) {
            FirstPages.await(address().resolve("/c/" + slug));
        }
    }

    /** The address that opens the sample as someone of a role. */
    URI openDemo(String role) throws BadInput {
        try {
            return server.openDemo(published.getLast(), role);
        } catch (IllegalArgumentException unknown) {
            throw new BadInput(String.valueOf(unknown.getMessage()));
        }
    }

    URI address() {
        return server.address();
    }

    /** Prints the addresses, and the editor's password when it has just been made. */
    void tell() {
        terminal.say("serve.address", server.address());
        for (String slug : published) {
            terminal.say("serve.consultation", server.address().resolve("/c/" + slug));
        }
        terminal.say("serve.desk", server.address().resolve("/desk"));
        password.ifPresentOrElse(
                made -> terminal.say("serve.password", Server.EDITOR, made), () -> terminal.say("serve.known"));
        server.database()
                .folder()
                .ifPresentOrElse(
                        folder -> terminal.say("serve.folder", folder.path()), () -> terminal.say("serve.external"));
        terminal.say("serve.stop");
        sayStarted();
    }

    /** Removes the launcher's mark: what it prepares for the next start does not have to wait any longer. */
    private static void sayStarted() {
        String mark = System.getProperty("dauys.starting");
        if (mark != null) {
            try {
                Files.deleteIfExists(Path.of(mark));
            } catch (IOException stays) {
                // Then the preparation waits until this program ends.
            }
        }
    }

    /** Waits for Ctrl-C or another request to end. */
    void awaitStop() throws InterruptedException {
        server.awaitAll();
        stopped.await();
    }

    private void stop() {
        close();
        stopped.countDown();
    }

    @Override
    public void close() {
        close(server);
    }

    /** The server, then its database. */
    private static void close(Server server) {
        try {
            server.close();
        } finally {
            server.database().close();
        }
    }
}
