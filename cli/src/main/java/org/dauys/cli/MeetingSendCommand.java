package org.dauys.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dauys.server.Server;
import org.dauys.server.database.Database;
import org.dauys.server.meeting.hold.NodeFile;
import org.dauys.server.meeting.hold.NodeStatus;
import org.dauys.server.meeting.hold.NodeStatus.Net;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dauys meeting send}: what a laptop brought home, to the central server. */
@Command(
        name = "send",
        description =
                "Sends what this laptop holds of a meeting to the central server, once, however often it is called."
                        + " dauys serve --meeting does so by itself when there is a network.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class MeetingSendCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file of the meeting, as for dauys serve --meeting.")
    private Path file;

    @Mixin
    private Place place;

    MeetingSendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        NodeFile meeting = MeetingFile.read(file);
        NodeStatus status = sent(meeting);
        terminal.say("meeting.sent", status.server(), status.there(), status.here(), status.refused());
        if (status.net() == Net.GONE) {
            terminal.say("meeting.away", status.server());
        }
        if (status.net() == Net.TOKEN) {
            throw new BadInput("The secret in " + file + " has ended or was withdrawn. Save a new file at the"
                    + " meeting's page at the desk, and send again: nothing here is lost.");
        }
        return status.net() == Net.SENT && status.here() == 0 && status.refused() == 0 ? 0 : 1;
    }

    private NodeStatus sent(NodeFile meeting) throws Exception {
        try (Progress progress = Progress.start(terminal, "progress.database");
                Database database = Database.join(place.settings());
                Server server = Server.start(database, "127.0.0.1", 0)) {
            server.holdMeeting(meeting);
            return server.sendMeeting((done, whole) -> progress.share("progress.send", done, whole))
                    .orElseThrow();
        }
    }
}
