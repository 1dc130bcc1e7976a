package org.dauys.cli;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dauys.server.meeting.hold.NodeFile;

/** The file by which a laptop holds one meeting, and where people in the hall reach it. */
final class MeetingFile {
    private static final long MOST_BYTES = 200_000_000;

    private MeetingFile() {}

    /** @throws BadInput when it is none */
    static NodeFile read(Path file) throws BadInput, IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(file + " is larger than 200 MB: no file of a meeting.");
            }
            return NodeFile.read(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new BadInput("There is no file " + file + ".");
        } catch (IllegalArgumentException other) {
            throw new BadInput(file + ": " + other.getMessage());
        }
    }

    /** The addresses of this machine in the networks that it is in; none without a network. */
    static List<String> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(MeetingFile::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(address -> address.getHostAddress())
                .toList();
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (IOException gone) {
            return false;
        }
    }
}
