package org.dauys.server;

import org.dauys.server.database.LatePool;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Connections as the user who sees all but people: those that whoever asks for just any gets. */
@Configuration(proxyBeanMethods = false)
class ContentDataSource {
    @Bean
    @Primary
    @ConfigurationProperties("spring.datasource.hikari")
    LatePool contentConnections(@Qualifier("contentPlace") LatePool.Address place) {
        return new LatePool(place);
    }

    /** No address is open before the database has its newest schema and its walls. */
    @Bean
    SmartLifecycle databaseBeforePages(LatePool contentConnections) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                contentConnections.awaitDatabase();
                running = true;
            }

            @Override
            public void stop() {
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            // Before everything else, after everything else.
            @Override
            public int getPhase() {
                return Integer.MIN_VALUE;
            }
        };
    }
}
