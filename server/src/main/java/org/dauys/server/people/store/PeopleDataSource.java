package org.dauys.server.people.store;

import javax.sql.DataSource;
import org.dauys.server.database.LatePool;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Connections as the user who sees people only. Never given to whoever asks for just any: its name must be said. */
@Configuration(proxyBeanMethods = false)
class PeopleDataSource {
    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    @ConfigurationProperties("dauys.people.pool")
    LatePool peopleConnections(@Qualifier("peoplePlace") LatePool.Address place) {
        return new LatePool(place);
    }

    /** Spring Session asks for it by this name; a session is saved even if the request's own work is rolled back. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource people) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(people));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
