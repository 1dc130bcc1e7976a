package org.dauys.server.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** PostgreSQL's settings for one small server that only this process talks to. */
final class ServerSettings {
    private ServerSettings() {}

    /** @param durable false only in tests, whose data nobody misses after a power cut */
    static Map<String, String> of(boolean durable) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "256MB");
        settings.put("max_wal_size", "512MB");
        settings.put("jit", "off"); // costs more than it gains on queries of milliseconds
        settings.put("timezone", "UTC");
        if (!durable) {
            settings.put("fsync", "off");
            settings.put("synchronous_commit", "off");
            settings.put("full_page_writes", "off");
        }
        log(settings);
        return settings;
    }

    /**
     * The log is about the server. What people wrote stays out of it: statements, their parameters, the values that a
     * violated constraint names, and addresses. A failed statement is the program's to log.
     */
    private static void log(Map<String, String> settings) {
        settings.put("logging_collector", "off");
        settings.put("log_destination", "stderr");
        settings.put("lc_messages", "C");
        settings.put("log_timezone", "UTC");
        settings.put("log_line_prefix", "%m [%p] ");
        settings.put("log_min_messages", "log"); // above ERROR: failed statements are not logged
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_statement", "none");
        settings.put("log_min_duration_statement", "-1");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("log_connections", "off");
        settings.put("log_disconnections", "off");
        settings.put("log_checkpoints", "off");
        settings.put("log_autovacuum_min_duration", "-1");
    }
}
