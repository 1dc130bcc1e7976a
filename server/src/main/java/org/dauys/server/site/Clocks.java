package org.dauys.server.site;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time, as a bean: tests set their own. */
@Configuration(proxyBeanMethods = false)
public class Clocks {
    /**
     * The clocks of two nodes differ by less, and a clock that is kept right is never set back further. What bears a later time
     * was noted before somebody set the clock back, and nobody knows how old it is.
     */
    public static final Duration DRIFT = Duration.ofMinutes(5);

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }
}
