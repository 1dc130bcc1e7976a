package org.dauys.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.dauys.ledger.note.KeyFile;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys log key}: a new key. */
@Command(
        name = "key",
        description = "Makes a private key in a file that only you may read, and prints the public one.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class LogKeyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file to make; it must not be there.")
    private Path file = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description =
                    "The name of the key: an address of yours without https://, for example witness.example.org/w1.")
    private String name = "";

    @Option(
            names = "--for",
            paramLabel = "USE",
            defaultValue = "witness",
            description = "log (Ed25519), witness (Ed25519), or ml-dsa-44, which both can use; by default witness.")
    private String use = "witness";

    LogKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        SignatureType type = switch (use) {
            case "log" -> SignatureType.ED25519;
            case "witness" -> SignatureType.ED25519_COSIGNATURE;
            case "ml-dsa-44" -> SignatureType.ML_DSA_44_COSIGNATURE;
            default -> throw new BadInput("A key is for one of: log witness ml-dsa-44. Not for \"" + use + "\".");
        };
        SigningKey key;
        try {
            key = SigningKey.generate(name, type, new SecureRandom());
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
        try {
            KeyFile.write(file, key);
        } catch (FileAlreadyExistsException e) {
            throw new BadInput(file + ": it is there already, and a key is never written over.");
        }
        terminal.out().write((key.verifier() + "\n").getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
