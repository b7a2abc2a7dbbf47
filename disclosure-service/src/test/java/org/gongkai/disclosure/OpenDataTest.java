package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.disclosure.opendata.OpenDataset;
import org.gongkai.disclosure.opendata.OpenRecords;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.Registers;
import org.gongkai.registers.testing.Api;

/** Open data read again as whoever takes it would: files, the catalogue that lists them, and the addresses of all that is public. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OpenDataTest {

    private static final Api ITEMS = new Api("disclosures");
    private static final Api DOCUMENTS = new Api("normative-documents");
    private static final Api ACTIONS = new Api("administrative-actions");
    private static final Api DECISIONS = new Api("administrative-decisions");
    private static final String ORIGIN = "http://127.0.0.1:8080";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Registers registers;

    @Inject
    ItemRegister items;

    @Inject
    Jdbi jdbi;

    @Inject
    CurrentCaller caller;

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void items_come_as_csv_and_json_and_only_those_that_are_public() throws IOException {
        String shown = ITEMS.created(item("=HYPERLINK(\"http://x\")"));
        ITEMS.created(item("表情😀，\"引号\"\n换行", "publishedOn", "2022-01-05"));
        ITEMS.voidRecord(ITEMS.created(item("误发"))).statusCode(200);
        ItemOffice office = new ItemOffice(agency);
        office.begun(ItemOffice.content("title", "没有发布的草稿"));
        String withdrawn = office.published(ItemOffice.content());
        office.take(Role.CLERK, withdrawn, "withdrawals", Map.of("reason", "被撤销"))
                .statusCode(200);

        List<NamedCsvRecord> rows = csv("disclosures.csv?agencyCode=" + agency);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getField("名称")).isEqualTo("'=HYPERLINK(\"http://x\")");
        JsonNode records = json("disclosures.json?agencyCode=" + agency);
        assertThat(records).hasSize(2);
        assertThat(records.get(0).path("id").asText()).isEqualTo(shown);
        assertThat(records.get(0).path("title").asText()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(json("disclosures.json?agencyCode=" + agency + "&publishedFrom=2022-01-01"))
                .hasSize(1);
        get("open-data/disclosures.csv?withdrawn=true")
                .statusCode(400)
                .body("violations.pointer", contains("withdrawn"));
        get("open-data/disclosures.json?voided=true").statusCode(400);
        get("open-data/disclosures.json?nonsense=1").statusCode(400);
    }

    /** A reader must not take what broke off for all there is. */
    @Test
    void a_file_that_breaks_off_is_never_ended() {
        ITEMS.created(item("第一条"));
        String broken = ITEMS.created(item("读不出来的一条", "publishedOn", "2022-01-05"));
        OpenRecords<DisclosureItem> records =
                new OpenRecords<>(registers.open(items), OpenDataset.DISCLOSURES, jdbi, JSON, (registrar, record) -> {
                    if (record.id().toString().equals(broken)) {
                        throw new IllegalStateException("cannot be read");
                    }
                    return JSON.createObjectNode().put("title", record.entry().title());
                });
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Throwable cut = catchThrowable(() -> caller.asService("disclosure-service", () -> {
            records.writeJson(records.asked(Map.of("agencyCode", List.of(agency))), out);
            return null;
        }));

        assertThat(cut).hasMessage("cannot be read");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("[{").endsWith("}");
    }

    @Test
    void who_has_a_file_is_told_so_until_something_changes() {
        String id = ITEMS.created(item("部门预算"));
        ACTIONS.created(Map.of("agencyCode", agency, "year", 2021, "licensing", 12));
        for (String file : List.of("disclosures.csv", "disclosures.json", "administrative-actions.csv")) {
            String path = "/api/v1/public/open-data/" + file + "?agencyCode=" + agency;
            String tag = given().noFilters()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            given().noFilters()
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
        }
        String path = "/api/v1/public/open-data/disclosures.json?agencyCode=" + agency;
        String tag = given().noFilters().get(path).then().extract().header("ETag");
        given().noFilters()
                .header("If-None-Match", tag)
                .get(path + "&publishedFrom=2021-01-01")
                .then()
                .statusCode(200);
        ITEMS.voidRecord(id).statusCode(200);
        given().noFilters()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void documents_come_when_they_are_published() throws IOException {
        DOCUMENTS.created(document("内部稿", null));
        DOCUMENTS.created(document("管理办法", "2021-03-02"));

        assertThat(csv("normative-documents.csv?agencyCode=" + agency))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("名称")).isEqualTo("管理办法"));
        assertThat(json("normative-documents.json?agencyCode=" + agency)).hasSize(1);
        get("open-data/normative-documents.csv?published=false").statusCode(400);
    }

    @Test
    void single_decisions_come_as_long_as_they_are_publicised_and_a_withdrawn_penalty_says_why() throws IOException {
        DECISIONS.created(decision("许1", "LICENSING", null));
        DECISIONS.created(decision("许2", "LICENSING", "2021-03-12"));
        String penalty = DECISIONS.created(decision("罚1", "PENALTY", "2021-03-12"));
        String path = "open-data/administrative-decisions.json?agencyCode=" + agency;
        assertThat(json(path.substring("open-data/".length())))
                .extracting(row -> row.path("decisionNumber").asText())
                .containsExactly("许2", "罚1");
        String tag = get(path).extract().header("ETag");
        get("administrative-decisions/" + penalty).statusCode(200).body("matter", equalTo("食品经营"));
        get("open-data/catalogue.jsonld?agencyCode=" + agency)
                .body("'dcat:dataset'.'dct:identifier'", contains("administrative-decisions/" + agency))
                .body("'dcat:dataset'[0].'dct:temporal'.'dcat:startDate'.'@value'", equalTo("2021-03-12"));

        DECISIONS
                .correct(penalty, Map.of("withdrawnOn", "2021-06-18"))
                .statusCode(400)
                .body("violations.pointer", contains("/withdrawalReason"));
        DECISIONS
                .correct(penalty, Map.of("withdrawnOn", "2021-03-01", "withdrawalReason", "决定被撤销"))
                .statusCode(400)
                .body("violations.pointer", contains("/withdrawnOn"));
        DECISIONS
                .correct(penalty, Map.of("withdrawnOn", "2021-06-18", "withdrawalReason", "决定被复议撤销"))
                .statusCode(200);

        assertThat(csv("administrative-decisions.csv?agencyCode=" + agency))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("决定书文号")).isEqualTo("许2"));
        given().noFilters()
                .header("If-None-Match", tag)
                .get("/api/v1/public/" + path)
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
        get("administrative-decisions/" + penalty).statusCode(410).body("detail", containsString("决定被复议撤销"));
        get("administrative-decisions?agencyCode=" + agency).statusCode(200).body("items", hasSize(1));
        get(path + "&withdrawn=true").statusCode(400);
        get(path + "&publicised=false").statusCode(400);
        Api.statistics(agency, 2021).cell("T2.PENALTY.DECISIONS", 1).cell("T2.LICENSING.DECISIONS", 2);
    }

    private Map<String, Object> decision(String number, String kind, String publicisedOn) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("decisionNumber", number);
        decision.put("agencyCode", agency);
        decision.put("kind", kind);
        decision.put("decidedOn", "2021-03-08");
        decision.put("matter", "食品经营");
        decision.put("publicisedOn", publicisedOn);
        return decision;
    }

    @Test
    void figures_of_a_year_come_when_its_report_is_signed_and_what_nobody_stated_is_not_0() throws IOException {
        ACTIONS.created(Map.of("agencyCode", agency, "year", 2021, "licensing", 12, "feesWanYuan", "7.30"));
        ACTIONS.created(Map.of("agencyCode", agency, "year", 2022, "licensing", 99));
        assertThat(json("administrative-actions.json?agencyCode=" + agency)).isEmpty();
        DatabaseOwner.jdbi()
                .useHandle(owner -> owner.execute(
                        "insert into signed_report (agency_code, year, version) values (?, 2021, 1)", agency));

        JsonNode figures = json("administrative-actions.json?agencyCode=" + agency);
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).path("year").asInt()).isEqualTo(2021);
        assertThat(figures.get(0).path("licensing").asInt()).isEqualTo(12);
        assertThat(figures.get(0).path("penalties").isNull()).isTrue();
        assertThat(figures.get(0).path("feesWanYuan").asText()).isEqualTo("7.3");
        assertThat(figures.get(0).path("regionCode").asText()).isEqualTo("230505");
        NamedCsvRecord row =
                csv("administrative-actions.csv?year=2021&agencyCode=" + agency).getFirst();
        assertThat(row.getField("行政许可")).isEqualTo("12");
        assertThat(row.getField("行政处罚")).isEmpty();
        assertThat(csv("administrative-actions.csv?year=2022&agencyCode=" + agency))
                .isEmpty();
        get("open-data/administrative-actions.json?year=21").statusCode(400);
    }

    @Test
    void the_catalogue_describes_them_and_each_file_is_there() throws IOException {
        ITEMS.created(item("部门预算"));
        ITEMS.created(item("部门决算", "publishedOn", "2022-08-01"));
        DOCUMENTS.created(document("管理办法", "2021-03-02"));

        ValidatableResponse answer = get("open-data/catalogue.jsonld?agencyCode=" + agency)
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", equalTo("dcat:Catalog"))
                .body("'dcat:dataset'", hasSize(2))
                .body(
                        "'dcat:dataset'.'dct:identifier'",
                        contains("disclosures/" + agency, "normative-documents/" + agency));
        JsonNode catalogue = JSON.readTree(answer.extract().asByteArray());
        assertThat(catalogue.at("/@context/dcat").asText()).isEqualTo("http://www.w3.org/ns/dcat#");
        JsonNode items = catalogue.path("dcat:dataset").get(0);
        assertThat(items.at("/dct:publisher/dct:identifier").asText()).isEqualTo(agency);
        assertThat(items.at("/dct:spatial/dct:identifier").asText()).isEqualTo("230505");
        assertThat(items.at("/dct:temporal/dcat:startDate/@value").asText()).isEqualTo("2021-03-01");
        assertThat(items.at("/dct:temporal/dcat:endDate/@value").asText()).isEqualTo("2022-08-01");
        assertThat(items.at("/dct:accrualPeriodicity/@id").asText()).endsWith("continuous");
        assertThat(items.path("dct:rights")).isNotEmpty();
        for (JsonNode dataset : catalogue.path("dcat:dataset")) {
            for (JsonNode file : dataset.path("dcat:distribution")) {
                String address = file.at("/dcat:downloadURL/@id").asText();
                assertThat(address).startsWith(ORIGIN);
                String mediaType = file.at("/dcat:mediaType/@id").asText().replaceFirst(".*/media-types/", "");
                String given = given().noFilters()
                        .get(address.substring(ORIGIN.length()))
                        .then()
                        .statusCode(200)
                        .extract()
                        .contentType();
                assertThat(given).startsWith(mediaType);
            }
        }
    }

    @Test
    void bodies_are_listed_page_by_page() {
        ITEMS.created(item("部门预算"));
        String other = agency;
        anAgency();
        ITEMS.created(item("部门预算"));

        List<String> found = new ArrayList<>();
        String next = "/api/v1/public/open-data/catalogue.jsonld?regionCode=2305&limit=50";
        while (next != null) {
            ValidatableResponse page = given().noFilters()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200);
            found.addAll(page.extract().path("'dcat:dataset'.'dct:identifier'"));
            String link = page.extract().header("Link");
            next = link == null ? null : link.replaceFirst("<(.*)>.*", "$1");
        }
        assertThat(found)
                .contains("disclosures/" + agency, "disclosures/" + other)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_sitemap_lists_the_address_of_all_that_is_public() throws Exception {
        String item = ITEMS.created(item("部门预算"));
        String voided = ITEMS.created(item("误发"));
        ITEMS.voidRecord(voided).statusCode(200);
        String document = DOCUMENTS.created(document("管理办法", "2021-03-02"));
        String hidden = DOCUMENTS.created(document("内部稿", null));
        String penalty = DECISIONS.created(decision("罚9", "PENALTY", "2021-03-12"));
        String unread = DECISIONS.created(decision("罚10", "PENALTY", null));

        Element index = parsed(get("sitemap.xml").statusCode(200));
        assertThat(index.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        List<String> files = locations(index);
        assertThat(files).isNotEmpty();
        List<String> addresses = new ArrayList<>();
        for (String file : files) {
            Element all = parsed(given().noFilters()
                    .get(file.substring(ORIGIN.length()))
                    .then()
                    .statusCode(200));
            assertThat(all.getLocalName()).isEqualTo("urlset");
            assertThat(locations(all).size()).isLessThanOrEqualTo(50_000);
            addresses.addAll(locations(all));
        }
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .contains(
                        ORIGIN + "/api/v1/public/disclosures/" + item + "/page",
                        ORIGIN + "/api/v1/public/normative-documents/" + document,
                        ORIGIN + "/api/v1/public/administrative-decisions/" + penalty)
                .noneMatch(address -> address.contains(voided) || address.contains(hidden) || address.contains(unread));
        given().noFilters()
                .get(addresses.getLast().substring(ORIGIN.length()))
                .then()
                .statusCode(200);
        get("sitemaps/disclosures.xml?from=x").statusCode(400).body("violations.pointer", hasItems("from"));
    }

    private static List<String> locations(Element within) {
        NodeList found = within.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add(found.item(i).getTextContent());
        }
        return all;
    }

    private static Element parsed(ValidatableResponse answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.extract().asByteArray()))
                .getDocumentElement();
    }

    private Map<String, Object> item(String title, Object... more) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("agencyCode", agency);
        item.put("column", "财政公开");
        item.put("title", title);
        item.put("publishedOn", "2021-03-01");
        for (int i = 0; i < more.length; i += 2) {
            item.put(more[i].toString(), more[i + 1]);
        }
        return item;
    }

    private Map<String, Object> document(String title, String publishedOn) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("documentNumber", "四政规〔2021〕" + title.hashCode() + "号");
        document.put("title", title);
        document.put("agencyCode", agency);
        document.put("kind", "NORMATIVE_DOCUMENT");
        document.put("issuedOn", "2021-03-01");
        document.put("publishedOn", publishedOn);
        return document;
    }

    private static ValidatableResponse get(String path) {
        return given().noFilters().get("/api/v1/public/" + path).then();
    }

    private static JsonNode json(String path) throws IOException {
        return JSON.readTree(get("open-data/" + path)
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asByteArray());
    }

    private static List<NamedCsvRecord> csv(String path) {
        String text = get("open-data/" + path)
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }
}
