package org.dauys.cli;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.note.KeyFile;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.witness.Witness;
import org.dauys.ledger.witness.WitnessLimits;
import org.dauys.ledger.witness.WitnessServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys log witness}: signs that logs only grow. */
@Command(
        name = "witness",
        description =
                "Answers logs that ask for a cosignature (c2sp.org/tlog-witness), until it is stopped (Ctrl-C). Signs"
                        + " what continues the last checkpoint that it signed, and keeps that before it answers.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class LogWitnessCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            description =
                    "Where it keeps what it has signed. Never bring an older copy back: it would sign two histories.")
    private Path folder = Path.of("");

    @Option(
            names = "--private-key",
            paramLabel = "FILE",
            required = true,
            description = "Its key (dauys log key); several sign all.")
    private List<Path> keys = List.of();

    @Option(
            names = "--log",
            paramLabel = "KEY",
            required = true,
            description = "The public key of a log to witness, whose name is the log's; may be given several times.")
    private List<String> logs = List.of();

    @Option(
            names = "--per-minute",
            paramLabel = "N",
            description =
                    "How many requests of one address it answers in a minute. 0: any number, for a witness behind a"
                            + " proxy, where all come from one address; let the proxy count then. Default: ${DEFAULT-VALUE}")
    private int perMinute = WitnessLimits.USUAL.aMinute();

    @Mixin
    private Listening listening;

    LogWitnessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Map<String, List<VerifierKey>> byOrigin = new HashMap<>();
        for (VerifierKey key : LogTrust.parse(logs)) {
            byOrigin.computeIfAbsent(key.name(), _ -> new ArrayList<>()).add(key);
        }
        List<SigningKey> own = new ArrayList<>();
        for (Path key : keys) {
            own.add(KeyFile.read(key));
        }
        if (perMinute < 0) {
            throw new BadInput("--per-minute is a number of requests, or 0 for any number; not " + perMinute + ".");
        }
        WitnessLimits limits = WitnessLimits.ofPace(perMinute);
        InetSocketAddress address = new InetSocketAddress(listening.host(), listening.port());
        CountDownLatch stop = new CountDownLatch(1);
        try (FolderStorage storage = FolderStorage.open(folder);
                WitnessServer server = WitnessServer.start(witness(own, byOrigin, storage), address, limits)) {
            String host = server.address().getHostString();
            String port = Integer.toString(server.address().getPort());
            own.forEach(key -> terminal.say("log.witness", key.verifier()));
            terminal.say("log.listens", "http://" + host + ":" + port);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stop::countDown));
            stop.await();
        }
        return 0;
    }

    private static Witness witness(List<SigningKey> own, Map<String, List<VerifierKey>> logs, FolderStorage storage)
            throws BadInput {
        try {
            return new Witness(own, logs, storage, InstantSource.system());
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
