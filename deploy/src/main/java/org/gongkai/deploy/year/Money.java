package org.gongkai.deploy.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was paid for one application and given back, in yuan: a refund takes from the payments, the last first (domain 3.4). */
final class Money {

    private final List<Paid> payments = new ArrayList<>();

    private record Paid(LocalDate on, int yuan) {}

    void paid(LocalDate on, int yuan) {
        payments.add(new Paid(on, yuan));
    }

    void givenBack(int yuan) {
        int rest = yuan;
        for (int at = payments.size() - 1; at >= 0 && rest > 0; at--) {
            Paid payment = payments.get(at);
            int part = Math.min(rest, payment.yuan());
            payments.set(at, new Paid(payment.on(), payment.yuan() - part));
            rest -= part;
        }
    }

    /** What section six counts, by year. */
    SortedMap<Integer, Integer> byYear() {
        SortedMap<Integer, Integer> years = new TreeMap<>();
        payments.forEach(payment -> years.merge(payment.on().getYear(), payment.yuan(), Integer::sum));
        return years;
    }
}
