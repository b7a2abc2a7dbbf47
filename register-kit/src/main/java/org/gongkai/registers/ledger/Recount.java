package org.gongkai.registers.ledger;

/**
 * How a register is counted anew from its own rows, independently of the ledger.
 *
 * @param amounts SQL that answers {@code agency_code, year, cell, amount} for every flow and every stock; a stock is
 *     counted by its own rule, for each year up to {@code :lastYear}, not from the flows
 * @param records SQL that answers {@code agency_code, records}: how many records there are
 */
public record Recount(String amounts, String records) {}
