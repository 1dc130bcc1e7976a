package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifierKey;
import picocli.CommandLine.Option;

/** Whom the caller trusts about a log. */
final class LogTrust {
    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "A public key of the log (name+id+base64); several where it was changed.")
    private List<String> keys = List.of();

    @Option(
            names = "--origin",
            paramLabel = "NAME",
            description = "The name of the log in its checkpoints; by default that of its first key.")
    private Optional<String> origin = Optional.empty();

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "The public key of a witness; may be given several times.")
    private List<String> witnesses = List.of();

    @Option(
            names = "--quorum",
            paramLabel = "N",
            description = "How many of the witnesses must have signed; by default all that are named.")
    private Optional<Integer> quorum = Optional.empty();

    /** @throws BadInput when a key is none */
    CheckpointPolicy policy() throws BadInput {
        List<VerifierKey> logKeys = parse(keys);
        try {
            return new CheckpointPolicy(
                    origin.orElse(logKeys.getFirst().name()),
                    logKeys,
                    parse(witnesses),
                    quorum.orElse(witnesses.size()));
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    /** Checkpoints that the caller kept; the log must have signed them, witnesses need not. */
    List<Checkpoint> kept(List<Path> files) throws BadInput, IOException {
        CheckpointPolicy byLog = new CheckpointPolicy(policy().origin(), policy().logKeys(), List.of(), 0);
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (Path file : files) {
            try {
                checkpoints.add(
                        byLog.verify(SignedNote.parse(Files.readAllBytes(file))).checkpoint());
            } catch (MalformedNoteException | UnverifiedNoteException e) {
                throw new BadInput(file + ": " + e.getMessage());
            }
        }
        return checkpoints;
    }

    static List<VerifierKey> parse(List<String> keys) throws BadInput {
        List<VerifierKey> parsed = new ArrayList<>();
        for (String key : keys) {
            try {
                parsed.add(VerifierKey.parse(key));
            } catch (IllegalArgumentException e) {
                throw new BadInput(String.valueOf(e.getMessage()));
            }
        }
        return parsed;
    }
}
