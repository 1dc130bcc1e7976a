package org.dauys.server.site;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time, as a thing that is handed in: a test can stand still on a day. */
@Configuration(proxyBeanMethods = false)
class SiteClock {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
