package org.dauys.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the pages are served. */
final class Listening {
    static final int USUAL_PORT = 8080;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of the pages; by default 8080, or what DAUYS_PORT says; 0 for any that is free.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on; by default 127.0.0.1, for a proxy on the same machine,"
                    + " or what DAUYS_HOST says.")
    private Optional<String> host = Optional.empty();

    private String usualHost = "127.0.0.1";

    /** @throws BadInput when it is no port */
    int port() throws BadInput {
        String told = port.map(String::valueOf)
                .or(() -> Optional.ofNullable(System.getenv("DAUYS_PORT")))
                .orElse(String.valueOf(USUAL_PORT));
        if (!told.matches("\\d{1,5}") || Integer.parseInt(told) > 65_535) {
            throw new BadInput("A port is a number from 0 to 65535, not \"" + told + "\".");
        }
        return Integer.parseInt(told);
    }

    boolean isPortChosen() {
        return port.isPresent() || System.getenv("DAUYS_PORT") != null;
    }

    /** Where nothing else is said, on all addresses of this machine. */
    void everywhere() {
        usualHost = "0.0.0.0";
    }

    String host() {
        return host.or(() -> Optional.ofNullable(System.getenv("DAUYS_HOST"))).orElse(usualHost);
    }
}
