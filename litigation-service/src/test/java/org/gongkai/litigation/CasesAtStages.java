package org.gongkai.litigation;

import static io.restassured.RestAssured.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Grant;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.litigation.life.table.CaseLifeCycle;
import org.gongkai.litigation.life.table.CaseStage;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.life.table.ProceedingStage;

/** Brings cases to a stage at which all is there that a step asks for besides, and takes the step. */
final class CasesAtStages {

    /** Steps for which the time of the name has to be over. */
    private static final Set<CaseStep> IN_THE_END =
            Set.of(CaseStep.PROPOSE_ERASURE, CaseStep.REFUSE_ERASURE, CaseStep.ERASE_APPLICANT);

    private static final Set<CaseStep> ABOUT_WHAT_FOLLOWED =
            Set.of(CaseStep.REPORT_PERFORMANCE, CaseStep.CORRECT_FOLLOW_UP, CaseStep.VOID_FOLLOW_UP);

    private static final String DECIDED = "2024-04-10";

    private final CaseFilesForTests cases;

    CasesAtStages(CaseFilesForTests cases) {
        this.cases = cases;
    }

    /**
     * What a step is about.
     *
     * @param proceeding 0 where it is the case as a whole
     * @param decision 0 where there is none
     * @param isBeforeCourt whether the proceeding is
     */
    record Place(String id, int proceeding, int decision, boolean isBeforeCourt) {

        static Place ofCase(String id) {
            return new Place(id, 0, 0, false);
        }

        Place withDecision(int number) {
            return new Place(id, proceeding, number, isBeforeCourt);
        }

        String proceedingPath() {
            return "proceedings[" + (proceeding - 1) + "]";
        }

        String actionsPath(boolean ofDecision) {
            return proceedingPath() + (ofDecision ? ".decisions[" + (decision - 1) + "]" : "") + ".actions";
        }
    }

    /** Whether a step is about what was done because of a decision, which has to have been recorded. */
    static boolean isAboutWhatFollowed(CaseStep step) {
        return ABOUT_WHAT_FOLLOWED.contains(step);
    }

    /** Whether the time of the name has to be over for a step. */
    static boolean isInTheEnd(CaseStep step) {
        return IN_THE_END.contains(step);
    }

    JsonPath read(Place place) {
        return cases.read(place.id()).extract().jsonPath();
    }

    /** How a case stands for somebody who may take the step. */
    JsonPath readAsWhoMay(String id, CaseStep step) {
        boolean isForTheHead = CaseLifeCycle.OF_CASE.of(step).duties().contains(Grant.HEADSHIP);
        return given().header(
                        "Authorization", "Bearer " + IssuerForTests.token(isForTheHead ? Role.SIGNER : Role.CLERK))
                .get(CaseFilesForTests.path(id, ""))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A case at a stage, at which all is there that the step asks for besides. */
    String at(CaseStage stage, CaseStep step) {
        String id = at(stage);
        if (step == CaseStep.RELEASE_HOLD) {
            cases.post(id, "/holds", "reason", "检查").statusCode(200);
        }
        if (IN_THE_END.contains(step)) {
            // Ten years pass, and a day.
            DatabaseOwner.jdbi()
                    .useHandle(owner -> owner.execute(
                            "update case_file set watched_until = ? where id = cast(? as uuid) and watched_until is not null",
                            LocalDate.now(ChinaTime.ZONE).minusYears(10).minusDays(1),
                            id));
        }
        if (stage == CaseStage.ENDED || stage == CaseStage.INVALID) {
            if (step == CaseStep.ERASE_APPLICANT || step == CaseStep.REFUSE_ERASURE) {
                given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                        .contentType("application/json")
                        .body("{\"reason\": \"期满\"}")
                        .post(CaseFilesForTests.path(id, "/erasure-proposals"))
                        .then()
                        .statusCode(200);
            }
        }
        return id;
    }

    private String at(CaseStage stage) {
        String id = cases.opened(Map.of("applicantName", "某人"));
        switch (stage) {
            case OPENED -> {}
            case UNDER_WAY -> begin(id, "RECONSIDERATION", List.of());
            case TO_PERFORM -> {
                begin(id, "RECONSIDERATION", List.of());
                cases.decide(id, 1, "RC_REVOKE", DECIDED, "servedOn", DECIDED).statusCode(201);
            }
            case ENDED -> {
                begin(id, "RECONSIDERATION", List.of());
                cases.decide(id, 1, "RC_UPHOLD", DECIDED, "servedOn", DECIDED).statusCode(201);
            }
            case INVALID -> cases.post(id, "/voidings", "reason", "误录").statusCode(200);
        }
        return id;
    }

    /** A proceeding at a stage, of the kind that the step is one of. */
    Place at(ProceedingStage stage, CaseStep step) {
        String id = cases.opened();
        String kind = kind(stage, step);
        boolean second = kind.equals("SECOND_INSTANCE");
        if (second) {
            cases.begin(id, "FIRST_INSTANCE", "acceptedOn", "2024-01-08").statusCode(201);
            cases.decide(id, 1, "LT_REJECT_CLAIM", "2024-03-20", "servedOn", "2024-03-20")
                    .statusCode(201);
        }
        List<Object> facts =
                new ArrayList<>(kind.equals("RECONSIDERATION") || step == CaseStep.APPEAR ? needed(step) : List.of());
        if (second) {
            facts.addAll(List.of("follows", 1));
        }
        if (stage == ProceedingStage.FILED || stage == ProceedingStage.NOT_BEGUN) {
            List<Object> filed = new ArrayList<>(List.of("filedOn", second ? "2024-03-21" : "2024-03-01"));
            filed.addAll(second ? List.of("follows", 1) : List.of());
            cases.begin(id, kind, filed.toArray()).statusCode(201);
        } else {
            begin(id, kind, facts);
        }
        int number = second ? 2 : 1;
        String body = kind.equals("RECONSIDERATION") ? "RC" : "LT";
        int decision = decided(stage, step, id, number, body);
        if (stage == ProceedingStage.DECIDED || stage == ProceedingStage.EFFECTIVE) {
            followUp(step, id, number);
        }
        return new Place(id, number, decision, !kind.equals("RECONSIDERATION"));
    }

    /** Records what was done because of the first decision, where the step is about that. */
    private void followUp(CaseStep step, String id, int number) {
        if (ABOUT_WHAT_FOLLOWED.contains(step)) {
            cases.post(
                            id,
                            "/proceedings/" + number + "/decisions/1/follow-ups",
                            "kind",
                            "PERFORMANCE",
                            "on",
                            "2024-05-06",
                            "note",
                            "已履行")
                    .statusCode(200);
        }
    }

    /** Answers the number of the decision that a step may be about. */
    private int decided(ProceedingStage stage, CaseStep step, String id, int number, String body) {
        return switch (stage) {
            case FILED -> 0;
            case OPEN -> {
                decide(id, number, body + "_SUSPENDED");
                decide(id, number, body + "_OPEN");
                yield 1;
            }
            case SUSPENDED -> decide(id, number, body + "_SUSPENDED");
            case NOT_BEGUN -> decide(id, number, notTaken(kind(stage, step)));
            case DECIDED -> decide(id, number, body + "_ILLEGAL");
            case EFFECTIVE -> {
                // It holds without having been served, so that it can still be said that it was.
                cases.decide(id, number, body + "_ILLEGAL", DECIDED, "effectiveOn", "2024-05-20")
                        .statusCode(201);
                yield 1;
            }
            case APPEALED -> {
                decide(id, number, body + "_ILLEGAL");
                followUp(step, id, number);
                cases.begin(id, "SECOND_INSTANCE", "filedOn", "2024-04-20", "follows", number)
                        .statusCode(201);
                yield 1;
            }
            case SENT_BACK -> decide(id, number, "LT_REMAND");
            case INVALID -> {
                decide(id, number, body + "_ILLEGAL");
                cases.post(id, "/proceedings/" + number + "/voidings", "reason", "误录")
                        .statusCode(200);
                yield 1;
            }
        };
    }

    private static String notTaken(String kind) {
        return switch (kind) {
            case "RECONSIDERATION" -> "RC_NOT_ACCEPTED";
            case "SECOND_INSTANCE" -> "LT_APPEAL_NOT_TAKEN";
            default -> "LT_NOT_FILED";
        };
    }

    private int decide(String id, int number, String outcome) {
        cases.decide(id, number, outcome, DECIDED).statusCode(201);
        return 1;
    }

    private void begin(String id, String kind, List<Object> facts) {
        List<Object> all = new ArrayList<>(facts);
        all.addAll(List.of("acceptedOn", "2024-03-25"));
        cases.begin(id, kind, all.toArray()).statusCode(201);
    }

    /** The kind of proceeding at which a step is taken. */
    static String kind(ProceedingStage stage, CaseStep step) {
        if (stage == ProceedingStage.SENT_BACK || step == CaseStep.REMAND && stage != ProceedingStage.APPEALED) {
            return "SECOND_INSTANCE";
        }
        return stage == ProceedingStage.APPEALED || step == CaseStep.APPEAR ? "FIRST_INSTANCE" : "RECONSIDERATION";
    }

    /** Facts that a step asks for. */
    private static List<Object> needed(CaseStep step) {
        return switch (step) {
            case ANSWER -> List.of("learnedOn", "2024-03-27");
            case APPEAR -> List.of("hearingOn", "2024-04-01");
            case REPORT_ON_OPINION -> List.of("opinionReceivedOn", DECIDED);
            default -> List.of();
        };
    }

    /** Takes a step with what it has to say. */
    ValidatableResponse take(Place place, CaseStep step) {
        String proceeding = "/proceedings/" + place.proceeding();
        String decision = proceeding + "/decisions/" + place.decision();
        boolean court = place.isBeforeCourt();
        String body = court ? "LT" : "RC";
        return switch (step) {
            case OPEN_CASE -> throw new AssertionError("no step of a case that is there");
            case CORRECT_CASE -> cases.correct(place.id(), "", "repliedOn", "2024-02-20");
            case BEGIN -> cases.begin(place.id(), "RECONSIDERATION", "filedOn", "2024-05-06");
            case VOID_CASE -> cases.post(place.id(), "/voidings", "reason", "误录");
            case CHECK_LINK -> cases.post(place.id(), "/link-checks");
            case NAME_APPLICANT -> cases.post(place.id(), "/applicants", "name", "另一人");
            case HOLD -> cases.post(place.id(), "/holds", "reason", "检查");
            case RELEASE_HOLD -> cases.post(place.id(), "/hold-releases", "reason", "检查完毕");
            case PROPOSE_ERASURE -> cases.post(place.id(), "/erasure-proposals", "reason", "期满");
            case REFUSE_ERASURE -> cases.post(place.id(), "/erasure-refusals", "reason", "尚需核对");
            case ERASE_APPLICANT -> cases.post(place.id(), "/erasures", "reason", "期满");
            case ASK_SUPPLEMENT -> on(place, "supplement-requests", "2024-03-04");
            case ACCEPT -> on(place, "acceptances", "2024-03-05");
            case LEARN -> on(place, "notifications", "2024-03-27");
            case ANSWER -> on(place, "answers", "2024-03-28");
            case LENGTHEN -> cases.post(place.id(), proceeding + "/extensions", "on", "2024-04-20", "days", 30);
            case FIX_HEARING -> on(place, "hearings", "2024-04-05");
            case APPEAR ->
                cases.post(place.id(), proceeding + "/appearances", "headAppeared", true, "appearedAs", "局长");
            case RECEIVE_OPINION -> on(place, "opinions", DECIDED);
            case REPORT_ON_OPINION -> on(place, "opinion-reports", "2024-05-10");
            case NOT_ACCEPT ->
                cases.decide(
                        place.id(),
                        place.proceeding(),
                        place.proceeding() == 2 ? "LT_APPEAL_NOT_TAKEN" : court ? "LT_NOT_FILED" : "RC_NOT_ACCEPTED",
                        DECIDED);
            case SUSPEND -> cases.decide(place.id(), place.proceeding(), body + "_SUSPENDED", "2024-04-11");
            case RESUME -> cases.decide(place.id(), place.proceeding(), body + "_OPEN", "2024-04-12");
            case DECIDE -> cases.decide(place.id(), place.proceeding(), body + "_INVALID", "2024-04-15");
            case REMAND -> cases.decide(place.id(), place.proceeding(), "LT_REMAND", "2024-04-15");
            case CORRECT_PROCEEDING -> cases.correct(place.id(), proceeding, "body", "某机关");
            case VOID_PROCEEDING -> cases.post(place.id(), proceeding + "/voidings", "reason", "误录");
            case SERVE -> cases.post(place.id(), decision + "/services", "on", "2024-04-16");
            case FOLLOW_UP ->
                cases.post(
                        place.id(),
                        decision + "/follow-ups",
                        "kind",
                        "NONE_NEEDED",
                        "on",
                        "2024-05-06",
                        "note",
                        "仅确认违法");
            case REPORT_PERFORMANCE -> cases.post(place.id(), decision + "/performance-reports", "on", "2024-05-10");
            case CORRECT_FOLLOW_UP -> cases.correct(place.id(), decision + "/follow-ups", "on", "2024-05-07");
            case VOID_FOLLOW_UP -> cases.post(place.id(), decision + "/follow-up-voidings", "reason", "误录");
            case CORRECT_DECISION -> cases.correct(place.id(), decision, "documentNumber", "某决〔2024〕9号");
            case VOID_DECISION -> cases.post(place.id(), decision + "/voidings", "reason", "误录");
        };
    }

    private ValidatableResponse on(Place place, String step, String day) {
        return cases.post(place.id(), "/proceedings/" + place.proceeding() + "/" + step, "on", day);
    }
}
