package org.gongkai.registers.ledger;

/** What a total is of, in the order in which totals are taken. */
public record TotalKey(String agencyCode, int year, String flow) implements Comparable<TotalKey> {

    @Override
    public int compareTo(TotalKey other) {
        int byAgency = agencyCode.compareTo(other.agencyCode);
        int byYear = byAgency != 0 ? byAgency : Integer.compare(year, other.year);
        return byYear != 0 ? byYear : flow.compareTo(other.flow);
    }
}
