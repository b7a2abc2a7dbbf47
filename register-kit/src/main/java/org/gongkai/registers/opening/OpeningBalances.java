package org.gongkai.registers.opening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.CellId;
import org.gongkai.form.Stock;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.ledger.DeclarationTurns;
import org.gongkai.registers.ledger.LedgerTransactions;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.problem.RegisterWords;

/**
 * Opening balances (期初) of bodies. What remains of a figure counts in the ledger like a record, in the stock alone; when
 * records of things that were there on the day come in, it makes room for them.
 */
@ApplicationScoped
public class OpeningBalances {

    private final OpeningStocks stocks;
    private final Jdbi jdbi;
    private final AgencyReplica agencies;
    private final LedgerTransactions ledgers;
    private final CurrentCaller caller;
    private final Clock clock;
    private final OpeningPostings postings;
    private final DeclarationTurns turns;

    OpeningBalances(
            OpeningStocks stocks,
            Jdbi jdbi,
            AgencyReplica agencies,
            LedgerTransactions ledgers,
            CurrentCaller caller,
            Clock clock,
            OpeningPostings postings,
            DeclarationTurns turns) {
        this.stocks = stocks;
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.ledgers = ledgers;
        this.caller = caller;
        this.clock = clock;
        this.postings = postings;
        this.turns = turns;
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
        return turns.alone(agencyCode, handle -> state(handle, agencyCode, year, stated, tried));
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
        postings.replace(handle, ledgers.current(handle), before, after);
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
}
