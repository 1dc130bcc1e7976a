package org.dauys.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rooms of the server, put together by Spring; {@link Server} starts it. */
@Modulithic(systemName = "Dauys")
@EnableScheduling
// A bean is called by its whole name: two rooms may call a class the same.
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class Application {
    /** For the build alone, which asks it for the beans there are; {@link Server} starts the server. */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
