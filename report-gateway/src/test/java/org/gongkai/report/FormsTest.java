package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.testing.PostgresForTests;

/** The form over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FormsTest {

    @Test
    void both_editions_are_listed_the_one_in_force_first() {
        given().get("/api/v1/forms")
                .then()
                .statusCode(200)
                .body("items.edition", contains("2021", "2019"))
                .body("items[0].notice", equalTo("国办公开办函〔2021〕30号"))
                .body("items[1].href", equalTo("/api/v1/forms/2019"));
    }

    @Test
    void an_edition_has_labels_definitions_layout_and_equations() {
        given().get("/api/v1/forms/2021")
                .then()
                .statusCode(200)
                .body("tables.id", contains("T2", "T3", "T4"))
                .body("tables.cells.flatten()", hasSize(200))
                .body("tables[1].cells.find { it.id == 'T3.GRANTED.TOTAL' }.derived", equalTo(true))
                .body(
                        "tables[1].cells.find { it.id == 'T3.GRANTED.NATURAL_PERSON' }.label.zh",
                        equalTo("（一）予以公开 / 自然人"))
                .body(
                        "tables[1].cells.find { it.id == 'T3.GRANTED.NATURAL_PERSON' }.definition.zh",
                        containsString("第三十六条"))
                .body("tables[1].cells.find { it.id == 'T3.GRANTED.NATURAL_PERSON' }.roles", hasItems("OUTCOME"))
                .body("tables[1].lines[0][0].label.zh", containsString("勾稽关系"))
                .body("sections", hasSize(6))
                .body("sections[0].headings", hasSize(5))
                .body("identities.id", contains("V1", "V2", "V3", "V5", "V8"))
                .body("identities[2].equations", hasSize(7));
        given().get("/api/v1/forms/2019").then().statusCode(200).body("edition", equalTo("2019"));
        given().get("/api/v1/forms/1999").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_rules_can_be_read_by_everybody_with_their_cells_words_and_sources() {
        given().noFilters()
                .get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("V1", "V20", "K01", "K30"))
                .body("items.find { it.id == 'V4' }.formula", equalTo("T3.CARRIED_IN.* = T3.CARRIED_OUT.*@LAST"))
                .body("items.find { it.id == 'V4' }.cells", hasItem("T3.CARRIED_OUT.RESEARCH"))
                .body("items.find { it.id == 'V3' }.identity", equalTo("V3"))
                .body("items.find { it.id == 'V3' }.cells", hasItem("T3.NEW_RECEIVED.TOTAL"))
                .body("items.find { it.id == 'K12' }.check", equalTo("OTHER_REGIONS"))
                .body("items.findAll { !it.message || !it.messageEn || !it.source }", hasSize(0));
    }
}
