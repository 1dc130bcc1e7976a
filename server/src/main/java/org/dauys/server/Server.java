package org.dauys.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.database.Database;
import org.dauys.server.database.Migrations;
import org.dauys.server.demo.DemoMeetings;
import org.dauys.server.demo.DemoReferendum;
import org.dauys.server.demo.DemoRegister;
import org.dauys.server.demo.DemoRoles;
import org.dauys.server.drafting.DemoDrafting;
import org.dauys.server.meeting.hold.DeskFileTaken;
import org.dauys.server.meeting.hold.DeskFiles;
import org.dauys.server.meeting.hold.HowFar;
import org.dauys.server.meeting.hold.NodeFile;
import org.dauys.server.meeting.hold.NodeMeeting;
import org.dauys.server.meeting.hold.NodeSending;
import org.dauys.server.meeting.hold.NodeStatus;
import org.dauys.server.meeting.reader.QrText;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.Role;
import org.dauys.server.poll.DemoPoll;
import org.dauys.server.record.LogPlace;
import org.dauys.server.referendum.audit.DemoAudit;
import org.dauys.text.UnreadableActException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The running web application. */
public final class Server implements AutoCloseable {
    /** The name of the built-in account. */
    public static final String EDITOR = Accounts.EDITOR;

    private final String host;
    private final ConfigurableApplicationContext context;
    private final LateBeans late;
    private final Database database;

    private Server(String host, ConfigurableApplicationContext context, Database database) {
        this.host = host;
        this.context = context;
        this.late = LateBeans.of(context);
        this.database = database;
    }

    /**
     * Brings the database to the newest schema and serves the pages; returns when they are served and all else is started.
     *
     * @param database stays open when the server is closed
     * @param host the address to listen on
     * @param port 0 for any that is free
     * @throws org.dauys.server.database.DatabaseException when the schema cannot be brought up to date, or the walls in it cannot be built
     */
    public static Server start(Database database, String host, int port) {
        Server server = run(OpenedDatabase.by(() -> database), host, port, Map.of(), environment -> {});
        try {
            server.late.await();
            return server;
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /**
     * As {@link #start}, with a database that is opened meanwhile; returns as soon as pages are served, while jobs, letters
     * and what no first page needs are still being started.
     *
     * @param opening called at once, on another thread; what it opens is closed when the start fails, else it is {@link #database()}
     * @throws org.dauys.server.database.DatabaseException as {@link #start}, or as thrown by {@code opening}; or when the public log has no
     *     place, and no setting says that none is kept
     */
    public static Server begin(Supplier<Database> opening, String host, int port) {
        return begin(opening, host, port, Map.of());
    }

    /**
     * As {@link #begin(Supplier, String, int)}, but what is logged goes into a file and nothing of it to the standard output, unless
     * the operator set the log otherwise.
     *
     * @param log in a folder that is there
     */
    public static Server beginQuietly(Supplier<Database> opening, String host, int port, Path log) {
        return begin(
                opening, host, port, Map.of("logging.file.name", log.toString(), "logging.threshold.console", "off"));
    }

    /**
     * As {@link #begin(Supplier, String, int)}, with a database that has no data folder: whether the public log has a place is known before
     * the port is opened.
     */
    public static Server beginWithoutFolder(Supplier<Database> opening, String host, int port) {
        return begin(opening, host, port, Map.of(), LogPlace::check);
    }

    private static Server begin(Supplier<Database> opening, String host, int port, Map<String, String> settings) {
        return begin(opening, host, port, settings, environment -> {});
    }

    private static Server begin(
            Supplier<Database> opening,
            String host,
            int port,
            Map<String, String> settings,
            Consumer<Environment> check) {
        OpenedDatabase database = OpenedDatabase.by(opening);
        try {
            Server server = run(database, host, port, settings, check);
            try {
                LogPlace.check(server.context.getEnvironment());
                return server;
            } catch (RuntimeException refused) {
                server.close();
                throw refused;
            }
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** @param check of what the operator set; before anything is made */
    private static Server run(
            OpenedDatabase database, String host, int port, Map<String, String> settings, Consumer<Environment> check) {
        // Not the addresses of the database either.
        logNothingYet();
        SpringApplication application = new SpringApplication(Application.class);
        application.setMainApplicationClass(Application.class);
        // Whoever starts us ends us first, and the database after.
        application.setRegisterShutdownHook(false);
        // The first page needs a third of the beans; LateBeans makes the rest.
        application.setLazyInitialization(true);
        application.addInitializers(context -> {
            check.accept(context.getEnvironment());
            context.getBeanFactory().registerSingleton("contentPlace", database.content());
            context.getBeanFactory().registerSingleton("peoplePlace", database.people());
            context.getEnvironment().getPropertySources().addLast(database.folders());
        });
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("server.address", host);
        properties.put("server.port", String.valueOf(port));
        application.setDefaultProperties(properties);
        try {
            return new Server(host, application.run(), database.ready().database());
        } catch (RuntimeException failure) {
            // Beans that could not be made for want of a database are not what the operator must know.
            throw database.failure().orElse(failure);
        }
    }

    /**
     * Waits until all that {@link #begin} left for later is done.
     *
     * @throws RuntimeException when it cannot be: the server is not whole and should be closed
     */
    public void awaitAll() {
        late.await();
    }

    /** What it serves from. */
    public Database database() {
        return database;
    }

    /**
     * Keeps everything from the log until {@link #start} has read its configuration; for what is done before. Otherwise
     * libraries would write every detail to the standard output.
     */
    public static void logNothingYet() {
        LoggingSystem.get(Server.class.getClassLoader()).beforeInitialize();
    }

    /** Where its pages are, as seen from this machine. */
    public URI address() {
        WebServer pages = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + pages.getPort() + "/");
    }

    /**
     * Publishes a whole consultation, unless there is one of its name.
     *
     * @throws UnreadableActException when no act can be made of one of its texts; nothing is kept
     */
    public void publish(NewConsultation consultation) throws UnreadableActException, IOException {
        bean(Imports.class).run(consultation);
    }

    /** Whether there is a consultation of this name. */
    public boolean has(String slug) {
        return bean(Consultations.class).bySlug(slug).isPresent();
    }

    /** Fills the demo's consultation with its submissions, unless it has some. */
    public void fillDemo(String slug) throws IOException {
        bean(DemoRegister.class).fill(slug);
        bean(DemoMeetings.class).fill(slug);
    }

    /** Adds the demo's finished poll to its consultation, unless it has one. */
    public void fillDemoPoll(String slug) throws IOException {
        bean(DemoPoll.class).fill(slug);
    }

    /** Adds the demo's finished referendum, with a consultation of its own and an audit that goes on, unless they are there. */
    public void fillDemoReferendum() throws UnreadableActException, IOException {
        bean(DemoReferendum.class).fill();
        bean(DemoAudit.class).fill(DemoReferendum.SLUG);
    }

    /** Adds the demo's draft law whose next version is being made of amendments, with a consultation of its own, unless it is there. */
    public void fillDemoDrafting() throws UnreadableActException, IOException {
        bean(DemoDrafting.class).fill();
    }

    /**
     * The address of a one-time link that opens the demo's consultation as someone of a role, which they have in the draft law whose
     * next version is being made, too.
     *
     * @param role as in {@link Role}, in any case
     * @throws IllegalArgumentException when there is no such role; the message names those there are
     */
    public URI openDemo(String slug, String role) {
        Role known = Arrays.stream(Role.values())
                .filter(one -> one.name().equalsIgnoreCase(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + role + ". There are: "
                        + Arrays.stream(Role.values())
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
        DemoRoles roles = bean(DemoRoles.class);
        String door = roles.open(slug, known);
        roles.join(DemoDrafting.SLUG, DemoDrafting.BODY, known);
        return address().resolve(door);
    }

    /**
     * The one-time password of the editor's account, made now.
     *
     * @return empty when the editor has one
     */
    public Optional<String> firstPassword() {
        return bean(Accounts.class).firstEditor();
    }

    /** The same; one of an earlier start that was never used is made anew. */
    public Optional<String> unusedPassword() {
        Accounts accounts = bean(Accounts.class);
        return firstPassword()
                .or(() -> accounts.isEditorNew() ? Optional.of(accounts.resetEditor()) : Optional.empty());
    }

    /** A new one-time password for the editor, who lost theirs; the server need not run. Ends all sessions. */
    public static String resetPassword(Database database) {
        Migrations.ofProgram().migrate(database);
        return Accounts.over(database.dataSource()).resetEditor();
    }

    /**
     * Takes in the file that a meeting's desk saved; once more, nothing is there twice.
     *
     * @param far told how much of the file is taken in
     * @throws IllegalArgumentException when it is no such file, with the place, or of a meeting that is not here
     */
    public DeskFileTaken takeDeskFile(byte[] file, HowFar far) {
        return bean(DeskFiles.class).take(file, far);
    }

    /**
     * Makes this server the laptop of a meeting in a hall: its hall's pages and its desk are served here, and what they capture goes to
     * the central server that the file names.
     *
     * @throws UnreadableActException when the text that came along cannot be read
     */
    public void holdMeeting(NodeFile file) throws UnreadableActException, IOException {
        bean(NodeMeeting.class).prepare(file);
    }

    /** The address of a desk of the meeting that this laptop holds, with its secret; each call opens another. */
    public String meetingDesk() {
        return bean(NodeMeeting.class).openDesk();
    }

    /** A code to scan, for a terminal: two rows of modules in a line, light on dark. */
    public String scan(String address) {
        return QrText.of(address);
    }

    /**
     * Sends what this laptop has of its meeting to the central server.
     *
     * @param far told how much of it has been sent
     * @return empty when it is no laptop of a meeting
     */
    public Optional<NodeStatus> sendMeeting(HowFar far) {
        return bean(NodeSending.class).send(far);
    }

    /** One of the beans that serve it. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The one of this name. */
    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Ends requests under way, then stops. */
    @Override
    public void close() {
        late.stop();
        context.close();
    }
}
