package org.dauys.server.database;

import java.nio.file.Path;

/** A new data folder for a test, deleted with it. */
public record TestFolder(Path path) implements AutoCloseable {

    public static TestFolder make() {
        return new TestFolder(TestFolders.make());
    }

    @Override
    public void close() {
        Trees.deleteQuietly(path);
    }
}
