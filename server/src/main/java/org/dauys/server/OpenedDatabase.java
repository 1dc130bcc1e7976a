package org.dauys.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.dauys.server.database.DataFolder;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseException;
import org.dauys.server.database.LatePool;
import org.dauys.server.database.Migrations;
import org.dauys.server.database.Walls;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertySource;

/** A database that is opened, brought to the newest schema and given its walls on a thread of its own, while the beans are made. */
final class OpenedDatabase {
    private final CompletableFuture<Database> opened;
    private final CompletableFuture<Ready> ready;

    /** A database that pages may be made from. */
    record Ready(Database database, Walls walls) {}

    private OpenedDatabase(CompletableFuture<Database> opened, CompletableFuture<Ready> ready) {
        this.opened = opened;
        this.ready = ready;
    }

    static OpenedDatabase by(Supplier<Database> opening) {
        CompletableFuture<Database> opened = new CompletableFuture<>();
        CompletableFuture<Ready> ready = opened.thenApply(database -> {
            Migrations.ofProgram().migrate(database);
            return new Ready(database, Walls.build(database));
        });
        Thread.ofPlatform().daemon().name("database-opening").start(() -> {
            try {
                opened.complete(opening.get());
            } catch (Throwable failure) {
                opened.completeExceptionally(failure);
            }
        });
        return new OpenedDatabase(opened, ready);
    }

    /**
     * Waits for it.
     *
     * @throws DatabaseException when it cannot be opened, brought to the newest schema, or given its walls
     */
    Ready ready() {
        try {
            return ready.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failure;
        }
    }

    /** Why it is not ready and will not be; waits until it is known. */
    Optional<RuntimeException> failure() {
        try {
            ready();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    /** Closes it if it was opened; waits until it is known. */
    void close() {
        opened.handle((database, failure) -> Optional.ofNullable(database))
                .join()
                .ifPresent(Database::close);
    }

    /** Where pools of connections find it; whoever asks waits for it. */
    LatePool.Address content() {
        return new LatePool.Address(() -> where(ready().walls().content()));
    }

    LatePool.Address people() {
        return new LatePool.Address(() -> where(ready().walls().people()));
    }

    /**
     * What lies in the data folder: for the health of the site, the disk that it is on; and the public log. Whoever asks waits for
     * the database.
     */
    PropertySource<OpenedDatabase> folders() {
        return new PropertySource<>("data folder", this) {
            @Override
            public @Nullable Object getProperty(String name) {
                return switch (name) {
                    case "management.health.diskspace.path" ->
                        folder().map(Path::toString).orElse(null);
                    case "dauys.record.folder" ->
                        folder().map(folder -> folder.resolve("log").toString()).orElse(null);
                    default -> null;
                };
            }
        };
    }

    private Optional<Path> folder() {
        return ready().database().folder().map(DataFolder::path);
    }

    private LatePool.Where where(Walls.Login login) {
        return new LatePool.Where(ready().database().url(), login.user(), login.password());
    }
}
