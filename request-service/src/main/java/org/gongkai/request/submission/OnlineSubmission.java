package org.gongkai.request.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.Registers;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.Channel;
import org.gongkai.request.application.DisclosureApplication;

/**
 * Applications that the public files through the network, and what an applicant is told of their own. For the length
 * of one submission the public reaches the agency that it is addressed to, and no other.
 */
@ApplicationScoped
public class OnlineSubmission {

    /** Without characters that are read for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 12;
    private static final int AGENCY_LENGTH = 18;

    private final Registers.OpenRegister<DisclosureApplication> applications;
    private final ActingAs acting;
    private final Jdbi jdbi;
    private final DataKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OnlineSubmission(
            Registers registers, ApplicationRegister register, ActingAs acting, Jdbi jdbi, DataKey key, Clock clock) {
        this.applications = registers.open(register);
        this.acting = acting;
        this.jdbi = jdbi;
        this.key = key;
        this.clock = clock;
    }

    /** What the applicant gets: the number of receipt, and the code that shows the application is theirs. */
    public record Submitted(String receiptNumber, String queryCode, LocalDate receivedOn) {}

    /**
     * How an application stands.
     *
     * @param closedOn date of the reply's dispatch, when it was sent
     */
    public record Standing(
            String receiptNumber,
            String agencyCode,
            LocalDate receivedOn,
            Optional<LocalDate> closedOn,
            Optional<String> outcome,
            Optional<String> outcomeDetail) {}

    /** Takes an application in, received today. */
    public Submitted submit(OnlineApplication application) {
        LocalDate today = LocalDate.now(clock);
        return acting.call(publicAt(application.agencyCode()), () -> {
            String number = nextNumber(application.agencyCode(), today.getYear());
            Registered<DisclosureApplication> registered =
                    applications.registrar().register(application.registered(number, Channel.ONLINE, today));
            String code = newCode();
            jdbi.useHandle(handle -> handle.createUpdate("""
                            insert into query_code (application_id, agency_code, code_index)
                            values (:id, :agency, :index)""")
                    .bind("id", registered.id())
                    .bind("agency", application.agencyCode())
                    .bind("index", index(number, code))
                    .execute());
            return new Submitted(number, code, today);
        });
    }

    /** How the application with this number stands; the same answer for a wrong number and a wrong code. */
    public Standing follow(String typedNumber, String typedCode) {
        String receiptNumber = Spelling.NUMBER.canonical(typedNumber);
        String queryCode = Spelling.CODE.canonical(typedCode);
        String agency = receiptNumber.substring(0, Math.min(AGENCY_LENGTH, receiptNumber.length()));
        return acting.call(
                        publicAt(agency),
                        () -> jdbi.withHandle(handle -> handle.createQuery("""
                                select a.receipt_number, a.agency_code, a.received_on, a.closed_on, a.outcome,
                                    a.outcome_detail
                                from application a join query_code q on q.application_id = a.id
                                where q.agency_code = :agency and q.code_index = :index
                                  and a.receipt_number = :number and a.voided_at is null""")
                                .bind("agency", agency)
                                .bind("number", receiptNumber)
                                .bind("index", index(receiptNumber, queryCode))
                                .map((row, context) -> new Standing(
                                        row.getString("receipt_number"),
                                        row.getString("agency_code"),
                                        row.getObject("received_on", LocalDate.class),
                                        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                                        Optional.ofNullable(row.getString("outcome")),
                                        Optional.ofNullable(row.getString("outcome_detail"))))
                                .findOne()))
                .orElseThrow(() -> Problem.notFound(ApplicationWords.APPLICATION_WITH_CODE, receiptNumber));
    }

    private static Caller publicAt(String agencyCode) {
        return new Caller.Anyone(new Scope.OfAgency(agencyCode));
    }

    /** {@code <agency>-<year>-<serial>}. */
    private String nextNumber(String agencyCode, int year) {
        applications.registrar().requireKnown(agencyCode);
        int serial = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into receipt_serial (agency_code, year, last) values (:agency, :year, 1)
                        on conflict (agency_code, year) do update set last = receipt_serial.last + 1 returning last""")
                .bind("agency", agencyCode)
                .bind("year", year)
                .mapTo(Integer.class)
                .one());
        return "%s-%d-%05d".formatted(agencyCode, year, serial);
    }

    private String newCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private String index(String receiptNumber, String code) {
        return key.index("query code\n" + receiptNumber + "\n" + code);
    }
}
