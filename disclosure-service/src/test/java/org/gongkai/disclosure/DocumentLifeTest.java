package org.gongkai.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What becomes of documents: revised, replaced, repealed, at an end by themselves, interpreted, cleaned up. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentLifeTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Api REGISTER = new Api("normative-documents");

    private DocumentOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = DocumentOffice.in("230505");
    }

    @AfterEach
    void theLedgerEqualsTheRegister() {
        Api.verify(office.agency()).statusCode(200).body("differences", empty());
    }

    @Test
    void a_revision_is_one_issued_and_one_repealed_and_the_stock_is_the_same() {
        String old = office.issued("2019-06-01");
        String revised = office.issued("2022-03-01", "effectiveOn", "2022-04-01", "publishedOn", "2022-03-02");

        office.take(old, "revisions", by(revised, "2022-04-01"))
                .statusCode(200)
                .body("validity", equalTo("REVISED"))
                .body("endedOn", equalTo("2022-04-01"))
                .body("timeline[-1].event", equalTo("REVISE"))
                .body("timeline[-1].by.id", equalTo(revised))
                .body("actions.find { it.event == 'repeal' }.allowed", equalTo(false));

        office.expect(2021, 0, 0, 1);
        office.expect(2022, 1, 1, 1);
        office.standing(revised, "")
                .body("making", equalTo("REVISION"))
                .body("relations.document.id", contains(old))
                .body("relations.event", contains("REVISE"));
        office.standing(old, "?on=2022-03-31").body("validity", equalTo("IN_FORCE"));
        office.standing(revised, "?on=2022-03-31").body("validity", equalTo("NOT_YET"));
        office.counts(2022)
                .body("notes.'T2.NORMATIVE_DOCUMENT.ISSUED'", equalTo("其中修订1件"))
                .body("notes.'T2.NORMATIVE_DOCUMENT.REPEALED'", equalTo("含修订1件"))
                .body("kinds.NORMATIVE_DOCUMENT.made.REVISION", equalTo(1));

        // The form of 2019 has no cell that says so.
        String before = office.issued("2019-02-01");
        office.take(before, "revisions", by(office.issued("2020-02-01"), "2020-03-01"))
                .statusCode(200);
        office.counts(2020)
                .body("kinds.NORMATIVE_DOCUMENT.made.REVISION", equalTo(1))
                .body("notes", anEmptyMap());
    }

    @Test
    void where_a_region_has_it_so_a_revision_is_neither_and_the_stock_is_the_same() {
        office = DocumentOffice.in("331003");
        String path = "/api/v1/counting-settings/REVISION_NOT_COUNTED?regionCode=3310";
        String early = office.issued("2020-01-08");
        String earlyRevision = office.issued("2021-01-08");
        office.take(early, "revisions", by(earlyRevision, "2021-01-08")).statusCode(200);
        Map<String, String> setting = Map.of("value", "APPLIES", "from", "2022-01-01", "basis", "某省政务公开办〔2022〕1号");
        admin().body(setting).put(path + "&dryRun=true").then().statusCode(200).body("countedOtherwise", empty());
        admin().body(setting).put(path).then().statusCode(200).body("setting.version", equalTo(1));
        for (String read : List.of(path, "/api/v1/counting-settings")) {
            given().get(read).then().statusCode(200);
        }
        String old = office.issued("2019-06-01");
        String revised = office.issued("2022-03-01");
        String late = office.issued("2022-05-01");

        office.take(old, "revisions", by(late, "2023-01-01")).statusCode(400).body("reason", equalTo("OTHER_YEAR"));
        office.take(old, "revisions", by(revised, "2022-03-01")).statusCode(200).body("validity", equalTo("REVISED"));

        REGISTER.read(revised).body("making", equalTo("REVISION_NOT_COUNTED"));
        REGISTER.read(old).body("ending", equalTo("REVISED_NOT_COUNTED"));
        office.expect(2021, 1, 1, 2);
        office.expect(2022, 1, 0, 3);
        Api.entries(office.agency(), 2022, "T2.NORMATIVE_DOCUMENT.IN_FORCE", "")
                .body("items.record.id", hasItem(revised))
                .body("items.record.id", not(hasItem(old)));
        // Before the setting a revision counted, and does so until somebody corrects it.
        REGISTER.read(earlyRevision).body("making", equalTo("REVISION"));
        Map<String, String> earlier = Map.of("value", "APPLIES", "from", "2021-01-01", "basis", "补充通知");
        admin().body(earlier).put(path).then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .body(earlier)
                .put(path)
                .then()
                .statusCode(200)
                .body("countedOtherwise.id", contains(early, earlyRevision));
        office.as(Role.CLERK).body(earlier).put(path).then().statusCode(403);
    }

    @Test
    void a_revision_of_which_only_one_half_would_count_is_refused_and_nothing_is_posted() {
        office = DocumentOffice.in("330902");
        String told = office.issued("2023-08-04", "making", "REVISION");
        admin().body(Map.of("value", "APPLIES", "from", "2023-07-01", "basis", "某市政务公开办〔2023〕6号"))
                .put("/api/v1/counting-settings/REVISION_NOT_COUNTED?regionCode=3309")
                .then()
                .statusCode(200);
        String old = office.issued("2018-04-02");
        String before = office.issued("2023-06-20");
        String regulation = office.issued("2023-08-01", "kind", "REGULATION");
        String joint = office.issued("2023-08-02", "leadAgencyCode", Api.agency("330902"), "jointAgencies", "甲局、乙局");
        String alike = office.issued("2023-08-03");

        office.take(old, "revisions", by(before, "2023-07-01"))
                .statusCode(400)
                .body("reason", equalTo("COUNTED_OTHERWISE"))
                .body("violations[0].pointer", equalTo("/on"));
        office.take(old, "revisions", by(regulation, "2023-09-01"))
                .statusCode(400)
                .body("reason", equalTo("OTHER_KIND"))
                .body("violations[0].pointer", equalTo("/byDocumentId"));
        office.take(old, "revisions", by(joint, "2023-09-01")).statusCode(400).body("reason", equalTo("OTHER_LEAD"));
        office.expect(2023, 3, 0, 4);
        REGISTER.read(old).body("repealedOn", nullValue());
        REGISTER.read(before).body("making", nullValue());

        office.take(old, "revisions", by(alike, "2023-09-01")).statusCode(200).body("validity", equalTo("REVISED"));
        office.expect(2023, 2, 0, 3);
        // On days that count alike kind and lead are free: what goes out is repealed, what comes in is issued.
        String older = office.issued("2018-04-03");
        String counted = office.issued("2023-06-21", "kind", "REGULATION");
        office.take(older, "revisions", by(counted, "2023-06-30")).statusCode(200);
        office.expect(2023, 2, 1, 3);
        // One that was registered as a revision before the setting counts no longer once what it revises does not.
        office.take(office.issued("2018-04-04"), "revisions", by(told, "2023-09-02"))
                .statusCode(200);
        REGISTER.read(told).body("making", equalTo("REVISION_NOT_COUNTED"));
        office.expect(2023, 1, 1, 3);
    }

    @Test
    void what_an_import_says_of_revisions_and_last_days_counts_as_if_it_had_been_recorded() {
        String csv = "文号,名称,类别,成文日期,施行日期,有效期至,制定方式,废止日期,废止方式,统一社会信用代码\n"
                + "甲〔2020〕1号,旧通告,规范性文件,2020-01-02,2020-02-01,,新制定,2023-05-01,被修订,%1$s\n"
                + "甲〔2023〕1号,新通告,规范性文件,2023-04-20,2023-05-01,2028-04-30,修订,,,%1$s\n"
                + "甲〔2020〕2号,试行办法,规范性文件,2020-03-02,2020-04-01,2023-03-31,,,,%1$s\n";

        REGISTER.importCsv(csv.formatted(office.agency()), "").statusCode(200).body("created", equalTo(3));

        office.expect(2022, 0, 0, 2);
        office.expect(2023, 1, 2, 1);
        office.counts(2023)
                .body("kinds.NORMATIVE_DOCUMENT.expired", equalTo(1))
                .body("notes.'T2.NORMATIVE_DOCUMENT.REPEALED'", equalTo("含修订1件、自然失效1件"));
        REGISTER.importCsv(csv.formatted(office.agency()), "").statusCode(200).body("unchanged", equalTo(3));
    }

    @Test
    void a_document_is_at_an_end_on_the_day_after_its_last_also_while_that_lies_ahead() {
        LocalDate ahead = TODAY.plusYears(3);
        String id = office.issued("2020-01-02", "expiresOn", ahead.toString());

        office.expect(TODAY.getYear(), 0, 0, 1);
        office.expect(ahead.plusDays(1).getYear(), 0, 1, 0);
        Api.entries(office.agency(), TODAY.getYear(), "T2.NORMATIVE_DOCUMENT.IN_FORCE", "")
                .body("items.record.id", contains(id));
        office.standing(id, "")
                .body("validity", equalTo("IN_FORCE"))
                .body("endedOn", equalTo(ahead.plusDays(1).toString()));
        office.standing(id, "?on=" + ahead).body("validity", equalTo("IN_FORCE"));
        office.standing(id, "?on=" + ahead.plusDays(1)).body("validity", equalTo("EXPIRED"));

        office.take(
                        id,
                        "extensions",
                        Map.of("expiresOn", ahead.minusDays(1).toString(), "on", "2021-02-01", "basis", "通知"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/expiresOn"));
        LocalDate later = ahead.plusYears(2);
        office.take(id, "extensions", Map.of("expiresOn", later.toString(), "on", "2021-02-01", "basis", "四政发〔2021〕8号"))
                .statusCode(200)
                .body("expiresOn", equalTo(later.toString()))
                .body("timeline[0].expiresOn", equalTo(later.toString()));
        office.expect(ahead.plusDays(1).getYear(), 0, 0, 1);
        office.take(id, "repeals", Map.of("on", "2022-02-01", "basis", "四政发〔2022〕2号"))
                .statusCode(200);
        office.expect(2022, 0, 1, 0);
        Api.statistics(office.agency(), later.plusDays(1).getYear()).unknown("T2.NORMATIVE_DOCUMENT.REPEALED");
    }

    @Test
    void what_was_at_an_end_by_itself_is_not_repealed_later_but_may_have_been_extended_in_time() {
        String id = office.issued("2016-01-02", "expiresOn", "2020-12-31");
        office.expect(2021, 0, 1, 0);

        office.take(id, "repeals", Map.of("on", "2022-02-01", "basis", "清理决定"))
                .statusCode(400)
                .body("reason", equalTo("ENDED_BEFORE"));
        office.take(id, "amendments", Map.of("on", "2020-02-01", "basis", "修改决定"))
                .statusCode(409)
                .body("reason", equalTo("WRONG_STAGE"))
                .body("type", equalTo("/problems/wrong-stage"));
        office.take(id, "extensions", Map.of("expiresOn", "2026-01-31", "on", "2021-01-01", "basis", "通知"))
                .statusCode(400)
                .body("reason", equalTo("ENDED_BEFORE"));
        office.take(id, "extensions", Map.of("expiresOn", "2099-01-31", "on", "2020-12-31", "basis", "通知"))
                .statusCode(200)
                .body("validity", equalTo("IN_FORCE"));

        office.expect(2021, 0, 0, 1);
    }

    @Test
    void a_last_day_that_means_for_ever_is_told_at_its_row_and_field_and_fails_no_import() {
        String csv = "文号,名称,类别,成文日期,施行日期,有效期至,统一社会信用代码\n"
                + "乙〔2021〕1号,通告一,规范性文件,2021-01-04,2021-02-01,9999-12-31,%1$s\n"
                + "乙〔2021〕2号,通告二,规范性文件,2021-01-04,2021-02-01,2100-12-31,%1$s\n"
                + "乙〔2021〕3号,通告三,规范性文件,2021-01-04,2101-01-01,,%1$s\n";

        REGISTER.importCsv(csv.formatted(office.agency()), "")
                .statusCode(422)
                .body("findings.row", contains(2, 4))
                .body("findings.column", contains("有效期至", "施行日期"));
        REGISTER.importCsv(csv.formatted(office.agency()), "?partial=true")
                .statusCode(200)
                .body("created", equalTo(1));
        REGISTER.create(office.document("2021-01-05", "expiresOn", "3000-06-30"))
                .statusCode(400)
                .body("violations.pointer", contains("/expiresOn"));
        String id = office.issued("2021-01-06", "expiresOn", "2090-12-31");
        office.take(id, "extensions", Map.of("expiresOn", "9998-12-31", "on", "2022-02-01", "basis", "通知"))
                .statusCode(400)
                .body("violations.pointer", contains("/expiresOn"));

        office.expect(2021, 2, 0, 2);
    }

    @Test
    void a_standing_that_others_have_changed_is_shown_anew_though_the_record_is_at_its_version() {
        String whole = office.issued("2022-01-02");
        office.take(office.issued("2018-01-02"), "replacements", by(whole, "2022-02-01"))
                .statusCode(200);
        String tag = office.standing(whole, "").extract().header("ETag");
        unlessIt(whole, tag).statusCode(304);

        office.take(office.issued("2019-01-02"), "replacements", by(whole, "2022-02-02"))
                .statusCode(200);

        unlessIt(whole, tag).statusCode(200).body("relations", hasSize(2));
        office.as(Role.CLERK)
                .header("If-Match", tag)
                .body(Map.of("on", "2022-06-01", "basis", "修改决定"))
                .post("/api/v1/normative-documents/" + whole + "/amendments")
                .then()
                .statusCode(200);
    }

    @Test
    void a_joint_document_counts_with_the_body_that_led() {
        String lead = Api.agency("230505");
        office.issued("2022-01-02", "leadAgencyCode", lead, "jointAgencies", "甲局、乙局");
        String own = office.issued("2022-01-03", "leadAgencyCode", office.agency(), "jointAgencies", "甲局、乙局");

        office.expect(2022, 1, 0, 1);
        office.standing(own, "").body("countsHere", equalTo(true));
        office.counts(2022).body("kinds.NORMATIVE_DOCUMENT.madeUnsaid", equalTo(1));
    }

    @Test
    void one_document_stands_in_the_place_of_several_but_revises_one() {
        String first = office.issued("2018-01-02");
        String second = office.issued("2019-01-02");
        String third = office.issued("2019-02-02");
        String whole = office.issued("2022-01-02");

        office.take(first, "replacements", by(whole, "2022-02-01")).statusCode(200);
        office.take(second, "replacements", by(whole, "2022-02-01"))
                .statusCode(200)
                .body("validity", equalTo("REPLACED"));
        // What is at an end takes nobody's place, and no two take each other's.
        String expired = office.issued("2016-01-04", "expiresOn", "2018-12-31");
        for (String step : List.of("replacements", "revisions", "repeals", "invalidations", "amendments")) {
            for (Map<String, String> ended :
                    List.of(by(first, "2022-02-01"), by(second, "2024-02-01"), by(expired, "2022-02-01"))) {
                office.take(whole, step, ended)
                        .statusCode(400)
                        .body("reason", equalTo("OTHER_ENDED"))
                        .body("violations.pointer", contains("/byDocumentId"));
            }
        }
        office.take(third, "replacements", by(third, "2022-02-01"))
                .statusCode(400)
                .body("reason", equalTo("ITSELF"));
        office.take(third, "revisions", by("00000000-0000-0000-0000-000000000001", "2022-02-01"))
                .statusCode(400)
                .body("reason", equalTo("UNKNOWN_DOCUMENT"));
        String revision = office.issued("2022-03-02");
        office.take(third, "revisions", by(revision, "2022-03-01"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/on"));
        office.take(third, "revisions", by(revision, "2022-03-02")).statusCode(200);
        String fourth = office.issued("2019-02-02");
        office.take(fourth, "revisions", by(revision, "2022-03-02"))
                .statusCode(400)
                .body("reason", equalTo("REVISES_ANOTHER"));

        office.expect(2022, 2, 3, 3);
        office.counts(2022)
                .body("notes.'T2.NORMATIVE_DOCUMENT.ISSUED'", equalTo("其中修订1件、替代1件"))
                .body("kinds.NORMATIVE_DOCUMENT.ended.REPLACED", equalTo(2));
    }

    @Test
    void interpretations_are_linked_and_everybody_may_read_them() {
        String id = office.issued("2022-01-02", "publishedOn", "2022-01-05");
        String item = new Api("disclosures")
                .created(Map.of(
                        "agencyCode", office.agency(), "column", "政策解读", "title", "解读", "publishedOn", "2022-01-08"));

        office.take(id, "interpretations", Map.of("title", "一图读懂", "publishedOn", "2022-01-08", "form", "PICTURES"))
                .statusCode(400)
                .body("reason", equalTo("ITEM_OR_ADDRESS"));
        office.take(id, "interpretations", interpretation("disclosureId", "00000000-0000-0000-0000-000000000001"))
                .statusCode(400)
                .body("reason", equalTo("NO_SUCH_ITEM"));
        office.take(id, "interpretations", interpretation("url", "javascript:alert(1)"))
                .statusCode(400);
        office.take(id, "interpretations", interpretation("disclosureId", item)).statusCode(200);
        office.take(id, "interpretations", interpretation("url", "https://www.example.gov.cn/1.html"))
                .statusCode(200)
                .body("interpretations", hasSize(2))
                .body("interpretations[0].disclosureId", equalTo(item));

        given().noFilters()
                .get("/api/v1/public/normative-documents/" + id + "/standing")
                .then()
                .statusCode(200)
                .body("validity", equalTo("IN_FORCE"))
                .body("interpretations.form", contains("PICTURES", "PICTURES"))
                .body("timeline", nullValue());
        new Api("disclosures").voidRecord(item).statusCode(200);
        given().noFilters()
                .get("/api/v1/public/normative-documents/" + id + "/standing")
                .then()
                .body("interpretations.url", contains("https://www.example.gov.cn/1.html"));
        office.counts(2022)
                .body("kinds.NORMATIVE_DOCUMENT.interpreted", equalTo(1))
                .body("kinds.NORMATIVE_DOCUMENT.interpretations", equalTo(2));
        String hidden = office.issued("2022-01-02");
        given().noFilters()
                .get("/api/v1/public/normative-documents/" + hidden + "/standing")
                .then()
                .statusCode(404);
    }

    @Test
    void the_clean_up_of_a_year_is_a_list_of_all_that_held_when_it_began() {
        String kept = office.issued("2012-01-02");
        String repealed = office.issued("2020-01-02");
        String changed = office.issued("2020-01-03");
        String expiring = office.issued("2020-01-04", "expiresOn", "2023-06-30");
        office.issued("2023-01-04");
        cleanUp("")
                .body("documents", equalTo(4))
                .body("standing", hasEntry("OPEN", 3))
                .body(
                        "items.find { it.id == '" + kept + "' }.hints",
                        equalTo(List.of("WITHOUT_LAST_DAY", "OLDER_THAN_FIVE_YEARS", "NOT_INTERPRETED")))
                .body("items.find { it.id == '" + expiring + "' }.hints", hasItem("EXPIRES_THIS_YEAR"));

        decide(kept, "REPEAL").statusCode(200);
        decide(kept, "KEEP").statusCode(200).body("timeline.decision", contains("REPEAL", "KEEP"));
        decide(repealed, "REPEAL").statusCode(200);
        decide(changed, "CHANGE").statusCode(200);
        office.take(kept, "clean-up-decisions", Map.of("year", TODAY.getYear() + 1, "decision", "KEEP", "reason", "有效"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/year"));

        cleanUp("")
                .body("standing", equalTo(Map.of("DECIDED", 2, "DONE", 2)))
                .body("decisions", equalTo(Map.of("KEEP", 1, "REPEAL", 1, "CHANGE", 1)));
        cleanUp("&standing=DECIDED").body("items.id", contains(repealed, changed));
        office.take(repealed, "invalidations", Map.of("on", "2023-09-01", "basis", "清理决定"))
                .statusCode(200)
                .body("validity", equalTo("INVALID"));
        office.take(changed, "amendments", Map.of("on", "2023-09-01", "basis", "修改决定"))
                .statusCode(200);
        cleanUp("").body("standing", equalTo(Map.of("DONE", 4)));
        cleanUp("&limit=3").body("items", hasSize(3)).body("next", not(nullValue()));
        office.expect(2023, 1, 2, 3);
        office.counts(2023).body("kinds.NORMATIVE_DOCUMENT.amended", equalTo(1));
    }

    /** Invariant V26 of domain 11. */
    @Test
    void a_document_is_repealed_once_and_the_stock_is_never_below_nought() {
        String id = office.issued("2021-01-02");
        office.take(id, "repeals", Map.of("on", "2022-01-02", "basis", "决定")).statusCode(200);

        office.take(id, "repeals", Map.of("on", "2023-01-02", "basis", "又一决定")).statusCode(409);
        office.take(office.issued("2021-01-03"), "repeals", Map.of("on", "2021-01-02", "basis", "决定"))
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"));

        office.expect(2021, 2, 0, 2);
        office.expect(2022, 0, 1, 1);
        office.expect(2023, 0, 0, 1);
        // What was issued and repealed within a year was in force on no 31st of December.
        office.take(office.issued("2023-03-01"), "repeals", Map.of("on", "2023-09-01", "basis", "决定"))
                .statusCode(200);
        office.expect(2023, 1, 1, 1);
    }

    @Test
    void steps_want_the_duty_the_version_and_a_day_that_has_been() {
        String id = office.issued("2020-01-02");
        Map<String, String> repeal = Map.of("on", "2021-01-02", "basis", "决定");

        office.as(Role.SUPERVISOR)
                .body(repeal)
                .post("/api/v1/normative-documents/" + id + "/repeals")
                .then()
                .statusCode(403);
        office.take(id, "repeals", Map.of("on", TODAY.plusDays(1).toString(), "basis", "决定"))
                .statusCode(400)
                .body("reason", equalTo("IN_THE_FUTURE"));
        office.take(id, "repeals", Map.of("on", "2020-01-01", "basis", "决定"))
                .statusCode(400)
                .body("reason", equalTo("NOT_BEFORE"));
        office.as(Role.CLERK)
                .header("If-Match", "\"7\"")
                .body(repeal)
                .post("/api/v1/normative-documents/" + id + "/repeals")
                .then()
                .statusCode(412);
        office.take("00000000-0000-0000-0000-000000000001", "repeals", Map.of()).statusCode(404);
        office.take(id, "repeals", Map.of("on", "2021-01-02"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/basis"));
        office.take(id, "repeals", repeal).statusCode(200);
        REGISTER.read(id).body("repealedOn", equalTo("2021-01-02")).body("ending", equalTo("REPEALED"));
        given().get("/api/v1/audit/disclosure-service/entries?operation=TAKE_DOCUMENT_STEP&objectId=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].after.step", equalTo("repeal"))
                .body("items[0].reason", equalTo("决定"));
        assertThat(REGISTER.voidRecord(id).extract().statusCode()).isEqualTo(200);
        office.take(id, "interpretations", interpretation("url", "https://www.example.gov.cn/1.html"))
                .statusCode(409);
    }

    private static Map<String, String> by(String other, String on) {
        return Map.of("byDocumentId", other, "on", on, "basis", "新文件附则");
    }

    private static Map<String, String> interpretation(String where, String value) {
        return Map.of("title", "一图读懂", "publishedOn", "2022-01-08", "form", "PICTURES", where, value);
    }

    private ValidatableResponse unlessIt(String id, String tag) {
        return office.as(Role.CLERK)
                .header("If-None-Match", tag)
                .get("/api/v1/normative-documents/" + id + "/standing")
                .then();
    }

    private ValidatableResponse decide(String id, String decision) {
        return office.take(id, "clean-up-decisions", Map.of("year", 2023, "decision", decision, "reason", "经评估"));
    }

    private ValidatableResponse cleanUp(String query) {
        return office.as(Role.CLERK)
                .get("/api/v1/normative-documents/clean-ups/2023?agencyCode=" + office.agency() + query)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.ADMIN));
    }
}
