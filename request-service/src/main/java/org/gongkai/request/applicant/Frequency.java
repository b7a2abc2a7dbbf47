package org.gongkai.request.applicant;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often somebody has applied at a body, by the register (申请的数量、频次, Art. 35 of the Regulations).
 *
 * @param receivedOn days of receipt of all that were not voided, one of each application
 */
public record Frequency(List<LocalDate> receivedOn) {

    private static final int MONTHS = 24;
    private static final int QUARTERS = 8;
    private static final int YEARS = 10;
    private static final int MONTHS_OF_QUARTER = 3;

    public Frequency {
        receivedOn = List.copyOf(receivedOn);
    }

    /**
     * What was received in a month, a quarter or a year.
     *
     * @param period 2026-02, 2026-Q1 or 2026
     */
    public record Count(String period, int applications) {}

    /** How many were received from one day to another, both of them too. */
    public int between(LocalDate from, LocalDate to) {
        return (int) receivedOn.stream()
                .filter(on -> !on.isBefore(from) && !on.isAfter(to))
                .count();
    }

    /** How many there are. */
    public int all() {
        return receivedOn.size();
    }

    /** Those months that have some, the last first. */
    public List<Count> months() {
        return counts(on -> YearMonth.from(on).toString(), MONTHS);
    }

    /** Likewise quarters. */
    public List<Count> quarters() {
        return counts(on -> on.getYear() + "-Q" + ((on.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1), QUARTERS);
    }

    /** Likewise years. */
    public List<Count> years() {
        return counts(on -> Integer.toString(on.getYear()), YEARS);
    }

    private List<Count> counts(Function<LocalDate, String> period, int most) {
        Map<String, Long> counted = receivedOn.stream()
                .collect(Collectors.groupingBy(
                        period, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
        return counted.entrySet().stream()
                .limit(most)
                .map(one -> new Count(one.getKey(), one.getValue().intValue()))
                .toList();
    }
}
