package org.dauys.bench.poll;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open from request to request (RFC 9112, 9.3), as a proxy keeps them to the server behind it. */
final class KeptConnection implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final InputStream in;

    KeptConnection(URI site) throws IOException {
        socket = new Socket(site.getHost(), site.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * What was answered.
     *
     * @param last whether the server closes the connection behind it, as it does after so many
     */
    record Answer(int status, String body, boolean last) {}

    /**
     * Sends a request and reads its answer.
     *
     * @param request in full, with its length and body
     */
    Answer send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        String line = line();
        int status = Integer.parseInt(line.split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            last |= header.equals("connection: close");
            chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8), last);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            body.writeBytes(in.readNBytes(size));
            line();
        } while (size > 0);
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
