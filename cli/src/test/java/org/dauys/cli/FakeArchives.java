package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Archives like those of the publishers, with scripts in the place of programs. */
final class FakeArchives {
    /** What the file "release" of the JDK says. */
    static final String RELEASE = "JAVA_VERSION=\"25.0.9\"\n";

    /** Says what it was called with; makes the cache that it is asked for. */
    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
              case $word in -XX:AOTCacheOutput=*) echo cache > "${word#*=}"; exit 0 ;; esac
            done
            echo "java $*"
            """;

    /** Says what it was called with, and builds a program. */
    private static final String MVN = """
            #!/bin/sh
            while [ $# -gt 0 ]; do
              if [ "$1" = -f ]; then root=$(dirname "$2"); fi
              shift
            done
            mkdir -p "$root/cli/target/dist/lib"
            echo built > "$root/cli/target/dist/lib/dauys.jar"
            """;

    private FakeArchives() {}

    /** A JDK 25, with the sum beside it that Adoptium's files have. */
    static Path jdk(Path folder) throws IOException, InterruptedException {
        return jdk(folder, RELEASE);
    }

    static Path jdk(Path folder, String release) throws IOException, InterruptedException {
        Path home = folder.resolve("unpacked-jdk/jdk-25.0.9+1");
        unpackJdk(home, release);
        return packed(home, folder.resolve("a-jdk.tar.gz"), "SHA-256", ".sha256.txt");
    }

    static void unpackJdk(Path home, String release) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        BareMachine.executable(home.resolve("bin/java"), JAVA);
        BareMachine.executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(home.resolve("release"), release);
    }

    /** A Maven, with the sum beside it that Apache's files have. */
    static Path maven(Path folder) throws IOException, InterruptedException {
        Path home = folder.resolve("unpacked-maven/apache-maven-3.9.99");
        Files.createDirectories(home.resolve("bin"));
        BareMachine.executable(home.resolve("bin/mvn"), MVN);
        return packed(home, folder.resolve("apache-maven-3.9.99-bin.tar.gz"), "SHA-512", ".sha512");
    }

    private static Path packed(Path home, Path archive, String algorithm, String ending)
            throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        "tar",
                        "-czf",
                        archive.toString(),
                        "-C",
                        Objects.requireNonNull(home.getParent()).toString(),
                        Objects.requireNonNull(home.getFileName()).toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("tar ended with " + code);
        }
        Files.writeString(
                archive.resolveSibling(archive.getFileName() + ending),
                BareMachine.sum(algorithm, Files.readAllBytes(archive)) + "  " + archive.getFileName() + "\n");
        return archive;
    }
}
