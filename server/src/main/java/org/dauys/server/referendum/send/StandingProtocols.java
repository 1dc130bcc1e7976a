package org.dauys.server.referendum.send;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.Referendum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The official protocol of a station that stands, from the database itself: the count that readers get may be a moment older, and a
 * correction begun in that moment would lose figures.
 */
@Component
class StandingProtocols {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;
    private final Protocols protocols;

    StandingProtocols(JdbcClient sql, Protocols protocols) {
        this.sql = sql;
        this.protocols = protocols;
    }

    /**
     * What it says: its {@code number}, {@code figures} as they are sent, when it was {@code closed} and {@code signed}, and how many
     * {@code photographs} it has.
     */
    Optional<Map<String, Object>> of(Referendum referendum, String station) {
        // What a number says never changes: both questions are answered by the same protocol.
        return protocols
                .standing(referendum, station)
                .map(number -> sql.sql("""
            select number, figures, closed, signed, cardinality(photographs) as photographs from referendum.protocol
            where referendum_id = :id and number = :number
            """)
                        .param("id", referendum.id())
                        .param("number", number)
                        .query((row, i) -> said(row))
                        .single());
    }

    private static Map<String, Object> said(ResultSet row) throws SQLException {
        JsonNode figures = JSON.readTree(row.getString("figures"));
        return Map.of(
                "number", row.getLong("number"),
                "figures", figures,
                "closed", row.getString("closed"),
                "signed", row.getString("signed"),
                "photographs", row.getInt("photographs"));
    }
}
