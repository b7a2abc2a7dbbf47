package org.gongkai.kit.audit.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The columns of an entry that auditors filter by. The database computes them from the content; who owns it could have
 * them computed otherwise.
 */
@Singleton
class ToldColumns {

    private static final Map<String, String> MEMBERS = Map.of(
            "at", "at",
            "actor", "actor",
            "operation", "operation",
            "object_kind", "objectKind",
            "object_id", "objectId");

    /** What {@link #hold} reads, behind other columns of a table named e. */
    static final String COLUMNS = ", e.at, e.actor, e.operation, e.object_kind, e.object_id";

    private final ObjectMapper mapper;

    ToldColumns(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the columns of a row say what its content says. */
    boolean hold(ResultSet row) throws SQLException {
        String content = row.getString("content");
        if (content == null) {
            return false;
        }
        try {
            JsonNode said = mapper.readTree(content);
            for (Map.Entry<String, String> each : MEMBERS.entrySet()) {
                JsonNode member = said.get(each.getValue());
                String told = member == null || member.isNull() ? null : member.asText();
                if (!Objects.equals(row.getString(each.getKey()), told)) {
                    return false;
                }
            }
            return true;
        } catch (JsonProcessingException e) {
            // Not what the service wrote, whatever it is.
            return false;
        }
    }
}
