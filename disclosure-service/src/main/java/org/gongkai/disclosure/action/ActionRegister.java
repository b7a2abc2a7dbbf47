package org.gongkai.disclosure.action;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.ledger.Movement;
import org.gongkai.kit.ledger.Recount;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.register.Register;

/** The register of administrative actions (行政执法决定台账): one row for an agency and year, the last one wins. */
@ApplicationScoped
public class ActionRegister implements Register<AdministrativeAction> {

    @Override
    public String path() {
        return "administrative-actions";
    }

    @Override
    public String table() {
        return "administrative_action";
    }

    @Override
    public String recordKind() {
        return "ADMINISTRATIVE_ACTION";
    }

    @Override
    public String singular() {
        return "administrative action";
    }

    @Override
    public Class<AdministrativeAction> entryType() {
        return AdministrativeAction.class;
    }

    @Override
    public String agencyCode(AdministrativeAction action) {
        return action.agencyCode();
    }

    @Override
    public String number(AdministrativeAction action) {
        return action.year().toString();
    }

    @Override
    public boolean lastRowWins() {
        return true;
    }

    /** The counts of a whole year count on its last day. */
    @Override
    public List<Movement> movements(AdministrativeAction action) {
        LocalDate on = LocalDate.of(action.year(), Month.DECEMBER, 31);
        return List.of(
                new Movement("T2.LICENSING.DECISIONS", on, BigDecimal.valueOf(action.licensing())),
                new Movement("T2.PENALTY.DECISIONS", on, BigDecimal.valueOf(action.penalties())),
                new Movement("T2.COMPULSION.DECISIONS", on, BigDecimal.valueOf(action.compulsions())),
                new Movement("T2.ADMINISTRATIVE_FEE.WAN_YUAN", on, action.feesWanYuan()));
    }

    @Override
    public List<Violation> check(AdministrativeAction action, LocalDate today) {
        return action.year() > today.getYear() ? List.of(new Violation("/year", "lies after this year")) : List.of();
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(ActionRegister.class, "recount.sql"),
                "select agency_code, count(*) records from administrative_action where voided_at is null group by 1");
    }
}
