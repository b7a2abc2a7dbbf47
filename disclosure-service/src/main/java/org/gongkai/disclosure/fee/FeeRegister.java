package org.gongkai.disclosure.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 * The ledger of administrative fees (行政事业性收费台账). What is refunded counts in the year of the refund, against what is
 * collected in it. Whoever reports a sum reports it as a row of administrative actions, and not here.
 */
@ApplicationScoped
public class FeeRegister implements Register<FeeEntry> {

    static final String KIND = "ADMINISTRATIVE_FEE";

    /** The form counts in 万元; a fen is the sixth place behind its point. */
    private static final int YUAN_OF_WAN = 4;

    private final FalseAlarms alarms;

    FeeRegister(FalseAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public String path() {
        return "administrative-fees";
    }

    @Override
    public String table() {
        return "administrative_fee";
    }

    @Override
    public String recordKind() {
        return KIND;
    }

    @Override
    public Message singular() {
        return DisclosureWords.FEE_ENTRY;
    }

    @Override
    public Class<FeeEntry> entryType() {
        return FeeEntry.class;
    }

    @Override
    public String agencyCode(FeeEntry entry) {
        return entry.agencyCode();
    }

    @Override
    public String number(FeeEntry entry) {
        return entry.entryNumber();
    }

    @Override
    public Optional<String> keyField() {
        return Optional.of("entryNumber");
    }

    @Override
    public List<String> searched() {
        return List.of("entryNumber", "feeItem");
    }

    /** The amount in its year; that fees are stated counts too, for what is stated is known. */
    @Override
    public List<Movement> movements(FeeEntry entry) {
        BigDecimal wan = entry.direction().signed(entry.amountYuan()).movePointLeft(YUAN_OF_WAN);
        return List.of(
                new Movement("ACTION.FEES_WAN_YUAN", entry.happenedOn(), wan),
                Movement.one("ACTION.STATED/ADMINISTRATIVE_FEE", entry.happenedOn()));
    }

    @Override
    public List<Violation> check(FeeEntry entry, LocalDate today) {
        return alarms.forbid(entry.agencyCode(), "/feeItem", entry.feeItem());
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(FeeRegister.class, "recount.sql"),
                Optional.empty(),
                "select agency_code, count(*) records from administrative_fee where voided_at is null group by 1");
    }
}
