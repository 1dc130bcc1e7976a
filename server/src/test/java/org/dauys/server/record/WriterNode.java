package org.dauys.server.record;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dauys.server.database.Database;
import org.dauys.server.site.SiteAddress;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * A node's writer of the public log with all that belongs to it, and without the pages: in this process, or in one of its own that can
 * be stopped and killed.
 */
final class WriterNode implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = "org.dauys.server",
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.ASSIGNABLE_TYPE,
                            classes = {
                                EntrySource.class,
                                EntryTypes.class,
                                LogKeeper.class,
                                LogOpening.class,
                                LogTable.class,
                                LogFolder.class,
                                LogSettings.class,
                                LogStanding.class,
                                Lease.class,
                                Recorded.class,
                                Proofs.class,
                                SiteAddress.class
                            }))
    static class Beans {
        @Bean
        JdbcClient sql(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }
    }

    private WriterNode(String url, String user, String password, Map<String, Object> settings) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("of the test", settings));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(DataSource.class, () -> {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setPassword(password);
            pool.setMaximumPoolSize(3);
            return pool;
        });
        context.register(Beans.class);
        context.refresh();
        context.getBean(LogKeeper.class).start();
    }

    /** Starts one in this process. */
    static WriterNode start(Database database, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putIfAbsent("server.address", "127.0.0.1");
        return new WriterNode(database.url(), database.user(), database.password(), all);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.getBean(LogKeeper.class).stop();
        context.close();
    }

    /** Starts one in a process of its own, and waits until it runs; with a lease of two seconds. */
    static Process startProcess(Database database, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WriterNode.class.getName(),
                database.url(),
                database.user(),
                database.password(),
                folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.equals("ready")) {
                return process;
            }
        }
        throw new IOException("The node did not start");
    }

    /** Writes until it is killed; prints {@code ready}. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("logging.level.root", "warn");
        new WriterNode(
                args[0],
                args[1],
                args[2],
                Map.of(
                        "server.address",
                        "127.0.0.1",
                        "dauys.record.folder",
                        args[3],
                        "dauys.record.lease-seconds",
                        "2"));
        System.out.println("ready");
        Thread.currentThread().join();
    }
}
