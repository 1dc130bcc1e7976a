package org.dauys.server.site.pace;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets {@link PacedProtocol} in place of Tomcat's own. */
@Configuration(proxyBeanMethods = false)
class PacedTomcat {
    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> pacedProtocol(
            @Value("${dauys.requests.head-seconds}") int headSeconds,
            @Value("${dauys.requests.body-seconds}") int bodySeconds,
            @Value("${dauys.requests.body-bytes-a-second}") int bytesASecond) {
        Pace pace = new Pace(Duration.ofSeconds(headSeconds), Duration.ofSeconds(bodySeconds), bytesASecond);
        return factory -> {
            factory.setProtocol(PacedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> ((PacedProtocol) connector.getProtocolHandler()).keep(pace));
        };
    }
}
