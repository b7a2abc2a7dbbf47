package org.gongkai.registers.imports.sheet.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.usermodel.DataFormatter;

import org.gongkai.registers.imports.sheet.stored.SheetCell;

/** What a number is in the sheet, by the format of its cell. */
public final class ShownNumbers {

    /** Excel shows and keeps no more. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** Longer than this, a number is written with its exponent. */
    private static final int LONGEST_PLAIN = 20;

    /** Whole numbers below have no more than fifteen digits. */
    private static final double WHOLE = 1e15;

    private static final int MOST_DATES = 10_000;

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    /** A ledger has the same days again and again, and to write one out takes long. */
    private final Map<Date, SheetCell> dates = new HashMap<>();

    public ShownNumbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /** What a number in digits shows; text where it is no number. */
    public SheetCell cell(String digits, FormatCode format) {
        double value;
        try {
            value = Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return SheetCell.of(digits);
        }
        return Double.isFinite(value) ? cell(value, format) : SheetCell.of(digits);
    }

    /** What a cell shows of a number. */
    public SheetCell cell(double value, FormatCode format) {
        BigDecimal exact = exact(value);
        FormatSection section = format.section(exact.doubleValue());
        if (section.isDate()) {
            Optional<LocalDate> day = SerialDay.find(exact.doubleValue(), from1904);
            if (day.isPresent()) {
                if (dates.size() > MOST_DATES) {
                    dates.clear();
                }
                return dates.computeIfAbsent(
                        new Date(exact, format.code()),
                        date -> SheetCell.of(
                                formatted(exact, format.unquoted())
                                        .orElse(day.get().toString()),
                                day.get()));
            }
            return SheetCell.of(plain(exact), exact);
        }
        BigDecimal amount = section.decimals()
                .filter(decimals -> decimals < exact.scale())
                .map(decimals -> exact.setScale(decimals, RoundingMode.HALF_UP))
                .orElse(exact);
        String text = section.isGeneral() || section.isText()
                ? plain(exact)
                : formatted(exact, format.code()).orElse(plain(amount));
        return SheetCell.of(text, lean(amount));
    }

    private static BigDecimal exact(double value) {
        // Most numbers of a register are whole.
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? BigDecimal.valueOf((long) value)
                : new BigDecimal(value).round(DIGITS);
    }

    /** The number by its format; empty where the format is one that nobody can follow. */
    private Optional<String> formatted(BigDecimal value, String code) {
        try {
            return Optional.ofNullable(formatter.formatRawCellContents(value.doubleValue(), -1, code, from1904))
                    .map(String::strip);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            // A format of a broken shape: Excel would not take it, and what the number is does not depend on it.
            return Optional.empty();
        }
    }

    /** The number in digits; with an exponent where that would be very long. */
    public static String plain(BigDecimal value) {
        BigDecimal lean = lean(value);
        return lean.precision() - lean.scale() > LONGEST_PLAIN || lean.scale() > LONGEST_PLAIN
                ? lean.toString()
                : lean.toPlainString();
    }

    /** Without zeros behind the last decimal. */
    public static BigDecimal lean(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= LONGEST_PLAIN
                ? stripped.setScale(0)
                : stripped;
    }

    private record Date(BigDecimal serial, String code) {}
}
