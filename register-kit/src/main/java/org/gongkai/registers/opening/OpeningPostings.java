package org.gongkai.registers.opening;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.RecordReference;
import org.gongkai.registers.signed.ErrataJson;
import org.gongkai.registers.signed.SignedReport;

/** What opening balances do in the ledger, and what the audit has of them. */
@ApplicationScoped
class OpeningPostings {

    private static final String KIND = "OPENING_BALANCE";

    private final AuditTrail audit;

    OpeningPostings(AuditTrail audit) {
        this.audit = audit;
    }

    /** Puts balances in the place of those that stood. */
    void replace(Handle handle, LedgerTransaction ledger, List<OpeningBalance> before, List<OpeningBalance> after) {
        Map<RecordReference, List<Movement>> movements = new HashMap<>();
        before.forEach(one -> {
            OpeningBalanceRows.delete(handle, one.id());
            movements.put(reference(one), List.of());
        });
        after.forEach(one -> {
            OpeningBalanceRows.insert(handle, one);
            movements.put(reference(one), movements(one));
        });
        ledger.settle(handle, movements);
        List<SignedReport> errata = movements.keySet().stream()
                .flatMap(balance -> ledger.errataOf(handle, balance.id()).stream())
                .distinct()
                .toList();
        if (!before.isEmpty() || !after.isEmpty()) {
            OpeningBalance any = before.isEmpty() ? after.getFirst() : before.getFirst();
            audit.record(
                    handle,
                    AuditEvent.of(
                                    RegisterOperation.STATE_OPENING_BALANCES,
                                    AuditObject.of(KIND, any.agencyCode() + "/" + any.year()))
                            .at(any.agencyCode())
                            .from(figures(before))
                            .to(ErrataJson.addTo(figures(after), errata)));
        }
    }

    /** Has so many of a balance remain. */
    void remain(Handle handle, LedgerTransaction ledger, OpeningBalance balance, long left) {
        OpeningBalanceRows.remain(handle, balance.id(), left);
        ledger.settle(handle, Map.of(reference(balance), movements(balance.remaining(left))));
    }

    private static List<Movement> movements(OpeningBalance balance) {
        return List.of(new Movement(balance.flow(), balance.on(), BigDecimal.valueOf(balance.remaining())));
    }

    private static RecordReference reference(OpeningBalance balance) {
        return new RecordReference(KIND, balance.id(), balance.year() + "/" + balance.cell(), balance.agencyCode());
    }

    private static ObjectNode figures(List<OpeningBalance> balances) {
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        balances.forEach(balance -> figures.put(balance.cell().toString(), balance.amount()));
        return figures;
    }
}
