package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageZipTest {
    /** An odd second, which the old field of a ZIP cannot hold. */
    private static final Instant MADE = Instant.parse("2026-11-29T10:11:13Z");

    @TempDir
    private Path folder;

    @Test
    void programsStayProgramsTimesAreExactAndLinksAreFollowed() throws Exception {
        Path made = folder.resolve("dauys 1/lib");
        Files.createDirectories(made.resolve("legal"));
        BareMachine.executable(made.resolveSibling("dauys"), "#!/bin/sh\n");
        Path jar = Files.writeString(made.resolve("dauys.jar"), "jar");
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-------"));
        Files.setLastModifiedTime(jar, FileTime.from(MADE));
        Files.createSymbolicLink(made.resolve("legal/LICENSE"), Path.of("../dauys.jar"));

        Path zip = folder.resolve("made.zip");
        PackageZip.write(folder.resolve("dauys 1"), zip);

        Map<String, String> modes = new TreeMap<>();
        try (ZipFile read = ZipFile.builder().setPath(zip).get()) {
            for (var entry : java.util.Collections.list(read.getEntries())) {
                modes.put(entry.getName(), Integer.toOctalString(entry.getUnixMode()));
            }
            var packed = read.getEntry("dauys 1/lib/dauys.jar");
            assertEquals(MADE, packed.getLastModifiedTime().toInstant());
            assertEquals(
                    "jar",
                    new String(
                            read.getInputStream(read.getEntry("dauys 1/lib/legal/LICENSE"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8));
        }
        assertEquals(
                Map.of(
                        "dauys 1/", "40755",
                        "dauys 1/dauys", "100755",
                        "dauys 1/lib/", "40755",
                        "dauys 1/lib/dauys.jar", "100644",
                        "dauys 1/lib/legal/", "40755",
                        "dauys 1/lib/legal/LICENSE", "100644"),
                modes);
    }
}
