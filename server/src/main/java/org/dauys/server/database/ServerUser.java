package org.dauys.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The system user that PostgreSQL runs as. PostgreSQL refuses to run as root, so root hands the database's folder over to
 * an unprivileged user: the one it belongs to already, else {@code postgres} if there is one, else {@code nobody}.
 * Everyone else runs it as themselves.
 *
 * @param changed whether the server runs as another user than this process
 * @param uid, gid the numbers of that user and its group; 0 when not changed
 */
record ServerUser(boolean changed, int uid, int gid) {
    /** Makes the database's folder (0700), and hands it over where this process is root's. */
    static ServerUser owning(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                PrivateFile.permit(folder, "rwx------");
            }
            if (!weAreRoot()) {
                return new ServerUser(false, 0, 0);
            }
            if (!Tools.canDropRights()) {
                throw new DatabaseException(
                        "PostgreSQL does not run as root, and changing the user needs setpriv (package"
                                + " util-linux), which is not there. Start Dauys as another user, or give --db-url.");
            }
            ServerUser user = ownerOf(folder);
            if (user.uid == 0) {
                user = unprivileged();
                int uid = user.uid;
                int gid = user.gid;
                Trees.forEach(folder, path -> {
                    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                });
            }
            user.mustReach(folder);
            return user;
        } catch (IOException e) {
            throw new DatabaseException("Cannot prepare the database's folder " + folder + ": " + Reasons.of(e), e);
        }
    }

    /** The command as this user runs it. */
    List<String> command(List<String> command) {
        var all = new ArrayList<String>();
        if (changed) {
            all.addAll(List.of("setpriv", "--reuid", "" + uid, "--regid", "" + gid, "--clear-groups"));
        }
        all.addAll(command);
        return List.copyOf(all);
    }

    /** Gives a file to this user. */
    void own(Path file) throws IOException {
        if (changed) {
            Files.setAttribute(file, "unix:uid", uid);
            Files.setAttribute(file, "unix:gid", gid);
        }
    }

    /** Whether this user can enter a folder. */
    boolean canEnter(Path folder) {
        return !changed
                || Tools.run(command(List.of("test", "-x", folder.toString()))).succeeded();
    }

    private void mustReach(Path folder) {
        for (Path parent = folder.getRoot(); parent != null; parent = next(parent, folder)) {
            if (!canEnter(parent)) {
                throw new DatabaseException(
                        "The database runs as the unprivileged user " + name() + ", who cannot enter "
                                + parent
                                + ". Give another folder with --data (for example /var/lib/dauys), or let it through: chmod"
                                + " o+x " + parent);
            }
        }
    }

    private static @Nullable Path next(Path parent, Path folder) {
        int names = parent.getNameCount() + 1;
        return names > folder.getNameCount() ? null : folder.getRoot().resolve(folder.subpath(0, names));
    }

    private String name() {
        return Accounts.name(uid);
    }

    private static ServerUser ownerOf(Path folder) throws IOException {
        return new ServerUser(true, (Integer) Files.getAttribute(folder, "unix:uid"), (Integer)
                Files.getAttribute(folder, "unix:gid"));
    }

    static ServerUser unprivileged() {
        return Accounts.find("postgres")
                .or(() -> Accounts.find("nobody"))
                .orElse(new ServerUser(true, Accounts.OVERFLOW, Accounts.OVERFLOW));
    }

    static boolean weAreRoot() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self)
                    ? Files.getAttribute(self, "unix:uid").equals(0)
                    : "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
