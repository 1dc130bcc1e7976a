package org.dauys.server.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where readers find the pages: as the operator says ({@code DAUYS_ADDRESS}), else where the server listens. Never what a
 * request says of it ({@code Host}, {@code X-Forwarded-Host}): whoever sends a request may write there what they like, and
 * letters, codes to scan and kept answers would lead others there.
 */
@Component
@Lazy(false) // a setting that cannot be used is told at the start
public class SiteAddress {
    private final String configured;
    private final InetAddress host;
    private volatile int port;

    SiteAddress(@Value("${dauys.address:}") String configured, @Value("${server.address}") InetAddress host) {
        this.configured = configured.strip().replaceFirst("/+$", "");
        this.host = host;
    }

    @EventListener
    void listens(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    /** Whether the operator said it. */
    boolean isConfigured() {
        return !configured.isEmpty();
    }

    /** Without a slash at the end: {@code https://talqylau.example}. */
    public String of(HttpServletRequest request) {
        return configured.isEmpty() ? http(request.getLocalAddr(), request.getLocalPort()) : configured;
    }

    /** The same where no request asks. Of a server that listens everywhere: its address on its own machine. */
    public String usual() {
        return configured.isEmpty()
                ? http((host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host).getHostAddress(), port)
                : configured;
    }

    private static String http(String address, int port) {
        try {
            String literal = InetAddress.getByName(address).getHostAddress();
            return "http://" + (literal.contains(":") ? "[" + literal + "]" : literal) + ":" + port;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("No address of this machine: " + address, impossible);
        }
    }
}
