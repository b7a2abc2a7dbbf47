package org.gongkai.deploy;

import java.util.Optional;

import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;

/** Makes of each POST about a case, its proceedings and decisions one that can be done now. */
final class KeyedCasePosts {

    private static final String FILES = "/api/v1/case-files";
    private static final String ONE = FILES + "/{id}";
    private static final String PROCEEDING = ONE + "/proceedings/{proceeding}";
    private static final String DECISION = PROCEEDING + "/decisions/{decision}";

    private final String agency;

    KeyedCasePosts() {
        this(Gateway.agency("680600", "某局"));
    }

    KeyedCasePosts(String agency) {
        this.agency = agency;
    }

    /** One for the path; none for another path. */
    Optional<KeyedPost> of(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case FILES ->
                        KeyedPost.json(path, opening("启用系统之前"), opening("另案登记"))
                                .audited("litigation-service", "operation=OPEN_CASE&agencyCode=" + agency);
                    case ONE + "/voidings" -> post(path, opened(), "{\"reason\": \"重复\"}", "VOID&objectKind=CASE_FILE");
                    case FILES + "/searches" ->
                        KeyedPost.json(path, "{\"applicantName\": \"张三\"}", "{\"applicantName\": \"李四\"}");
                    case ONE + "/applicants" -> post(path, opened(), "{\"name\": \"张三\"}", "NAME_APPLICANT_OF_CASE");
                    case ONE + "/unmaskings" -> post(path, old(), "{\"reason\": \"送达\"}", "UNMASK");
                    case ONE + "/link-checks" ->
                        KeyedPost.bare(path.replace("{id}", opened()))
                                .audited("litigation-service", "operation=CHECK_LINK_OF_CASE&agencyCode=" + agency);
                    case ONE + "/holds" -> post(path, opened(), "{\"reason\": \"检查\"}", "HOLD_CASE");
                    case ONE + "/hold-releases" -> post(path, held(), "{\"reason\": \"检查完毕\"}", "RELEASE_CASE");
                    case ONE + "/erasure-proposals" ->
                        post(path, old(), "{\"reason\": \"期满\"}", "PROPOSE_ERASURE_IN_CASE");
                    case ONE + "/erasure-refusals" ->
                        post(path, proposed(), "{\"reason\": \"尚需核对\"}", "REFUSE_ERASURE_IN_CASE");
                    case ONE + "/erasures" -> post(path, proposed(), "{\"reason\": \"期满\"}", "ERASE_APPLICANT_OF_CASE");
                    case ONE + "/proceedings" ->
                        post(
                                path,
                                opened(),
                                "{\"instance\": \"RECONSIDERATION\", \"filedOn\": \"2026-03-02\"}",
                                "BEGIN_PROCEEDING");
                    case PROCEEDING + "/voidings" ->
                        post(path, begun(), "{\"reason\": \"误录\"}", "VOID&objectKind=CASE_FILE");
                    case PROCEEDING + "/answers" -> post(path, begun(), "{\"on\": \"2026-03-10\"}", "ANSWER_IN_CASE");
                    case PROCEEDING + "/decisions" ->
                        post(
                                path,
                                begun(),
                                "{\"outcome\": \"RC_UPHOLD\", \"decidedOn\": \"2026-04-10\"}",
                                "DECIDE_CASE");
                    case PROCEEDING + "/supplement-requests" ->
                        post(path, filed(), "{\"on\": \"2026-03-03\"}", "ASK_SUPPLEMENT_IN_CASE");
                    case PROCEEDING + "/acceptances" ->
                        post(path, filed(), "{\"on\": \"2026-03-03\"}", "ACCEPT_PROCEEDING");
                    case PROCEEDING + "/notifications" ->
                        post(path, accepted(), "{\"on\": \"2026-03-03\"}", "LEARN_OF_PROCEEDING");
                    case PROCEEDING + "/evidence-bundles" ->
                        KeyedPost.bare(path.replace("{id}", linked()).replace("{proceeding}", "1"))
                                .audited("litigation-service", "operation=ATTACH&agencyCode=" + agency);
                    case PROCEEDING + "/extensions" ->
                        post(path, begun(), "{\"on\": \"2026-04-03\", \"days\": 30}", "LENGTHEN_PROCEEDING");
                    case PROCEEDING + "/hearings" -> post(path, begun(), "{\"on\": \"2026-04-03\"}", "FIX_HEARING");
                    case PROCEEDING + "/appearances" ->
                        post(path, heard(), "{\"headAppeared\": true}", "APPEAR_AT_HEARING");
                    case PROCEEDING + "/opinions" -> post(path, begun(), "{\"on\": \"2026-04-03\"}", "RECEIVE_OPINION");
                    case PROCEEDING + "/opinion-reports" ->
                        post(path, advised(), "{\"on\": \"2026-04-13\"}", "REPORT_ON_OPINION");
                    case DECISION + "/services" -> post(path, unserved(), "{\"on\": \"2026-04-13\"}", "SERVE_DECISION");
                    case DECISION + "/voidings" ->
                        post(path, decided(), "{\"reason\": \"误录\"}", "VOID&objectKind=CASE_FILE");
                    case DECISION + "/follow-ups" ->
                        post(
                                path,
                                decided(),
                                "{\"kind\": \"NONE_NEEDED\", \"on\": \"2026-04-20\", \"note\": \"仅确认违法\"}",
                                "FOLLOW_UP_CASE");
                    case DECISION + "/performance-reports" ->
                        post(path, performed(), "{\"on\": \"2026-04-24\"}", "REPORT_PERFORMANCE");
                    case DECISION + "/follow-up-voidings" ->
                        post(path, performed(), "{\"reason\": \"误录\"}", "VOID&objectKind=CASE_FILE");
                    default -> null;
                });
    }

    private KeyedPost post(String path, String id, String body, String operation) {
        String named = path.replace("{id}", id).replace("{proceeding}", "1").replace("{decision}", "1");
        return KeyedPost.json(named, body, body + " ")
                .audited("litigation-service", "operation=" + operation + "&agencyCode=" + agency);
    }

    /** Of a case about an application that stands in no register. */
    private String opening(String reason) {
        return """
                {"agencyCode": "%s", "subjectKind": "REPLY", "unlinkedReason": "%s"}""".formatted(agency, reason);
    }

    private String opened() {
        return done(FILES, opening("启用系统之前")).path("id");
    }

    private String begun() {
        String id = opened();
        done(FILES + "/" + id + "/proceedings", """
                {"instance": "RECONSIDERATION", "caseNumber": "复-%s", "acceptedOn": "2026-03-02", "learnedOn": "2026-03-03"}""".formatted(id));
        return id;
    }

    /** A case about an application that is there. */
    private String linked() {
        String number = "案" + System.nanoTime();
        done("/api/v1/applications", """
                {"receiptNumber": "%s", "agencyCode": "%s", "channel": "IN_PERSON", "applicantKind": "NATURAL_PERSON",
                 "receivedOn": "2026-03-02"}""".formatted(number, agency));
        String id = done(FILES, """
                {"agencyCode": "%s", "subjectKind": "OMISSION", "receiptNumber": "%s"}""".formatted(agency, number)).path("id");
        done(FILES + "/" + id + "/proceedings", """
                {"instance": "RECONSIDERATION", "caseNumber": "复-%s", "filedOn": "2026-03-02"}""".formatted(id));
        return id;
    }

    /** A case that somebody holds. */
    private String held() {
        String id = opened();
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"检查\"}")
                .post(FILES + "/" + id + "/holds")
                .then()
                .statusCode(200);
        return id;
    }

    /** A case of long ago, of which the register alone tells, with the name of who brought it. */
    private String old() {
        String row =
                done("/api/v1/cases", """
                {"caseNumber": "旧-%s", "agencyCode": "%s", "kind": "RECONSIDERATION", "acceptedOn": "2010-03-01",
                 "closedOn": "2010-04-12", "result": "UPHELD"}""".formatted(System.nanoTime(), agency)).path("id");
        String id = Gateway.request()
                .get("/api/v1/cases/" + row + "/case-file")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{\"name\": \"张三\"}")
                .post(FILES + "/" + id + "/applicants")
                .then()
                .statusCode(200);
        return id;
    }

    /** The same, of which somebody else has proposed to erase the name. */
    private String proposed() {
        String id = old();
        Gateway.anonymous()
                .header("Authorization", "Bearer " + Callers.token("CLERK"))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"期满\"}")
                .post(FILES + "/" + id + "/erasure-proposals")
                .then()
                .statusCode(200);
        return id;
    }

    /** A case with a proceeding that nobody has accepted yet. */
    private String filed() {
        return with("RECONSIDERATION", "\"filedOn\": \"2026-03-02\"");
    }

    /** A case with a proceeding of which the agency has not heard yet. */
    private String accepted() {
        return with("RECONSIDERATION", "\"acceptedOn\": \"2026-03-02\"");
    }

    /** A suit that was heard. */
    private String heard() {
        return with("FIRST_INSTANCE", "\"acceptedOn\": \"2026-03-02\", \"hearingOn\": \"2026-04-01\"");
    }

    /** A reconsideration with an opinion that was received. */
    private String advised() {
        return with("RECONSIDERATION", "\"acceptedOn\": \"2026-03-02\", \"opinionReceivedOn\": \"2026-04-01\"");
    }

    private String with(String instance, String facts) {
        String id = opened();
        done(FILES + "/" + id + "/proceedings", """
                {"instance": "%s", "caseNumber": "案-%s", %s}""".formatted(instance, id, facts));
        return id;
    }

    /** A case with a decision that was not served yet. */
    private String unserved() {
        String id = begun();
        done(
                FILES + "/" + id + "/proceedings/1/decisions",
                "{\"outcome\": \"RC_ILLEGAL\", \"decidedOn\": \"2026-04-10\"}");
        return id;
    }

    /** A case with a proceeding, and a decision in it that holds. */
    String decided() {
        String id = begun();
        done(
                FILES + "/" + id + "/proceedings/1/decisions",
                "{\"outcome\": \"RC_ILLEGAL\", \"decidedOn\": \"2026-04-10\", \"servedOn\": \"2026-04-13\"}");
        return id;
    }

    /** The same, with what was done because of it. */
    private String performed() {
        String id = decided();
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"PERFORMANCE\", \"on\": \"2026-04-20\", \"note\": \"已履行\"}")
                .post(FILES + "/" + id + "/proceedings/1/decisions/1/follow-ups")
                .then()
                .statusCode(200);
        return id;
    }

    private static ExtractableResponse<?> done(String path, String body) {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract();
    }
}
