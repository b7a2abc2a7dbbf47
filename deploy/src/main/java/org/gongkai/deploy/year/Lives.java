package org.gongkai.deploy.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.deploy.accounts.Demo;

/** Leads applications of one office, each along a path of its own, and keeps what has to be there afterwards. */
final class Lives {

    private static final List<String> KINDS =
            List.of("NATURAL_PERSON", "ENTERPRISE", "RESEARCH", "PUBLIC_WELFARE", "LEGAL_SERVICE", "OTHER_ORG");

    /** Of a hundred applications those that come by the public form, on the day on which they are led. */
    private static final int ONLINE = 6;

    private final Office people;
    private final String office;
    private final Expected expected;
    private final Map<String, LegalPath> led = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong steps = new AtomicLong();

    Lives(Office people, String office, Expected expected) {
        this.people = people;
        this.office = office;
        this.expected = expected;
    }

    /** The path of each application, by its id. */
    Map<String, LegalPath> led() {
        return led;
    }

    Queue<String> faults() {
        return faults;
    }

    long steps() {
        return steps.get();
    }

    /** Leads one from its arrival to its end; its parts too, where it is split. */
    void lead(int serial, Random random, LocalDate receivedOn, LocalDate today) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        try {
            if (random.nextInt(100) < ONLINE) {
                follow(sentIn(serial, kind, random), kind, LegalPath.onOneDay(random, today));
                return;
            }
            LegalPath path = LegalPath.draw(random, receivedOn);
            String id = people.post(Demo.CLERK, "applications", "/api/v1/applications", """
                            {"receiptNumber": "S-%d", "agencyCode": "%s", "channel": "IN_PERSON", "applicantKind": "%s",
                             "applicantName": "申请人%d", "subject": "第%d号信息", "receivedOn": "%s"}
                            """.formatted(
                                    serial, office, kind, serial, serial, receivedOn))
                    .required("id")
                    .asText();
            follow(id, kind, path);
            if (path.splits()) {
                for (JsonNode part : people.get(Demo.CLERK, "/api/v1/applications/" + id)
                        .required("handling")
                        .required("parts")) {
                    follow(part.required("id").asText(), kind, LegalPath.ofPart(random, path));
                }
            }
        } catch (IllegalStateException e) {
            faults.add("S-" + serial + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody fills in the public form, alone or with somebody else, and the office confirms that it has come. */
    private String sentIn(int serial, String kind, Random random) throws InterruptedException {
        String others =
                random.nextInt(3) == 0 ? ", \"jointApplicants\": [{\"name\": \"共同申请人%d\"}]".formatted(serial) : "";
        String arrival = people.post(Demo.CLERK, "public/applications", "/api/v1/public/applications", """
                        {"agencyCode": "%s", "applicantKind": "%s", "applicantName": "申请人%d", "applicantPhone": "13600002222",
                         "subject": "第%d号信息", "description": "决算表"%s}
                        """.formatted(
                                office, kind, serial, serial, others))
                .required("arrivalNumber")
                .asText();
        String submission = submission(arrival);
        LocalDate today = LocalDate.parse(people.get(Demo.CLERK, "/api/v1/submissions/" + submission)
                .required("arrivedOn")
                .asText());
        return people.step(
                        Demo.CLERK,
                        "receipt-confirmations",
                        "/api/v1/submissions/" + submission + "/receipt-confirmations",
                        "{\"on\": \"%s\", \"way\": \"PHONE\"}".formatted(today),
                        people.tag(Demo.CLERK, "/api/v1/submissions/" + submission))
                .required("applicationId")
                .asText();
    }

    private String submission(String arrivalNumber) throws InterruptedException {
        String list = "/api/v1/submissions?limit=500&stage=SUBMITTED&agencyCode=" + office;
        for (JsonNode one : people.get(Demo.CLERK, list).required("items")) {
            if (one.required("arrivalNumber").asText().equals(arrivalNumber)) {
                return one.required("id").asText();
            }
        }
        throw new IllegalStateException("no submission " + arrivalNumber);
    }

    private void follow(String id, String kind, LegalPath path) throws InterruptedException {
        JsonNode read = people.get(Demo.CLERK, "/api/v1/applications/" + id);
        for (Move move : path.moves()) {
            if (move.step().equals("archivings")) {
                explain(id, move);
            }
            JsonNode answer = people.step(
                    move.who(), move.name(), "/api/v1/applications/" + id + "/" + move.step(), move.body(), read);
            read = answer.has("handling") ? answer : read;
            steps.incrementAndGet();
        }
        expected.add(kind, path);
        led.put(id, path);
    }

    /** Whether it was late says the calendar, and with it whether the file needs an explanation. */
    private void explain(String id, Move archiving) throws InterruptedException {
        String documents = "/api/v1/applications/" + id + "/documents";
        for (JsonNode code : people.get(Demo.CLERK, documents).required("missing")) {
            if (code.asText().equals("D51_OVERDUE")) {
                people.post(Demo.CLERK, "documents", documents, """
                        {"code": "D51_OVERDUE", "on": "%s", "elements": {"overdueCause": "检索量大", "responsible": "李某"}}
                        """.formatted(archiving.on()));
            }
        }
    }
}
