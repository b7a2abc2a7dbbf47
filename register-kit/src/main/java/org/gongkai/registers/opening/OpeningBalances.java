package org.gongkai.registers.opening;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.CellId;
import org.gongkai.form.Stock;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.ledger.LedgerFollower;
import org.gongkai.registers.ledger.LedgerTransaction;
import org.gongkai.registers.ledger.LedgerTransactions;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.RecordReference;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.ledger.RegisterLock;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.signed.ErrataJson;
import org.gongkai.registers.signed.SignedReport;

/**
 * Opening balances (期初) of bodies. What remains of a figure counts in the ledger like a record, in the stock alone; when
 * records of things that were there on the day come in, it makes room for them.
 */
@ApplicationScoped
public class OpeningBalances implements LedgerFollower {

    private static final String KIND = "OPENING_BALANCE";

    private final OpeningStocks stocks;
    private final Jdbi jdbi;
    private final AgencyReplica agencies;
    private final LedgerTransactions ledgers;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    OpeningBalances(
            OpeningStocks stocks,
            Jdbi jdbi,
            AgencyReplica agencies,
            LedgerTransactions ledgers,
            CurrentCaller caller,
            Clock clock,
            AuditTrail audit) {
        this.stocks = stocks;
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.ledgers = ledgers;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * States what a body brings into its first year, in the place of what was stated before.
     *
     * @param tried whether it is only looked at what would come of it
     * @throws Problem naming each figure that is no stock of this service, that is said twice, or that is smaller than the
     *     records of the day already make up; and when the balances of another year stand
     */
    public List<OpeningBalance> state(String agencyCode, int year, List<OpeningBalance.Stated> stated, boolean tried) {
        agencies.requireReached(agencyCode);
        if (year > LocalDate.now(clock).getYear()) {
            throw Problem.invalid("year", RegisterWords.OPENING_OF_A_COMING_YEAR);
        }
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    RegisterLock.DECLARATION.take(handle, agencyCode);
                    return state(handle, agencyCode, year, stated, tried);
                }));
    }

    private List<OpeningBalance> state(
            Handle handle, String agencyCode, int year, List<OpeningBalance.Stated> stated, boolean tried) {
        List<OpeningBalance> before = OpeningBalanceRows.held(handle, Set.of(agencyCode));
        before.stream().filter(one -> one.year() != year).findFirst().ifPresent(other -> {
            throw Problem.of(ProblemKind.CONFLICT, RegisterWords.OPENING_OF_ANOTHER_YEAR.with(other.year()));
        });
        Map<CellId, Stock> stocks = this.stocks.of(year);
        List<Violation> violations = new ArrayList<>();
        Set<CellId> named = new HashSet<>();
        List<OpeningBalance> after = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            OpeningBalance.Stated one = stated.get(i);
            String place = "/balances/" + i;
            Stock stock = CellId.find(one.cellId()).map(stocks::get).orElse(null);
            if (stock == null) {
                violations.add(new Violation(place + "/cellId", RegisterWords.NO_STOCK_OF_THE_SERVICE));
            } else if (!named.add(stock.cell())) {
                violations.add(new Violation(place + "/cellId", RegisterWords.SAID_TWICE));
            } else {
                long listed = OpeningStocks.listed(handle, agencyCode, stock, year - 1);
                if (listed > one.amount()) {
                    violations.add(new Violation(place + "/amount", RegisterWords.LISTED_MORE.with(listed)));
                }
                after.add(balance(agencyCode, year, stock, one, Math.max(0, one.amount() - listed)));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (tried || said(before).equals(said(after))) {
            return tried ? after : before;
        }
        replace(handle, before, after);
        return after;
    }

    private static Set<OpeningBalance.Stated> said(List<OpeningBalance> balances) {
        return balances.stream().map(OpeningBalance::stated).collect(Collectors.toSet());
    }

    private OpeningBalance balance(
            String agencyCode, int year, Stock stock, OpeningBalance.Stated stated, long remaining) {
        return new OpeningBalance(
                UUID.randomUUID(),
                agencyCode,
                year,
                stock.cell(),
                stock.openingFlow().orElseThrow(),
                stated.amount(),
                remaining,
                stated.source(),
                stated.sourceNote(),
                stated.explanation(),
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void replace(Handle handle, List<OpeningBalance> before, List<OpeningBalance> after) {
        Map<RecordReference, List<Movement>> movements = new HashMap<>();
        before.forEach(one -> {
            OpeningBalanceRows.delete(handle, one.id());
            movements.put(reference(one), List.of());
        });
        after.forEach(one -> {
            OpeningBalanceRows.insert(handle, one);
            movements.put(reference(one), movements(one));
        });
        LedgerTransaction ledger = ledgers.current(handle);
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

    /** What stands of a body for a year. */
    public List<OpeningBalance> of(String agencyCode, int year) {
        agencies.requireReached(agencyCode);
        return jdbi.withHandle(handle -> OpeningBalanceRows.of(handle, agencyCode, year));
    }

    /** How the verification counts them anew: the rest of a figure never leaves its stock. */
    @Produces
    @Singleton
    Recount recountOfOpeningBalances() {
        return new Recount(
                "select agency_code, year - 1 as year, flow, remaining as amount from opening_balance where remaining > 0",
                Optional.of("""
                        select agency_code, y as year, flow as pool, remaining as amount
                        from opening_balance, generate_series(year - 1, :lastYear) y where remaining > 0"""),
                "select agency_code, count(*) records from opening_balance group by 1");
    }

    @Override
    public void hold(Handle handle, SortedSet<String> bodies) {
        bodies.forEach(body -> RegisterLock.DECLARATION.share(handle, body));
    }

    @Override
    public void follow(Handle handle, LedgerTransaction ledger, SortedSet<String> bodies) {
        for (OpeningBalance balance : OpeningBalanceRows.held(handle, bodies)) {
            Stock stock = stocks.of(balance.year()).get(balance.cell());
            long left = Math.max(
                    0,
                    balance.amount() - OpeningStocks.listed(handle, balance.agencyCode(), stock, balance.year() - 1));
            if (left != balance.remaining()) {
                OpeningBalanceRows.remain(handle, balance.id(), left);
                ledger.settle(handle, Map.of(reference(balance), movements(balance.remaining(left))));
            }
        }
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
