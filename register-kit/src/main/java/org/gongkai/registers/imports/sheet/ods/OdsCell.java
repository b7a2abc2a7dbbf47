package org.gongkai.registers.imports.sheet.ods;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.written.WrittenNumber;
import org.gongkai.registers.imports.sheet.archive.XmlPart;
import org.gongkai.registers.imports.sheet.format.ShownNumbers;
import org.gongkai.registers.imports.sheet.stored.SheetCell;

/**
 * A cell of an ODS sheet, which has its text as it is shown, and its value beside.
 *
 * @param type {@code float}, {@code date}, ...
 * @param value of the attribute that goes with the type
 * @param text what is shown
 */
record OdsCell(String type, String value, String text) {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int MOST_DECIMALS = 400;
    private static final Pattern SHOWN_NUMBER = Pattern.compile("[\\d,，]+(?:\\.(\\d+))?");
    private static final Pattern FAULT = Pattern.compile("#[A-Z/0]{2,10}[!?]?|Err:\\d{3}|错误:\\d{3}");
    private static final int ISO_DAY = 10;

    /** Reads the cell that starts here; goes to its end. */
    static OdsCell read(XmlPart xml) {
        boolean computed = xml.attribute("formula").isPresent();
        String type = xml.hasAttribute("value-type", "error") ? "error" : xml.attribute("value-type", "string");
        String value = xml.attribute(type.equals("date") ? "date-value" : "value", "");
        String text = OdsText.read(xml);
        return new OdsCell(computed && FAULT.matcher(text).matches() ? "error" : type, value, text);
    }

    boolean isEmpty() {
        return text.isEmpty() && value.isEmpty();
    }

    SheetCell shown() {
        return switch (type) {
            case "error" -> SheetCell.fault(text.isEmpty() ? "#VALUE!" : text);
            case "date" ->
                day().map(day -> SheetCell.of(text.isEmpty() ? day.toString() : text, day))
                        .orElseGet(() -> SheetCell.of(text));
            case "float", "currency", "percentage" -> number().map(this::shown).orElseGet(() -> SheetCell.of(text));
            default -> SheetCell.of(text);
        };
    }

    private SheetCell shown(BigDecimal exact) {
        BigDecimal amount = ShownNumbers.lean(rounded(exact));
        return SheetCell.of(text.isEmpty() ? ShownNumbers.plain(amount) : text, amount);
    }

    /** The number in the decimals that are shown, if what is shown is the number and not a part or multiple of it. */
    private BigDecimal rounded(BigDecimal exact) {
        Matcher shown = SHOWN_NUMBER.matcher(text);
        if (type.equals("percentage") || !shown.find()) {
            return exact;
        }
        int decimals = shown.group(1) == null ? 0 : shown.group(1).length();
        BigDecimal rounded = decimals < exact.scale() ? exact.setScale(decimals, RoundingMode.HALF_UP) : exact;
        String digits = shown.group().replaceAll("[,，]", "");
        return WrittenNumber.find(digits)
                .filter(number -> number.compareTo(rounded.abs()) == 0)
                .map(same -> rounded)
                .orElse(exact);
    }

    private Optional<BigDecimal> number() {
        return WrittenNumber.find(value)
                .map(number -> number.round(DIGITS))
                .filter(number -> Math.abs(number.scale()) < MOST_DECIMALS);
    }

    private Optional<LocalDate> day() {
        try {
            return value.length() < ISO_DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.substring(0, ISO_DAY)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
