package org.dauys.opinion.read;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.file.FileReason;

/**
 * All that a map of opinions is made from, as it lies in files.
 *
 * @param file the votes
 * @param statements what was voted on; {@link Statements#NONE} without a file of them
 * @param findings what is odd and was read nevertheless, a line each
 */
public record GroupsInput(VotesFile file, Statements statements, List<String> findings) {
    /** A million votes are 12 MB. */
    private static final long MAX_BYTES = 1L << 30;

    /** Copies the findings. */
    public GroupsInput {
        findings = List.copyOf(findings);
    }

    /**
     * Which files are read: the votes, the statements, and the sums that Polis writes beside its votes.
     *
     * @param comments a file of statements
     */
    public static List<Path> files(Path votes, Optional<Path> comments) {
        List<Path> files = new ArrayList<>(List.of(votes));
        comments.ifPresent(files::add);
        summary(votes).ifPresent(files::add);
        return files;
    }

    /**
     * Reads them; each at most 1 GB, in UTF-8.
     *
     * @throws UnreadableVotesException with all that is wrong, also if a file is not there
     */
    public static GroupsInput read(Path votes, Optional<Path> comments) throws UnreadableVotesException {
        VotesFile file = VotesReader.read(votes.toString(), text(votes));
        Statements statements = comments.isPresent()
                ? Statements.read(comments.get().toString(), text(comments.get()))
                : Statements.NONE;
        List<String> findings = new ArrayList<>(file.findings());
        findings.addAll(statements.compared(votes.toString(), file));
        summary(votes).ifPresent(summary -> findings.addAll(compared(summary, file)));
        return new GroupsInput(file, statements, findings);
    }

    /** The options of a map of these votes, in which the statements that were taken out do not count. */
    public MapOptions options(MapOptions.Method method) {
        return MapOptions.DEFAULT.by(method).without(statements.moderated(file));
    }

    private static Optional<Path> summary(Path votes) {
        return Optional.of(votes.resolveSibling("summary.csv"))
                .filter(_ -> votes.endsWith("votes.csv") || votes.endsWith("participants-votes.csv"))
                .filter(Files::exists);
    }

    /** Nobody named it, so that the votes are read even where it cannot be. */
    private static List<String> compared(Path summary, VotesFile file) {
        try {
            return Summary.compared(summary.toString(), text(summary), file);
        } catch (UnreadableVotesException unreadable) {
            return List.of(unreadable.getMessage() + " It was not compared with the votes.");
        }
    }

    private static String text(Path file) throws UnreadableVotesException {
        try {
            if (Files.isDirectory(file)) {
                throw unreadable(file + ": this is a folder. Name a file in it.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw unreadable(file + ": this is larger than 1 GB. Leave out columns that are not needed.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw unreadable(file + ": the text is not in UTF-8. Save it as «CSV UTF-8».");
        } catch (IOException failure) {
            throw unreadable(FileReason.of(failure));
        }
    }

    private static UnreadableVotesException unreadable(String line) {
        return new UnreadableVotesException(List.of(line));
    }
}
