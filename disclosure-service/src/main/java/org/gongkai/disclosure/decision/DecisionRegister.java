package org.gongkai.disclosure.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.register.Register;

/**
 * The ledger of single decisions (行政许可、行政处罚逐件台账). Whoever reports a count reports it as a row of administrative actions,
 * and not here.
 */
@ApplicationScoped
public class DecisionRegister implements Register<DecisionEntry> {

    static final String KIND = "ADMINISTRATIVE_DECISION";

    private final FalseAlarms alarms;

    DecisionRegister(FalseAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public String path() {
        return "administrative-decisions";
    }

    @Override
    public String table() {
        return "administrative_decision";
    }

    @Override
    public String recordKind() {
        return KIND;
    }

    @Override
    public Message singular() {
        return DisclosureWords.DECISION;
    }

    @Override
    public Class<DecisionEntry> entryType() {
        return DecisionEntry.class;
    }

    @Override
    public String agencyCode(DecisionEntry entry) {
        return entry.agencyCode();
    }

    @Override
    public String number(DecisionEntry entry) {
        return entry.decisionNumber();
    }

    @Override
    public Optional<String> keyField() {
        return Optional.of("decisionNumber");
    }

    @Override
    public List<String> searched() {
        return List.of("decisionNumber", "matter");
    }

    /** One decision in its year; that the kind is stated counts too, for what is stated is known. */
    @Override
    public List<Movement> movements(DecisionEntry entry) {
        return List.of(
                Movement.one(entry.kind().flow(), entry.decidedOn()),
                Movement.one(entry.kind().statement(), entry.decidedOn()));
    }

    @Override
    public List<Violation> check(DecisionEntry entry, LocalDate today) {
        List<Violation> violations = new ArrayList<>(alarms.forbid(entry.agencyCode(), "/matter", entry.matter()));
        if (entry.publicisedOn() != null && entry.publicisedOn().isBefore(entry.decidedOn())) {
            violations.add(new Violation("/publicisedOn", DisclosureWords.NOT_BEFORE_DECISION));
        }
        if (entry.annulledOn() != null && entry.annulledOn().isBefore(entry.decidedOn())) {
            violations.add(new Violation("/annulledOn", DisclosureWords.NOT_BEFORE_DECISION));
        }
        violations.addAll(withdrawal(entry));
        return violations;
    }

    /** What was never to be read cannot be withdrawn, and whoever withdraws says why. */
    private List<Violation> withdrawal(DecisionEntry entry) {
        List<Violation> violations = new ArrayList<>();
        String reason = entry.withdrawalReason();
        if (reason != null) {
            violations.addAll(alarms.forbid(entry.agencyCode(), "/withdrawalReason", reason));
        }
        if ((entry.withdrawnOn() == null) != (reason == null)) {
            violations.add(new Violation(
                    reason == null ? "/withdrawalReason" : "/withdrawnOn", DisclosureWords.WITHDRAWAL_WITH_REASON));
        }
        if (entry.withdrawnOn() != null
                && (entry.publicisedOn() == null || entry.withdrawnOn().isBefore(entry.publicisedOn()))) {
            violations.add(new Violation("/withdrawnOn", DisclosureWords.NOT_BEFORE_PUBLICATION));
        }
        return violations;
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(DecisionRegister.class, "recount.sql"),
                Optional.empty(),
                "select agency_code, count(*) records from administrative_decision where voided_at is null group by 1");
    }
}
