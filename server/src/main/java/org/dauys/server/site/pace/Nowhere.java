package org.dauys.server.site.pace;

import java.nio.ByteBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** Takes what is read and keeps none of it. */
final class Nowhere implements ApplicationBufferHandler {
    private ByteBuffer last = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        last = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return last;
    }

    @Override
    public void expand(int size) {
        // It has room for everything.
    }
}
