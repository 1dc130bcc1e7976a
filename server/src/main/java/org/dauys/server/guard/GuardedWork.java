package org.dauys.server.guard;

/**
 * A kind of work on bytes that came from outside, done in the guard's process. It is found there by {@link
 * java.util.ServiceLoader}, knows neither database nor settings, and answers with bytes: it refuses by them, too.
 */
public interface GuardedWork {

    /** By which {@link Guard#run} asks for it: {@code read-act}. */
    String name();

    /**
     * Does it.
     *
     * @param asked all that it is told
     * @throws Exception a fault of the program; what is wrong with a file belongs into the answer
     */
    byte[] run(byte[] asked) throws Exception;
}
