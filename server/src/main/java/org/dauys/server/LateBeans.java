package org.dauys.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * What no first page needs, and so is done after it can be asked for: the beans that nobody has wanted yet; jobs, letters and
 * other work of its own (beans that are {@link Lifecycle} and not {@link SmartLifecycle}); events that the last run left
 * behind.
 */
final class LateBeans {
    private static final Logger LOG = LoggerFactory.getLogger(LateBeans.class);

    private final ConfigurableApplicationContext context;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean closing;

    private LateBeans(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static LateBeans of(ConfigurableApplicationContext context) {
        LateBeans late = new LateBeans(context);
        Thread.ofPlatform().daemon().name("late-beans").start(late::run);
        return late;
    }

    private void run() {
        try {
            make(context.getBeanFactory());
            start();
            resubmit();
            done.complete(null);
        } catch (RuntimeException | Error failure) {
            if (!closing) {
                LOG.error("Not everything of the server could be started", failure);
            }
            done.completeExceptionally(failure);
        }
    }

    private void make(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            if (closing) {
                return;
            }
            if (!beans.getBeanDefinition(name).isAbstract() && beans.isSingleton(name)) {
                beans.getBean(name);
            }
        }
    }

    private void start() {
        for (Lifecycle work : context.getBeansOfType(Lifecycle.class).values()) {
            if (!closing && !(work instanceof SmartLifecycle) && !work.isRunning()) {
                work.start();
            }
        }
    }

    private void resubmit() {
        if (!closing) {
            context.getBean(IncompleteEventPublications.class).resubmitIncompletePublications(event -> true);
        }
    }

    /** Waits until all is done; fails as it did. */
    void await() {
        try {
            done.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failure;
        }
    }

    /** Begins nothing more, and waits for what has been begun. */
    void stop() {
        closing = true;
        done.handle((nothing, failure) -> true).join();
    }
}
