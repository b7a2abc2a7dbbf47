package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.gongkai.deploy.start.Service;

/** A service that is killed while it makes many items public goes on after what was done: none is lost, none comes twice. */
@KilledStack
class KilledPublicationIT {

    /** A thousand may be ordered together: {@code -Dgongkai.test.publications=1000}. */
    private static final int ITEMS = Integer.getInteger("gongkai.test.publications", 100);

    @Test
    void each_item_is_public_once_however_the_service_ends_in_between() throws SQLException {
        String agency = Gateway.agency("680900", "某局");
        List<String> items = manyLike(new KeyedItemPosts(agency).quiet(), agency);
        String publication = Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of("agencyCode", agency, "items", items))
                .post("/api/v1/publications")
                .then()
                .statusCode(201)
                .extract()
                .path("publication.id");
        Awaitility.await("the first are public")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> published(publication) > 20);

        RunningStack.stack().service(Service.DISCLOSURE).child().kill();

        long whenKilled =
                count("select count(*) from publication_order where state = 'PUBLISHED' and agency_code = '%s'"
                        .formatted(agency));
        assertThat(whenKilled).isBetween(20L, ITEMS - 1L);
        Awaitility.await("the service is started again, and goes on")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        RunningStack.stack().service(Service.DISCLOSURE).isReady() && published(publication) == ITEMS);
        assertThat(count("select count(*) from item_step where step = 'RELEASE' and agency_code = '%s'"
                        .formatted(agency)))
                .isEqualTo(ITEMS);
        assertThat(count("select count(distinct index_number) from disclosure_item where agency_code = '%s'"
                        .formatted(agency)))
                .isEqualTo(ITEMS);
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        int counted = Gateway.request()
                .get("/api/v1/statistics/" + year + "/disclosures?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        assertThat(counted).isEqualTo(ITEMS);
        Gateway.verify();
    }

    private static int published(String publication) {
        Integer many = Gateway.request()
                .get("/api/v1/publications/" + publication)
                .then()
                .extract()
                .path("counts.PUBLISHED");
        return many == null ? 0 : many;
    }

    /** Reviewed items like one, that one among them: as if each had gone the same way. */
    private static List<String> manyLike(String item, String agency) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection database = RunningStack.stack().server().administer("gongkai_disclosure");
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("create temporary table another on commit drop as"
                    + " select gen_random_uuid() as id from generate_series(2, " + ITEMS + ")");
            for (String table : List.of("item_life", "item_revision", "item_step")) {
                String key = table.equals("item_life") ? "id" : "item_id";
                statement.execute("""
                        insert into %1$s select (jsonb_populate_record(t, jsonb_build_object('%2$s', a.id))).*
                        from %1$s t cross join another a where t.%2$s = '%3$s'""".formatted(table, key, item));
            }
            try (ResultSet all = statement.executeQuery(
                    "select cast(id as text) from item_life where agency_code = '" + agency + "'")) {
                while (all.next()) {
                    ids.add(all.getString(1));
                }
            }
            database.commit();
        }
        return ids;
    }

    private static long count(String sql) throws SQLException {
        try (Connection database = RunningStack.stack().server().administer("gongkai_disclosure");
                Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery(sql)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
