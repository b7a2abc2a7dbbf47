package org.gongkai.deploy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.start.Service;

/** Makes of each POST of the description one that can be done now, whatever has to be there first. */
final class KeyedPosts {

    private static final String REASON = "{\"reason\": \"重复登记\"}";
    private static final String OTHER_REASON = "{\"reason\": \"登记有误\"}";

    private final JsonNode document;
    private final String agency = Gateway.agency("680100", "某局");
    private final KeyedStepPosts steps = new KeyedStepPosts();
    private final KeyedIntakePosts intake = new KeyedIntakePosts();
    private final KeyedCasePosts cases = new KeyedCasePosts();
    private final KeyedItemPosts items = new KeyedItemPosts();
    private final KeyedDocumentPosts documents = new KeyedDocumentPosts();
    private final KeyedTaskPosts tasks = new KeyedTaskPosts();
    private final KeyedSuggestionPosts suggestions = new KeyedSuggestionPosts();

    KeyedPosts(JsonNode document) {
        this.document = document;
    }

    /** One or more, each of the version that stands where one is wanted; none for an operation that nobody has told this of. */
    Stream<KeyedPost> of(ApiOperation operation) throws IOException {
        return operation.wants("If-Match") ? prepared(operation).map(KeyedPost::ofVersion) : prepared(operation);
    }

    private Stream<KeyedPost> prepared(ApiOperation operation) throws IOException {
        String path = operation.path();
        Optional<ApiOperation> registration = registration(operation.register().replaceFirst("/imports$", ""));
        Optional<KeyedPost> step = steps.of(path)
                .or(() -> intake.of(path))
                .or(() -> cases.of(path))
                .or(() -> items.of(path))
                .or(() -> documents.of(path))
                .or(() -> tasks.of(path))
                .or(() -> suggestions.of(path));
        if (step.isPresent()) {
            return step.stream();
        }
        if (registration.isPresent() && !path.matches(".*/(searches|unmaskings|steps)")) {
            return Stream.of(ofRegister(path, registration.get()));
        }
        return switch (path) {
            case "/api/v1/applications/searches" ->
                Stream.of(KeyedPost.json(
                        path,
                        "{\"applicantIdNumber\": \"11010519491231002X\"}",
                        "{\"applicantIdNumber\": \"440524188001010014\"}"));
            case "/api/v1/applications/{id}/unmaskings" -> Stream.of(unmasking());
            case "/api/v1/applications/steps" -> Stream.of(stepForMany(path));
            case "/api/v1/public/applications" ->
                Stream.of(KeyedPost.json(path, filed("部门决算"), filed("部门预算"))
                        .audited("request-service", "operation=REGISTER_SUBMISSION&" + ofAgency()));
            case "/api/v1/submissions" ->
                Stream.of(KeyedPost.json(path, arrival("FAX"), arrival("EMAIL"))
                        .audited("request-service", "operation=REGISTER_SUBMISSION&" + ofAgency()));
            case "/api/v1/submissions/{id}/receipt-confirmations" ->
                Stream.of(ofSubmission(path, "{\"on\": \"2026-03-02\", \"way\": \"PHONE\"}")
                        .audited("request-service", "operation=CONFIRM_RECEIPT&" + ofAgency()));
            case "/api/v1/submissions/{id}/confirmation-attempts" ->
                Stream.of(ofSubmission(path, "{\"on\": \"2026-03-02\", \"way\": \"PHONE\"}"));
            case "/api/v1/submissions/{id}/discards" ->
                Stream.of(ofSubmission(path, "{\"on\": \"2026-03-02\", \"reason\": \"SPAM\"}")
                        .audited("request-service", "operation=DISCARD_SUBMISSION&" + ofAgency()));
            case "/api/v1/submissions/{id}/unmaskings" ->
                Stream.of(ofSubmission(path, REASON).audited("request-service", "operation=UNMASK&" + ofAgency()));
            case "/api/v1/published-replies/{id}/withdrawals" -> Stream.of(steps.withdrawalOfReply(path));
            case "/api/v1/published-replies/{id}/releases" -> Stream.of(steps.releaseOfReply(path));
            case "/api/v1/published-replies/{id}/corrections" -> Stream.of(steps.correctionOfReply(path));
            case "/api/v1/public/term-calculations" ->
                Stream.of(KeyedPost.json(path, "{\"receivedOn\": \"2026-03-02\"}", "{\"receivedOn\": \"2026-03-03\"}"));
            case "/api/v1/public/fee-calculations" ->
                Stream.of(KeyedPost.json(
                        path, "{\"method\": \"ITEM\", \"units\": 23}", "{\"method\": \"PAGE\", \"units\": 23}"));
            case "/api/v1/webhooks/{id}/deliveries/{n}/resends" -> Stream.of(new WebhooksForTests(agency).resend(path));
            case "/api/v1/litigation-webhooks/{id}/deliveries/{n}/resends" ->
                Stream.of(WebhooksForTests.ofCases(agency).resend(path));
            case "/api/v1/disclosure-webhooks/{id}/deliveries/{n}/resends" ->
                Stream.of(WebhooksForTests.ofDisclosure(agency).resend(path));
            case "/api/v1/false-alarms" ->
                Stream.of(KeyedPost.json(path, falseAlarm("13812345678"), falseAlarm("13912345678"))
                        .audited("disclosure-service", "operation=SETTLE_FALSE_ALARM&" + ofAgency()));
            case "/api/v1/retention-runs" ->
                Stream.of(KeyedPost.json(path, "{\"dryRun\": true}", "{\"dryRun\": false}"));
            case "/api/v1/erasure-proposals/{id}/approvals" -> Stream.of(erasure(path, "APPROVE_ERASURE"));
            case "/api/v1/erasure-proposals/{id}/refusals" -> Stream.of(erasure(path, "REFUSE_ERASURE"));
            case "/api/v1/statistics/verification" ->
                Stream.of(KeyedPost.json(path, "{\"agencyCode\": \"" + agency + "\"}", "{}"));
            case "/api/v1/signing-keys" ->
                Stream.of(
                        KeyedPost.bare(path + "?" + ofAgency()).audited("report-gateway", ofAgency()),
                        ofTheStack(KeyedPost.bare(path), Service.GATEWAY, "ROTATE_SIGNING_KEY"));
            case "/api/v1/signing-keys/{kid}/revocations" -> Stream.of(revocationOfKey(path));
            case "/api/v1/audit/{service}/verification" -> ofEveryService(path);
            case "/api/v1/data-keys/{service}/rotations" -> rotations(path);
            case "/api/v1/outbox/{service}/dead-letters/{letter}/resendings" -> resendings(path);
            case "/api/v1/tokens/revocations" -> Stream.of(revocation());
            case "/api/v1/agencies/{code}/voidings" -> Stream.of(voidingOfFact(path));
            case "/api/v1/nil-reports/{year}/{register}/voidings" -> Stream.of(voidingOfNil());
            default -> ofReport(operation).stream();
        };
    }

    private static KeyedPost revocationOfKey(String path) {
        String owner = Gateway.agency("680400", "某局");
        String kid = Gateway.request()
                .post("/api/v1/signing-keys?agencyCode=" + owner)
                .then()
                .statusCode(200)
                .extract()
                .path("kid");
        return KeyedPost.json(path.replace("{kid}", kid), "{\"reason\": \"密钥外泄\"}", "{\"reason\": \"密钥遗失\"}")
                .audited("report-gateway", "operation=REVOKE_SIGNING_KEY&agencyCode=" + owner);
    }

    private KeyedPost erasure(String path, String operation) {
        String owner = Gateway.agency("680300", "某局");
        String id = new ErasuresForTests(owner).proposed();
        return KeyedPost.json(path.replace("{id}", id), "{\"reason\": \"已核对\"}", "{\"reason\": \"未核对\"}")
                .audited("request-service", "operation=" + operation + "&agencyCode=" + owner);
    }

    private KeyedPost stepForMany(String path) {
        String owner = Gateway.agency("680200", "某局");
        String id = Records.oneOfEach(document, owner).get("/api/v1/applications");
        String step = """
                {"step": "publication-proposals", "applications": [{"id": "%s", "etag": "\\"1\\""}],
                    "body": {"on": "2026-03-04", "reason": "%s"}}""";
        return KeyedPost.json(path, step.formatted(id, "多人"), step.formatted(id, "多次"))
                .audited("request-service", "operation=TAKE_STEP&agencyCode=" + owner);
    }

    private String falseAlarm(String value) {
        return """
                {"agencyCode": "%s", "value": "%s", "reason": "热线工单编号"}""".formatted(agency, value);
    }

    private String arrival(String channel) {
        return """
                {"agencyCode": "%s", "channel": "%s", "arrivedOn": "2026-03-02", "form": {"applicantKind": "ENTERPRISE"},
                 "evidence": {"sender": "0469-0000000", "receivedBy": "李某", "messageId": "<1@example.org>"}}""".formatted(agency, channel);
    }

    private KeyedPost ofSubmission(String path, String body) {
        String id = Gateway.request()
                .contentType(ContentType.JSON)
                .body(arrival("FAX"))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return KeyedPost.json(path.replace("{id}", id), body, body + " ");
    }

    private static Optional<KeyedPost> ofReport(ApiOperation operation) throws IOException {
        KeyedReportPosts report = new KeyedReportPosts();
        return Optional.ofNullable(
                switch (operation.node().path("operationId").asText()) {
                    case "submitReport" -> report.submission();
                    case "approveReport" -> report.approval();
                    case "returnReport" -> report.giveBack();
                    case "finalizeReport" -> report.finalization();
                    case "publishReport" -> report.publication();
                    case "amendReport" -> report.amendment();
                    case "withdrawReport" -> report.withdrawal();
                    case "fileReport" -> report.filing();
                    case "voidFiling" -> report.voidingOfFiling();
                    case "publishFiling" -> report.publicationOfFiling();
                    case "readReport" -> report.reading();
                    default -> null;
                });
    }

    private Optional<ApiOperation> registration(String path) {
        return ApiOperation.all(document).stream()
                .filter(operation -> operation.path().equals(path) && operation.isRegistration())
                .findFirst();
    }

    /** Of an agency of its own, whose records have no number yet. */
    private KeyedPost ofRegister(String path, ApiOperation registration) {
        String owner = Gateway.agency("680200", "某局");
        String entry = Records.example(registration).put("agencyCode", owner).toString();
        String audit = "agencyCode=" + owner;
        KeyedPost post = switch (path.substring(registration.path().length())) {
            case "" -> KeyedPost.json(path, entry, entry + " ");
            case "/imports" -> KeyedPost.json(path, "", "").of("application/x-ndjson", KeyedPost.bytes(entry + "\n"));
            case "/{id}/voidings" -> {
                String id = Records.oneOfEach(document, owner).get(registration.path());
                yield KeyedPost.json(path.replace("{id}", id), voiding(path, REASON), voiding(path, OTHER_REASON));
            }
            default -> throw new AssertionError("nobody knows " + path);
        };
        return post.audited(service(registration.path()), audit);
    }

    /** An application is voided on one of two grounds. */
    private static String voiding(String path, String reason) {
        return path.startsWith("/api/v1/applications/")
                ? reason.replaceFirst("\\{", "{\"ground\": \"TEST\", ")
                : reason;
    }

    private static String service(String register) {
        return switch (register) {
            case "/api/v1/applications" -> "request-service";
            case "/api/v1/cases" -> "litigation-service";
            default -> "disclosure-service";
        };
    }

    private KeyedPost unmasking() {
        String id = Records.oneOfEach(document, agency).get("/api/v1/applications");
        return KeyedPost.json("/api/v1/applications/" + id + "/unmaskings", REASON, OTHER_REASON)
                .audited("request-service", "operation=UNMASK&" + ofAgency());
    }

    private static Stream<KeyedPost> ofEveryService(String path) {
        return Stream.of(Service.values()).map(service -> KeyedPost.bare(path.replace("{service}", service.module())));
    }

    /** Of the gateway's own key and of one that is routed; encrypting the applications of all tests anew takes minutes. */
    private static Stream<KeyedPost> rotations(String path) {
        return Stream.of(Service.GATEWAY, Service.LITIGATION)
                .map(service -> ofTheStack(
                        KeyedPost.bare(path.replace("{service}", service.module())), service, "ROTATE_DATA_KEY"));
    }

    /** Of a dead letter that nobody takes; the stack itself has none. */
    private static Stream<KeyedPost> resendings(String path) {
        return Stream.of(Service.GATEWAY, Service.REQUEST)
                .map(service -> ofTheStack(
                        KeyedPost.bare(path.replace("{service}", service.module())
                                .replace("{letter}", String.valueOf(deadLetter(service)))),
                        service,
                        "RESEND_MESSAGE"));
    }

    /** What names no body, and others may do at the same moment: by an account that does nothing else. */
    private static KeyedPost ofTheStack(KeyedPost post, Service service, String operation) {
        return post.by(Alone.CLIENT).audited(service.module(), "operation=" + operation + "&actor=" + Alone.NAME);
    }

    private static final class Alone {

        static final String NAME = "it-idempotency";
        static final GatewayClient CLIENT = Callers.account(NAME, "ADMIN", "\"regionCode\": \"000000\"");
    }

    private static long deadLetter(Service service) {
        try (Connection database = RunningStack.stack().server().administer("gongkai_" + service.database());
                Statement statement = database.createStatement();
                ResultSet made = statement.executeQuery("""
                        insert into outbox_message (topic, kind, destination, subject, body, request_id, state, failure,
                            settled_at)
                        values ('walk', 'EVENTS', 'nowhere', 'walk', '{}', '', 'DEAD', 'nobody takes it', now())
                        returning id""")) {
            made.next();
            return made.getLong("id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a body that is said to change its name one day. */
    private static KeyedPost voidingOfFact(String path) {
        String code = Gateway.agency("680200", "某局");
        Gateway.request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "另一局", "regionCode", "680200", "kind", "DEPARTMENT", "validFrom", "2030-01-01"))
                .put("/api/v1/agencies/" + code)
                .then()
                .statusCode(200);
        String body = "{\"validFrom\": \"2030-01-01\", \"reason\": \"%s\"}";
        return KeyedPost.json(path.replace("{code}", code), body.formatted("不改名"), body.formatted("另有原因"))
                .audited("report-gateway", "operation=VOID_AGENCY_FACT&agencyCode=" + code);
    }

    private static KeyedPost voidingOfNil() {
        String code = Gateway.agency("680200", "某局");
        String path = "/api/v1/nil-reports/2020/cases";
        Gateway.request()
                .contentType(ContentType.JSON)
                .body("{}")
                .put(path + "?agencyCode=" + code)
                .then()
                .statusCode(201);
        return KeyedPost.json(path + "/voidings?agencyCode=" + code, REASON, OTHER_REASON)
                .audited("litigation-service", "operation=END_NIL&agencyCode=" + code);
    }

    private static KeyedPost revocation() {
        String password = RunningStack.stack().accounts().password(Demo.ADMIN);
        String token = Gateway.anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("account", "admin", "password", password))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("refreshToken");
        String body = "{\"refreshToken\": \"%s\"}";
        return KeyedPost.json("/api/v1/tokens/revocations", body.formatted(token), body.formatted("another"));
    }

    private String filed(String subject) {
        return """
                {"agencyCode": "%s", "applicantKind": "NATURAL_PERSON", "applicantName": "某申请人乙",
                 "applicantIdNumber": "11010519491231002X", "applicantPhone": "13600002222",
                 "subject": "%s", "description": "申请公开2020年度表"}
                """.formatted(agency, subject);
    }

    private String ofAgency() {
        return "agencyCode=" + agency;
    }

    /** POSTs whose answers are credentials, which are stored nowhere. */
    static List<String> withoutKeys() {
        return List.of(
                "/api/v1/tokens",
                "/api/v1/tokens/refreshments",
                "/oauth2/token",
                "/api/v1/accounts/{account}/second-factor",
                "/api/v1/webhooks",
                "/api/v1/webhooks/{id}/secret-rotations",
                "/api/v1/litigation-webhooks",
                "/api/v1/litigation-webhooks/{id}/secret-rotations",
                "/api/v1/disclosure-webhooks",
                "/api/v1/disclosure-webhooks/{id}/secret-rotations",
                "/api/v1/public/applications/{receiptNumber}/webhooks");
    }
}
