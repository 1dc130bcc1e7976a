package org.dauys.server.site.pace;

import java.io.IOException;
import java.util.Set;
import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests as Tomcat does, and minds their pace. Tomcat limits only silence: whoever sends a byte now and then is
 * waited for without end, while the head comes, while the body is read, and while what nobody read of it is thrown away.
 */
final class PacedProcessor extends Http11Processor {
    private final int mostSwallowed;
    private final Pace pace;
    private final Set<ComingBody> coming;
    private final Adapter paced;
    private @Nullable ComingBody body;

    /**
     * For requests of one connection after the other.
     *
     * @param coming where bodies are that have not come as a whole, for the watcher
     */
    PacedProcessor(PacedProtocol protocol, Adapter adapter, Pace pace, Set<ComingBody> coming) {
        super(protocol, adapter);
        this.mostSwallowed = protocol.getMaxSwallowSize();
        this.pace = pace;
        this.coming = coming;
        this.paced = new PacedAdapter(adapter);
        request.setInputBuffer(new CountedInput(request.getInputBuffer()));
    }

    @Override
    public Adapter getAdapter() {
        return paced;
    }

    /** Called for each piece of a head; a silent client is Tomcat's matter. */
    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        long began = request.getStartTimeNanos();
        // Only while a head has begun and not ended: Tomcat forgets the time with each request.
        if (began >= 0 && pace.isHeadTooSlow(System.nanoTime() - began)) {
            SlowRequests.HEAD.count();
            return SocketState.CLOSED;
        }
        SocketState state = super.service(socket);
        // Of empty lines alone Tomcat makes no head, and would wait anew after each.
        boolean emptyLines = state == SocketState.OPEN && request.getStartTimeNanos() >= 0;
        return emptyLines ? SocketState.LONG : state;
    }

    /** As Tomcat does after each answer, since the client reads it only then; but so that the bytes are counted. */
    private void swallowRest(ComingBody rest) {
        // The client was not told to send it.
        boolean waits = request.hasExpectation() && (response.getStatus() < 200 || response.getStatus() > 299);
        if (waits) {
            return;
        }
        Nowhere nowhere = new Nowhere();
        try {
            while (!getErrorState().isError() && !isRequestBodyFullyRead() && rest.bytes() <= mostSwallowed) {
                if (request.doRead(nowhere) < 0) {
                    return;
                }
            }
        } catch (IOException gone) {
            setErrorState(ErrorState.CLOSE_CONNECTION_NOW, gone);
        }
    }

    private final class CountedInput implements InputBuffer {
        private final InputBuffer input;

        CountedInput(InputBuffer input) {
            this.input = input;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            int read = input.doRead(handler);
            ComingBody one = body;
            if (one != null) {
                one.came(Math.max(0, read));
                if (isRequestBodyFullyRead()) {
                    one.end();
                }
            }
            return read;
        }

        @Override
        public int available() {
            return input.available();
        }
    }

    /** Where Tomcat hands a request on when its head is there. */
    private final class PacedAdapter implements Adapter {
        private final Adapter adapter;

        PacedAdapter(Adapter adapter) {
            this.adapter = adapter;
        }

        @Override
        public void service(Request asked, Response answer) throws Exception {
            if (isRequestBodyFullyRead() || !(getSocketWrapper().getSocket() instanceof NioChannel channel)) {
                adapter.service(asked, answer);
                return;
            }
            ComingBody one = new ComingBody(channel.getIOChannel());
            body = one;
            coming.add(one);
            try {
                adapter.service(asked, answer);
                if (!isAsync()) {
                    swallowRest(one);
                }
            } finally {
                one.end();
                coming.remove(one);
                body = null;
            }
        }

        @Override
        public boolean prepare(Request asked, Response answer) throws Exception {
            return adapter.prepare(asked, answer);
        }

        @Override
        public boolean asyncDispatch(Request asked, Response answer, SocketEvent event) throws Exception {
            return adapter.asyncDispatch(asked, answer, event);
        }

        @Override
        public void log(Request asked, Response answer, long nanos) {
            adapter.log(asked, answer, nanos);
        }

        @Override
        public void checkRecycled(Request asked, Response answer) {
            adapter.checkRecycled(asked, answer);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
