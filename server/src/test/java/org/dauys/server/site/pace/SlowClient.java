package org.dauys.server.site.pace;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.dauys.server.TestSite;

/** A client that sends what and when it likes. */
final class SlowClient implements AutoCloseable {
    private final SocketChannel channel;
    private final StringBuilder heard = new StringBuilder();
    private boolean ended;

    private SlowClient(SocketChannel channel) {
        this.channel = channel;
    }

    static SlowClient of(TestSite site) {
        URI address = site.at("/");
        try {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
            channel.configureBlocking(false);
            return new SlowClient(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends this, as soon as the server takes it; in vain when the server has ended the connection. */
    SlowClient say(String words) {
        ByteBuffer bytes = ByteBuffer.wrap(words.getBytes(StandardCharsets.ISO_8859_1));
        await().until(() -> {
            try {
                channel.write(bytes);
            } catch (IOException reset) {
                ended = true;
            }
            return ended || !bytes.hasRemaining();
        });
        return this;
    }

    /** What the server has said until now. */
    String heard() {
        ByteBuffer some = ByteBuffer.allocate(65_536);
        try {
            int read = channel.read(some);
            while (read > 0) {
                heard.append(StandardCharsets.ISO_8859_1.decode(some.flip()));
                some.clear();
                read = channel.read(some);
            }
            ended |= read < 0;
        } catch (IOException reset) {
            ended = true;
        }
        return heard.toString();
    }

    /** Whether the server has ended the connection. */
    boolean isEnded() {
        heard();
        return ended;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
