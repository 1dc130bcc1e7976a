package org.dauys.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What workers of a {@code local-cluster} start their processes from: a folder with Spark's jars in {@code jars}, as an installation of
 * Spark has it. It is named by SPARK_HOME, which the build sets, and filled from the class path.
 */
final class SparkHome {
    private SparkHome() {}

    /** Makes it; returns the folders of the class path, which hold our own classes. */
    static List<String> fill() throws IOException {
        Path jars = Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        List<String> folders = new ArrayList<>();
        // The build's own starter hides the real class path in its manifest.
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : classPath.split(java.io.File.pathSeparator, -1)) {
            Path file = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(file)) {
                folders.add(file.toString());
            } else {
                Path link = jars.resolve(file.getFileName());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, file);
            }
        }
        return folders;
    }
}
