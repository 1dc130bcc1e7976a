package org.dauys.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes that no proper client would send, and what the server says to them. */
public final class RawRequest {
    private static final int PATIENCE_MILLIS = 30_000;

    private RawRequest() {}

    /** Sends exactly this (as ISO 8859-1) and reads until the server closes; ask it to, with "Connection: close". */
    public static String send(TestSite site, String request) {
        URI address = site.at("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends exactly this and reads the head of the answer; what comes after is not waited for. */
    public static String sendForHead(TestSite site, String request) {
        URI address = site.at("/");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder head = new StringBuilder();
            int next = 0;
            while (next >= 0 && head.indexOf("\r\n\r\n") < 0) {
                next = socket.getInputStream().read();
                head.append((char) next);
            }
            return head.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks for a target that may be malformed. */
    public static String get(TestSite site, String target) {
        return send(site, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** The status of an answer. */
    public static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
