package org.dauys.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;

/**
 * A network between a browser and a server, on a port of its own that stays when the server is another. It can be there, be
 * gone, and go in the middle of an answer: then what was asked has arrived, and nobody knows it.
 */
public final class CutNetwork implements AutoCloseable {
    private final ServerSocket door;
    private final IntSupplier server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean there = true;
    /** Pieces of answers that still pass; negative: all. */
    private int pass = -1;

    private CountDownLatch cut = new CountDownLatch(1);

    /** @param server the port of the server that runs now */
    public CutNetwork(IntSupplier server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** It is gone, and with it all that is under way. */
    public synchronized void goes() {
        there = false;
        open.forEach(CutNetwork::closeQuietly);
        open.clear();
        cut.countDown();
    }

    /** It is there. */
    public synchronized void comes() {
        pass = -1;
        there = true;
    }

    /** It is there until the server has written so many more pieces of answers; the piece after them is lost, and the network gone. */
    public synchronized CountDownLatch comesFor(int pieces) {
        pass = pieces;
        cut = new CountDownLatch(1);
        there = true;
        return cut;
    }

    private synchronized boolean mayPass() {
        if (!there) {
            return false;
        }
        if (pass == 0) {
            goes();
            return false;
        }
        pass = pass > 0 ? pass - 1 : pass;
        return true;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Thread.ofVirtual().start(() -> connect(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket browser) {
        open.add(browser);
        if (!there) {
            closeQuietly(browser);
            return;
        }
        try {
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.getAsInt());
            open.add(behind);
            Thread.ofVirtual().start(() -> carry(browser, behind, false));
            carry(behind, browser, true);
        } catch (IOException gone) {
            closeQuietly(browser);
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] piece = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (answers && !mayPass()) {
                    return;
                }
                out.write(piece, 0, n);
                out.flush();
            }
        } catch (IOException gone) {
            // One side has gone; the other is closed.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        goes();
    }
}
