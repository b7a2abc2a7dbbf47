package org.gongkai.registers.ledger;

import java.util.Optional;

/**
 * How a register is counted anew from its own rows, independently of the ledger.
 *
 * @param flows SQL that answers {@code agency_code, year, flow, amount} for every flow
 * @param levels SQL that answers {@code agency_code, year, pool, amount}: what of that which came in by a flow is there at
 *     the end of a year, for each year up to {@code :lastYear}, counted by a rule of its own and not from the flows; empty
 *     for a register without stocks
 * @param records SQL that answers {@code agency_code, records}: how many records there are
 */
public record Recount(String flows, Optional<String> levels, String records) {}
