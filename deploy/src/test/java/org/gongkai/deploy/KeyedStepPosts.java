package org.gongkai.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Makes of each step of an application's life one that can be taken now: an application is led to where the step is next. */
final class KeyedStepPosts {

    private static final String BASE = "/api/v1/applications/{id}/";
    private static final String HEAD = "SIGNER";

    private static final String PART = "{\"text\": \"决算\", \"outcome\": \"GRANTED\", \"evidence\": \"附件1\","
            + " \"elements\": {\"deliveryForm\": \"纸质\"}}";

    /** It rests on other facts than the first decision, which was revoked. */
    private static final String ROUND_DRAFT = "{'on': '2026-04-21', 'parts': [{'text': '决算', 'outcome': 'GRANTED',"
            + " 'facts': '重新查明', 'evidence': '附件1', 'elements': {'deliveryForm': '纸质'}}]}";

    /** Steps that lead to where another is next: path and body, by the name of the place. */
    private static final Map<String, List<String>> WAYS = Map.ofEntries(
            way("RECEIVED"),
            way("IN_REVIEW", "assignments", "{'on': '2026-03-03', 'handler': '李某'}"),
            way(
                    "TASKED",
                    "<IN_REVIEW",
                    "unit-tasks",
                    "{'on': '2026-03-03', 'unit': '财务科', 'question': '有无', 'dueOn': '2026-03-06'}"),
            way(
                    "ASKED",
                    "<IN_REVIEW",
                    "supplement-requests",
                    "{'on': '2026-03-04', 'items': ['年度'], 'servedOn': '2026-03-05'}"),
            way("SUPPLEMENTED", "<ASKED", "supplements", "{'on': '2026-03-06', 'content': '2025年'}"),
            way(
                    "REASONS",
                    "<IN_REVIEW",
                    "reason-requests",
                    "{'on': '2026-03-04', 'applications': 90, 'period': '2月', 'countedElsewhere': '含经信访渠道提出的'}"),
            way("PROCESSING", "<IN_REVIEW", "acceptances", "{'on': '2026-03-04'}"),
            way(
                    "CONSULTED",
                    "<PROCESSING",
                    "consultations",
                    "{'on': '2026-03-05', 'party': 'THIRD_PARTY', 'partyName': '某公司', 'information': '合同'}"),
            way(
                    "OBJECTED",
                    "<CONSULTED",
                    "consultations/1/answers",
                    "{'on': '2026-03-06', 'answer': 'OBJECT_UNREASONED', 'why': '不愿'}"),
            way("EXTENDING", "extensions", "{'on': '2026-03-04', 'days': 5, 'reason': '量大'}"),
            way(
                    "NOTICED",
                    "<PROCESSING",
                    "fee-notices",
                    "{'on': '2026-03-05', 'method': 'PAGE', 'units': 31, 'amountYuan': '10', 'servedOn': '2026-03-06', 'applications': 90, 'period': '2月', 'countedElsewhere': '含经信访渠道提出的'}",
                    "pending-steps/1/approvals",
                    "{'on': '2026-03-05'}"),
            way("PAID", "<NOTICED", "fee-notices/1/payments", "{'on': '2026-03-07', 'amountYuan': '10'}"),
            way(
                    "APPROVAL",
                    "<PROCESSING",
                    "proposals",
                    "{'on': '2026-03-08', 'parts': [" + PART.replace('"', '\'') + "]}"),
            way(
                    "REVIEWED",
                    "<APPROVAL",
                    "reviews",
                    "{'on': '2026-03-08', 'kind': 'SECRECY'}",
                    "reviews",
                    "{'on': '2026-03-08', 'kind': 'LEGAL'}"),
            way("DECIDED", "<REVIEWED", "approvals", "{'on': '2026-03-09'}"),
            way("DISPATCHED", "<DECIDED", "dispatches", "{'on': '2026-03-10', 'way': 'POST'}"),
            way("SERVED", "<DISPATCHED", "deliveries", "{'on': '2026-03-11', 'result': 'SERVED', 'proof': '本人签收'}"),
            way("CLOSED", "<SERVED", "closings", "{'on': '2026-03-11'}"),
            way("PAPERED", "<DISPATCHED", "documents", "{'code': 'D20_GRANT', 'on': '2026-03-12'}"),
            way(
                    "FILED",
                    "<CLOSED",
                    "documents",
                    "{'code': 'D20_GRANT', 'on': '2026-03-12'}",
                    "documents",
                    "{'code': 'D41_REVIEW', 'on': '2026-03-12'}",
                    "documents",
                    "{'code': 'D40_SERVICE', 'on': '2026-03-12'}",
                    "documents",
                    "{'code': 'D52_CLOSING', 'on': '2026-03-12'}"),
            way("DISPUTED", "<DISPATCHED", "case-openings", "{'on': '2026-03-20', 'caseNumber': '案1'}"),
            way(
                    "ORDERED",
                    "<DISPATCHED",
                    "rounds",
                    "{'on': '2026-04-20', 'origin': 'ORDER', 'result': 'RC_REVOKE', 'reason': '撤销'}"),
            way("ROUND_APPROVAL", "<ORDERED", "rounds/2/proposals", ROUND_DRAFT),
            way(
                    "ROUND_REVIEWED",
                    "<ROUND_APPROVAL",
                    "rounds/2/reviews",
                    "{'on': '2026-04-21', 'kind': 'SECRECY'}",
                    "rounds/2/reviews",
                    "{'on': '2026-04-21', 'kind': 'LEGAL'}"),
            way("ROUND_DECIDED", "<ROUND_REVIEWED", "rounds/2/approvals", "{'on': '2026-04-21'}"),
            way("ROUND_DISPATCHED", "<ROUND_DECIDED", "rounds/2/dispatches", "{'on': '2026-04-22', 'way': 'POST'}"),
            way(
                    "UNREACHED",
                    "<CONSULTED",
                    "deliveries",
                    returned("RETURNED", 6),
                    "deliveries",
                    returned("AGAIN", 7),
                    "deliveries",
                    returned("RETURNED", 8),
                    "deliveries",
                    returned("AGAIN", 9),
                    "deliveries",
                    returned("RETURNED", 10)),
            way("PROPOSED", "publication-proposals", "{'on': '2026-03-04', 'reason': '多人'}"),
            way(
                    "TO_BE_PUBLISHED",
                    "<DISPATCHED",
                    "publication-proposals",
                    "{'on': '2026-03-12', 'reason': '多人'}",
                    "publication-proposals/1/decisions",
                    "{'on': '2026-03-13', 'publish': true, 'reason': '公众利益'}"),
            way("HELD", "holds", "{'on': '2026-03-04', 'reason': '巡视'}"));

    /** Where each step is next, and its body. */
    private static final Map<String, List<String>> STEPS = Map.ofEntries(
            step("assignments", "RECEIVED", "{'on': '2026-03-03', 'handler': '李某'}"),
            step("acceptances", "IN_REVIEW", "{'on': '2026-03-04'}"),
            step(
                    "receipt-corrections",
                    "RECEIVED",
                    "{'on': '2026-03-03', 'receivedOn': '2026-03-01', 'evidence': '邮戳', 'reason': '有误'}"),
            step(
                    "applicant-corrections",
                    "RECEIVED",
                    "{'on': '2026-03-03', 'applicantKind': 'ENTERPRISE', 'evidence': '执照', 'reason': '有误'}"),
            step(
                    "spot-answers",
                    "RECEIVED",
                    "{'on': '2026-03-03', 'secrecyResult': '不涉密', 'signedBy': '王某', 'parts': ["
                            + PART.replace('"', '\'') + "]}"),
            step("splits", "IN_REVIEW", "{'on': '2026-03-03', 'parts': ['决算', '合同']}"),
            step("merges", "IN_REVIEW", "{'on': '2026-03-03', 'into': '%s'}"),
            step("supplement-requests", "IN_REVIEW", "{'on': '2026-03-04', 'items': ['年度']}"),
            step("supplements", "ASKED", "{'on': '2026-03-06', 'content': '2025年'}"),
            step("supplement-lapses", "ASKED", "{'on': '2026-03-25'}"),
            step("unclear-findings", "SUPPLEMENTED", "{'on': '2026-03-07', 'unclear': '未指明'}"),
            step("identity-findings", "SUPPLEMENTED", "{'on': '2026-03-07', 'finding': '伪造'}"),
            step(
                    "reason-requests",
                    "IN_REVIEW",
                    "{'on': '2026-03-04', 'applications': 90, 'period': '2月', 'countedElsewhere': '含经信访渠道提出的'}"),
            step("reason-decisions", "REASONS", "{'on': '2026-03-06', 'accepted': false, 'reasons': '没有'}"),
            step(
                    "unit-tasks",
                    "IN_REVIEW",
                    "{'on': '2026-03-04', 'unit': '财务科', 'question': '有无', 'dueOn': '2026-03-06'}"),
            step("unit-tasks/1/answers", "TASKED", "{'on': '2026-03-05', 'answer': '有'}"),
            step(
                    "consultations",
                    "PROCESSING",
                    "{'on': '2026-03-05', 'party': 'CO_MAKER', 'partyName': '某局', 'information': '文件'}"),
            step("consultations/1/answers", "CONSULTED", "{'on': '2026-03-06', 'answer': 'AGREE'}"),
            step("consultations/1/silences", "UNREACHED", "{'on': '2026-03-11'}"),
            step("consultations/1/recalls", "CONSULTED", "{'on': '2026-03-06', 'reason': '无需'}"),
            step(
                    "overrides",
                    "OBJECTED",
                    "{'on': '2026-03-07', 'consultation': 1, 'ground': 'NO_GOOD_REASON', 'reasons': '不涉密', 'servedOn': '2026-03-07'}"),
            step("extensions", "RECEIVED", "{'on': '2026-03-04', 'days': 5, 'reason': '量大'}"),
            step("extensions/1/approvals", "EXTENDING", "{'on': '2026-03-05'}"),
            step("extensions/1/refusals", "EXTENDING", "{'on': '2026-03-05'}"),
            step("pending-steps/1/approvals", "EXTENDING", "{'on': '2026-03-05'}"),
            step("pending-steps/1/refusals", "EXTENDING", "{'on': '2026-03-05'}"),
            step(
                    "fee-notices",
                    "PROCESSING",
                    "{'on': '2026-03-05', 'method': 'PAGE', 'units': 31, 'amountYuan': '10', 'applications': 90, 'period': '2月', 'countedElsewhere': '含经信访渠道提出的'}"),
            step("fee-notices/1/payments", "NOTICED", "{'on': '2026-03-07', 'amountYuan': '10'}"),
            step("fee-notices/1/cancellations", "NOTICED", "{'on': '2026-03-07', 'reason': '误发'}"),
            step("fee-notices/1/lapses", "NOTICED", "{'on': '2026-04-10'}"),
            step("refunds", "PAID", "{'on': '2026-03-08', 'amountYuan': '10', 'ground': 'REVOKED'}"),
            step("proposals", "PROCESSING", "{'on': '2026-03-08', 'parts': [" + PART.replace('"', '\'') + "]}"),
            step("reviews", "APPROVAL", "{'on': '2026-03-08', 'kind': 'SECRECY'}"),
            step("returns", "APPROVAL", "{'on': '2026-03-08', 'reason': '不足'}"),
            step("approvals", "REVIEWED", "{'on': '2026-03-09'}"),
            step("recalls", "DECIDED", "{'on': '2026-03-09', 'reason': '有误'}"),
            step("dispatches", "DECIDED", "{'on': '2026-03-10', 'way': 'POST'}"),
            step("deliveries", "DISPATCHED", "{'on': '2026-03-11', 'result': 'SERVED', 'proof': '本人签收'}"),
            step("closings", "SERVED", "{'on': '2026-03-12'}"),
            step(
                    "clerical-corrections",
                    "PAPERED",
                    "{'on': '2026-03-12', 'document': '1', 'wrong': '甲', 'right': '乙'}"),
            step("outcome-corrections", "DISPATCHED", "{'on': '2026-03-12', 'outcome': 'PARTIAL', 'reason': '有误'}"),
            step("withdrawals", "RECEIVED", "{'on': '2026-03-04', 'proof': '申请书'}"),
            step("applicant-losses", "RECEIVED", "{'on': '2026-03-04', 'reason': '注销'}"),
            step("case-openings", "DISPATCHED", "{'on': '2026-03-20', 'caseNumber': '案1'}"),
            step("case-endings", "DISPUTED", "{'on': '2026-04-20', 'caseNumber': '案1', 'result': 'RC_UPHOLD'}"),
            step(
                    "rounds",
                    "DISPATCHED",
                    "{'on': '2026-04-20', 'origin': 'ORDER', 'result': 'RC_REVOKE', 'reason': '撤销'}"),
            step("rounds/2/proposals", "ORDERED", ROUND_DRAFT),
            step("rounds/2/reviews", "ROUND_APPROVAL", "{'on': '2026-04-21', 'kind': 'SECRECY'}"),
            step("rounds/2/returns", "ROUND_APPROVAL", "{'on': '2026-04-21', 'reason': '不足'}"),
            step("rounds/2/approvals", "ROUND_REVIEWED", "{'on': '2026-04-21'}"),
            step("rounds/2/recalls", "ROUND_DECIDED", "{'on': '2026-04-21', 'reason': '有误'}"),
            step("rounds/2/dispatches", "ROUND_DECIDED", "{'on': '2026-04-22', 'way': 'POST'}"),
            step(
                    "rounds/2/deliveries",
                    "ROUND_DISPATCHED",
                    "{'on': '2026-04-23', 'result': 'SERVED', 'proof': '本人签收'}"),
            step("holds", "RECEIVED", "{'on': '2026-03-04', 'reason': '巡视'}"),
            step("hold-releases", "HELD", "{'on': '2026-03-05', 'reason': '结束'}"),
            step("archivings", "FILED", "{'on': '2026-03-12', 'archiveNumber': '1'}"),
            step("documents", "IN_REVIEW", "{'code': 'D02_REGISTER', 'on': '2026-03-03'}"),
            step("publication-proposals", "RECEIVED", "{'on': '2026-03-04', 'reason': '多人'}"),
            step(
                    "publication-proposals/1/decisions",
                    "PROPOSED",
                    "{'on': '2026-03-05', 'publish': true, 'reason': '公众利益'}"),
            step("publication-proposals/1/reversals", "TO_BE_PUBLISHED", "{'on': '2026-03-20', 'reason': '涉及国家秘密'}"),
            step(
                    "publication-proposals/1/publications",
                    "TO_BE_PUBLISHED",
                    "{'on': '2026-03-20', 'title': '决算', 'request': '决算表', 'reply': '已公开'}"));

    private final String agency;

    KeyedStepPosts() {
        this(Gateway.agency("680400", "某局"));
    }

    KeyedStepPosts(String agency) {
        this.agency = agency;
    }

    private static String returned(String result, int day) {
        return "{'on': '2026-03-%02d', 'result': '%s', 'document': 'D08_TP_CONSULT', 'number': 1, 'proof': '查无此人'}"
                .formatted(day, result);
    }

    private static Map.Entry<String, List<String>> way(String name, String... steps) {
        return Map.entry(name, List.of(steps));
    }

    private static Map.Entry<String, List<String>> step(String path, String place, String body) {
        return Map.entry(path, List.of(place, body));
    }

    /** One for the path of a step; none for another path. */
    Optional<KeyedPost> of(String path) {
        if (!path.startsWith(BASE)) {
            return Optional.empty();
        }
        String ordinal = path.contains("/rounds/") ? "2" : "1";
        String step = path.substring(BASE.length()).replace("{n}", ordinal);
        return Optional.ofNullable(STEPS.get(step)).map(known -> prepared(step, known.getFirst(), known.getLast()));
    }

    /** Of a reply that is published. */
    KeyedPost withdrawalOfReply(String path) {
        String reply = publishedReply();
        return KeyedPost.json(path.replace("{id}", reply), "{\"reason\": \"有误\"}", "{\"reason\": \"重复\"}")
                .with("If-Match", tagOfReply(reply))
                .audited("request-service", "operation=WITHDRAW_PUBLISHED_REPLY&agencyCode=" + agency);
    }

    KeyedPost releaseOfReply(String path) {
        String reply = heldReply();
        return KeyedPost.json(path.replace("{id}", reply), "{\"reason\": \"并非姓名\"}", "{\"reason\": \"重名\"}")
                .with("If-Match", tagOfReply(reply))
                .audited("request-service", "operation=RELEASE_PUBLISHED_REPLY&agencyCode=" + agency);
    }

    KeyedPost correctionOfReply(String path) {
        String reply = heldReply();
        String correction = "{'title': '预算', 'request': '预算表', 'reply': '%s', 'reason': '隐去姓名'}";
        return KeyedPost.json(
                        path.replace("{id}", reply),
                        json(correction.formatted("已公开")),
                        json(correction.formatted("已提供")))
                .with("If-Match", tagOfReply(reply))
                .audited("request-service", "operation=CORRECT_PUBLISHED_REPLY&agencyCode=" + agency);
    }

    private static String tagOfReply(String id) {
        return Gateway.request()
                .get("/api/v1/published-replies/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** A reply that is held back, for it names who has applied as is known since; answers its id. */
    private String heldReply() {
        String id = application();
        String reply = publishedReply(id);
        take(
                id,
                "applicant-corrections",
                "{'on': '2026-03-21', 'applicantKind': 'NATURAL_PERSON', 'applicantName': '决算表', 'evidence': '身份证', 'reason': '有误'}");
        return reply;
    }

    /** A reply that everybody reads; answers its id. */
    String publishedReply() {
        return publishedReply(application());
    }

    private String publishedReply(String id) {
        steps("TO_BE_PUBLISHED").forEach(taken -> take(id, taken.getFirst(), taken.getLast()));
        String publication = "publication-proposals/1/publications";
        take(id, publication, STEPS.get(publication).getLast());
        return Gateway.request()
                .get("/api/v1/published-replies?agencyCode=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.applicationId == '" + id + "' }.id");
    }

    private KeyedPost prepared(String step, String place, String body) {
        String id = application();
        steps(place).forEach(taken -> take(id, taken.getFirst(), taken.getLast()));
        String said = json(body.contains("%s") ? body.formatted(application()) : body);
        String operation = switch (step) {
            case "extensions",
                    "fee-notices",
                    "fee-notices/1/lapses",
                    "supplement-lapses",
                    "spot-answers",
                    "applicant-losses",
                    "identity-findings" -> "PROPOSE_STEP";
            case "extensions/1/refusals", "pending-steps/1/refusals" -> "REFUSE_STEP";
            case "documents" -> "MAKE_DOCUMENT";
            default -> "TAKE_STEP";
        };
        KeyedPost post = KeyedPost.json("/api/v1/applications/" + id + "/" + step, said, said + " ")
                .audited("request-service", "operation=" + operation + "&agencyCode=" + agency);
        return isForTheHead(step) ? post.as(HEAD) : post;
    }

    /** What is proposed here waits for the head; clerks decide on late supplements of applicants alone. */
    private static boolean isForTheHead(String step) {
        return step.startsWith("pending-steps/");
    }

    /** Path and body of each step to a place. */
    private static List<List<String>> steps(String place) {
        List<List<String>> steps = new ArrayList<>();
        List<String> way = WAYS.get(place);
        int begin = 0;
        if (!way.isEmpty() && way.getFirst().startsWith("<")) {
            steps.addAll(steps(way.getFirst().substring(1)));
            begin = 1;
        }
        for (int i = begin; i < way.size(); i += 2) {
            steps.add(way.subList(i, i + 2));
        }
        return steps;
    }

    private String application() {
        return Gateway.request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "receiptNumber", "S-" + System.nanoTime(),
                        "agencyCode", agency,
                        "channel", "IN_PERSON",
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", "王某",
                        "subject", "2025年度部门决算",
                        "receivedOn", "2026-03-02"))
                .post("/api/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void take(String id, String step, String body) {
        RequestSpecification request = isForTheHead(step)
                ? Gateway.anonymous().header("Authorization", "Bearer " + Callers.token(HEAD))
                : Gateway.request();
        request.contentType(ContentType.JSON)
                .body(json(body))
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(step.equals("documents") ? 201 : 200);
    }

    private static String json(String said) {
        return said.replace('\'', '"');
    }
}
