package org.dauys.server;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The running web application. */
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Server start(String url, String user, String password, int port) {
        SpringApplication application = new SpringApplication(Application.class);
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
        properties.put("server.port", String.valueOf(port));
        application.setDefaultProperties(properties);
        return new Server(application.run());
    }

    public static void main(String[] args) {
        Server server = start(args[0], "postgres", "x", Integer.parseInt(args[1]));
        try {
            server.bean(org.dauys.server.consultation.Imports.class).run(org.dauys.server.demo.DemoConsultation.read());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Where its pages are. */
    public URI address() {
        WebServer pages = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        int port = pages.getPort();
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** One of the beans that serve it. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
