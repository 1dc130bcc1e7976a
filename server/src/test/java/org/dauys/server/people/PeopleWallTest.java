package org.dauys.server.people;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dauys.server.ProgramClasses;
import org.dauys.server.TestSite;
import org.dauys.server.people.store.PeopleSchema;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.annotation.Transactional;

/** Only this room reaches people's schema, and it reaches no other. */
class PeopleWallTest {
    private static final TestSite SITE = TestSite.demo();

    @Test
    void whateverSqlComesThroughTheContentsConnectionsShowsNobody() throws SQLException {
        try (Connection connection = SITE.bean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select * from submission.submission");
            for (String before : new String[] {"reset role", "reset all", "set search_path = people"}) {
                statement.execute(before);
                SQLException refused = assertThrows(
                        SQLException.class, () -> statement.execute("select * from people.account"), before);
                assertEquals("42501", refused.getSQLState(), refused.getMessage());
            }
            statement.execute("reset all");
        }
    }

    @Test
    void peoplesConnectionsShowNothingThatWasWritten() {
        PeopleSchema people = SITE.bean(PeopleSchema.class);
        assertTrue(people.sql("select count(*) from people.account")
                        .query(Long.class)
                        .single()
                >= 0);
        for (String table :
                new String[] {"submission.submission", "consultation.consultation", "jobs.job", "publish.export"}) {
            DataAccessException refused = assertThrows(
                    DataAccessException.class,
                    () -> people.sql("select * from " + table).query().listOfRows(),
                    table);
            String told = String.valueOf(refused.getMostSpecificCause().getMessage());
            assertTrue(told.contains("permission denied"), told);
        }
    }

    @Test
    void noOtherRoomAsksForPeoplesConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dauys.server.people..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(SpringSessionDataSource.class)
                .check(ProgramClasses.ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dauys.server.people..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PeopleSchema.class)
                .check(ProgramClasses.ALL);
    }

    /** They are the content's, and would be refused, or roll back nothing. */
    @Test
    void thisRoomUsesNeitherSpringsClientNorItsTransactions() {
        noClasses()
                .that()
                .resideInAPackage("org.dauys.server.people..")
                .and()
                .doNotBelongToAnyOf(PeopleSchema.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .check(ProgramClasses.ALL);
    }
}
