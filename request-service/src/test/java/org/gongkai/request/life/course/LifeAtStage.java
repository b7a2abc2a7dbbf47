package org.gongkai.request.life.course;

import static io.restassured.RestAssured.given;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.request.ApplicationsForTests;
import org.gongkai.request.FeesForTests;
import org.gongkai.request.PaperLife;
import org.gongkai.request.life.table.Stage;

/** An application at a stage, with the day of March 2026 on which it came there. */
record LifeAtStage(String id, LocalDate movedOn) {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    /** A new one of a body. */
    static LifeAtStage of(Stage stage, String agency) {
        return switch (stage) {
            case RECEIVED -> at(new PaperLife(agency), 2);
            case IN_REVIEW -> at(new PaperLife(agency).inReview(), 3);
            case SUPPLEMENT_REQUESTED ->
                at(
                        new PaperLife(agency)
                                .inReview()
                                .then(
                                        Role.CLERK,
                                        "supplement-requests",
                                        Map.of(
                                                "on", "2026-03-04",
                                                "items", List.of("年度"),
                                                "servedOn", "2026-03-04")),
                        4);
            case REASON_REQUESTED ->
                at(
                        new PaperLife(agency)
                                .inReview()
                                .then(
                                        Role.CLERK,
                                        "reason-requests",
                                        Map.of(
                                                "on", "2026-03-04",
                                                "applications", 90,
                                                "period", "2月",
                                                "countedElsewhere", "含信访",
                                                "servedOn", "2026-03-04")),
                        4);
            case PROCESSING -> at(new PaperLife(agency).processing(), 4);
            case FEE_NOTIFIED ->
                at(
                        new PaperLife(agency)
                                .processing()
                                .agreed(
                                        "fee-notices",
                                        FeesForTests.notice(Map.of(
                                                "on", "2026-03-05",
                                                "method", "PAGE",
                                                "units", 44,
                                                "amountYuan", "140",
                                                "servedOn", "2026-03-05"))),
                        5);
            case APPROVAL -> at(proposed(agency), 10);
            case DECIDED -> at(proposed(agency).reviewed().approved(), 12);
            case DISPATCHED -> at(proposed(agency).reviewed().approved().dispatched(), 13);
            case CLOSED ->
                at(proposed(agency).reviewed().approved().dispatched().served().closed(), 16);
            case ARCHIVED -> new LifeAtStage(archived(agency), Walked.march(16));
            case DRAFT, SUBMITTED, DISCARDED, INVALID ->
                throw new IllegalArgumentException(stage + " is no stage of an application in force");
        };
    }

    private static LifeAtStage at(PaperLife life, int day) {
        return new LifeAtStage(life.id(), Walked.march(day));
    }

    /** One that the register alone had closed: its papers lie elsewhere. */
    private static String archived(String agency) {
        Map<String, Object> entry =
                new LinkedHashMap<>(Map.of("receiptNumber", "B-" + SERIAL.incrementAndGet(), "agencyCode", agency));
        entry.putAll(Map.of("channel", "IN_PERSON", "applicantKind", "NATURAL_PERSON", "receivedOn", "2026-03-02"));
        entry.putAll(Map.of("closedOn", "2026-03-13", "outcome", "GRANTED"));
        String id = ApplicationsForTests.concluded(entry);
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .contentType("application/json")
                .body(Map.of("on", "2026-03-16", "archiveNumber", "2026-1"))
                .post("/api/v1/applications/" + id + "/archivings")
                .then()
                .statusCode(200);
        return id;
    }

    private static PaperLife proposed(String agency) {
        return new PaperLife(agency).processing().proposed(List.of(PaperLife.granted()));
    }
}
