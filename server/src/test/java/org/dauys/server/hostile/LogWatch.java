package org.dauys.server.hostile;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Hears all that the server logs while the tests of this package run. */
final class LogWatch {
    private static final ListAppender<ILoggingEvent> HEARD = new ListAppender<>();
    /** Tokens, codes of receipts and whatever else came up and must not be told. */
    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

    private LogWatch() {}

    /** To be called again after any server started: its start sets all loggers anew. */
    static void start() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (!HEARD.isStarted()) {
            HEARD.start();
        }
        root.detachAppender(HEARD);
        root.addAppender(HEARD);
    }

    static void secret(String secret) {
        if (secret.length() < 6) {
            throw new IllegalArgumentException("Too short to be looked for");
        }
        SECRETS.add(secret);
    }

    /** The lines that tell something of a person, or of what one wrote. */
    static List<String> told() {
        List<ILoggingEvent> heard;
        synchronized (HEARD) {
            heard = List.copyOf(HEARD.list);
        }
        return heard.stream()
                .map(LogWatch::text)
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).contains("planted")
                        || line.contains("persons.example")
                        || line.contains(HostileSite.PASSWORD)
                        || SECRETS.stream().anyMatch(line::contains))
                .map(line -> line.lines().limit(4).collect(Collectors.joining(" | ")))
                .distinct()
                .toList();
    }

    static int heard() {
        return HEARD.list.size();
    }

    private static String text(ILoggingEvent event) {
        String failure =
                event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLoggerName() + " " + event.getFormattedMessage() + "\n" + failure;
    }
}
