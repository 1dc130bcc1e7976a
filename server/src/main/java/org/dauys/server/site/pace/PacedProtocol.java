package org.dauys.server.site.pace;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** HTTP as Tomcat speaks it, with clients who have to keep pace; made by Tomcat, by its name. */
public final class PacedProtocol extends Http11NioProtocol {
    private static final int LOOKS_EACH_SECONDS = 1;

    private final Set<ComingBody> coming = ConcurrentHashMap.newKeySet();
    private @Nullable Pace pace;
    private @Nullable Future<?> watcher;

    /** Before it is started. */
    void keep(Pace pace) {
        this.pace = pace;
    }

    private Pace pace() {
        if (pace == null) {
            throw new IllegalStateException("No pace was set");
        }
        return pace;
    }

    @Override
    protected Processor createProcessor() {
        return new PacedProcessor(this, getAdapter(), pace(), coming);
    }

    @Override
    public void start() throws Exception {
        super.start();
        watcher = getUtilityExecutor()
                .scheduleWithFixedDelay(this::look, LOOKS_EACH_SECONDS, LOOKS_EACH_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watcher != null) {
            watcher.cancel(false);
        }
        super.stop();
    }

    private void look() {
        for (ComingBody body : coming) {
            if (body.cutIfTooSlow(pace())) {
                SlowRequests.BODY.count();
            }
        }
    }
}
