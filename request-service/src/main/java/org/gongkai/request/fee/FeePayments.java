package org.gongkai.request.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.form.written.WrittenNumber;
import org.gongkai.kit.json.Dates;

/**
 * What has come in for the processing fee of one application and what was given back, each with the day on which section six
 * of the report counts it (缴费明细). The register keeps it as text: {@code 2025-12-30 100.00; 2026-01-05 -50.00}.
 */
public record FeePayments(List<Payment> all) {

    private static final int FEN = 2;
    private static final Pattern ONE = Pattern.compile("(\\S+)\\s+(-?\\d{1,10}(?:\\.\\d{1,2})?)");

    public FeePayments {
        all = List.copyOf(all);
    }

    /**
     * Money that came in, or was given back.
     *
     * @param yuan less than nothing where it was given back
     */
    public record Payment(LocalDate on, BigDecimal yuan) {

        public Payment {
            yuan = yuan.setScale(FEN);
        }
    }

    /** The payments that a text writes; empty when it writes none. */
    public static Optional<FeePayments> find(String text) {
        List<Payment> payments = new ArrayList<>();
        for (String one : text.split("[;；]")) {
            Matcher written = ONE.matcher(one.strip());
            Optional<LocalDate> on = written.matches() ? Dates.findInRegister(written.group(1)) : Optional.empty();
            if (on.isEmpty()) {
                return Optional.empty();
            }
            payments.add(
                    new Payment(on.get(), WrittenNumber.find(written.group(2)).orElseThrow()));
        }
        return Optional.of(new FeePayments(payments));
    }

    /** The text that the register keeps. */
    public String text() {
        return all.stream()
                .map(payment -> payment.on() + " " + payment.yuan().toPlainString())
                .collect(Collectors.joining("; "));
    }

    /**
     * The payments with a refund, which counts on the days of those that it gives back, the last first; on its own day as far as
     * it gives back what was reported already.
     */
    public FeePayments givenBack(LocalDate on, BigDecimal yuan, Collection<Integer> reportedYears) {
        List<Payment> with = new ArrayList<>(all);
        BigDecimal rest = yuan;
        for (LocalDate day : days().reversed()) {
            BigDecimal part = onDay(day).min(rest).max(BigDecimal.ZERO);
            if (part.signum() > 0) {
                with.add(new Payment(reportedYears.contains(day.getYear()) ? on : day, part.negate()));
                rest = rest.subtract(part);
            }
        }
        return new FeePayments(with);
    }

    /** The payments with one more, or with a refund that counts on its own day. */
    public FeePayments with(LocalDate on, BigDecimal yuan) {
        return new FeePayments(
                Stream.concat(all.stream(), Stream.of(new Payment(on, yuan))).toList());
    }

    /** What has come in and was not given back, in yuan. */
    public BigDecimal net() {
        return sum(all.stream());
    }

    /** The first day on which so much had come in that was not given back; the last of all where it never was so much. */
    public LocalDate availableOn(BigDecimal yuan) {
        List<LocalDate> days = days();
        return days.stream()
                .filter(day ->
                        sum(all.stream().filter(one -> !one.on().isAfter(day))).compareTo(yuan) >= 0)
                .findFirst()
                .orElseGet(days::getLast);
    }

    /** Years in which more came in than was given back, each with the day of its first payment. */
    public SortedMap<Integer, LocalDate> chargedYears() {
        SortedMap<Integer, LocalDate> years = new TreeMap<>();
        for (LocalDate day : days()) {
            int year = day.getYear();
            if (sum(all.stream().filter(payment -> payment.on().getYear() == year))
                            .signum()
                    > 0) {
                years.putIfAbsent(year, day);
            }
        }
        return years;
    }

    private List<LocalDate> days() {
        return all.stream().map(Payment::on).distinct().sorted().toList();
    }

    private BigDecimal onDay(LocalDate day) {
        return sum(all.stream().filter(payment -> payment.on().equals(day)));
    }

    private static BigDecimal sum(Stream<Payment> payments) {
        return payments.map(Payment::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
