package org.dauys.server;

import java.util.stream.Stream;
import org.dauys.server.database.DatabaseException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps Spring from logging that beans could not be made where there is no database: {@link Server} tells whoever starts it
 * why that is, in words for the operator.
 */
public final class DatabaseFailureTold implements SpringBootExceptionReporter {
    /** Spring finds it by its name in {@code META-INF/spring.factories}. */
    public DatabaseFailureTold(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DatabaseException);
    }
}
