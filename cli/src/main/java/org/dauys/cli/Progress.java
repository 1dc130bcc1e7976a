package org.dauys.cli;

/**
 * Says on {@code err} what is being done, where somebody watches it, and only once a command has run for longer than they wait without a
 * word: until then nobody wonders.
 */
final class Progress implements AutoCloseable {
    private final Terminal terminal;
    private final Thread waiting;
    private String step = "";
    private boolean speaking;
    private boolean closed;
    /** What is told on the line which is written over. */
    private String sharing = "";
    /** The percents that stand on the line which is written over. */
    private long shown = -1;

    private Progress(Terminal terminal) {
        this.terminal = terminal;
        this.speaking = terminal.watched() && terminal.patience().isZero();
        this.waiting = Thread.ofPlatform().daemon().name("progress").unstarted(this::speakAfterAWhile);
    }

    static Progress start(Terminal terminal) {
        Progress progress = new Progress(terminal);
        if (terminal.watched() && !progress.speaking) {
            progress.waiting.start();
        }
        return progress;
    }

    /** The same with a first step. */
    static Progress start(Terminal terminal, String key) {
        Progress progress = start(terminal);
        progress.at(key);
        return progress;
    }

    /** The step that begins now, a key of the messages. */
    synchronized void at(String key, Object... arguments) {
        step = Messages.in(terminal.locale()).say(key, arguments);
        endLine("");
        if (speaking) {
            terminal.err().println(step);
        }
    }

    /**
     * How much of one long step is done, on a line that is written over; another step has another line.
     *
     * @param key of a message with the part that is done, the whole, and the percents
     */
    synchronized void share(String key, long done, long whole) {
        long percent = whole == 0 ? 100 : (long) (100.0 * done / whole);
        if (speaking && (percent != shown || !key.equals(sharing))) {
            endLine(key);
            shown = percent;
            terminal.err()
                    .print("\r"
                            + Messages.in(terminal.locale())
                                    .say(key, Long.toString(done), Long.toString(whole), Long.toString(percent)));
            terminal.err().flush();
        }
    }

    private void speakAfterAWhile() {
        try {
            Thread.sleep(terminal.patience());
        } catch (InterruptedException done) {
            return;
        }
        synchronized (this) {
            if (!closed) {
                speaking = true;
                if (!step.isEmpty()) {
                    terminal.err().println(step);
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.interrupt();
        endLine("");
    }

    /** Leaves the line that is written over: what comes is no progress. */
    synchronized void endLine() {
        endLine("");
    }

    /** Leaves it when what comes is told on another. */
    private void endLine(String next) {
        if (shown >= 0 && !next.equals(sharing)) {
            terminal.err().println();
            shown = -1;
        }
        sharing = next;
    }
}
