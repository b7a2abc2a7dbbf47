package org.gongkai.report.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.ProcessingFees;
import org.gongkai.form.CellExpression;
import org.gongkai.form.Form;

/** What stands in braces in a text and is filled when the report is rendered, so that text and table cannot disagree. */
sealed interface Placeholder {

    /** A cell, sum or difference: <code>{T3.NEW_RECEIVED.TOTAL + T3.CARRIED_IN.TOTAL}</code>. */
    record Amount(CellExpression expression) implements Placeholder {}

    /** The change against the year before in words: <code>{change(T3.NEW_RECEIVED.TOTAL)}</code>. */
    record Change(CellExpression expression) implements Placeholder {}

    /** A share in percent: <code>{share(T3.GRANTED.TOTAL, T3.TOTAL_CLOSED.TOTAL)}</code>. */
    record Share(CellExpression part, CellExpression whole) implements Placeholder {}

    /** Something that is no figure of a table. */
    enum Word implements Placeholder {
        AGENCY(facts -> Optional.of(facts.agencyName())),
        YEAR(facts -> Optional.of(Integer.toString(facts.year()))),
        PERIOD(facts -> Optional.of("%d年1月1日起至%d年12月31日止".formatted(facts.year(), facts.year()))),
        FEE_APPLICATIONS(facts -> facts.fees().map(fees -> Long.toString(fees.applications()))),
        FEE_AMOUNT_YUAN(facts -> facts.fees().map(ProcessingFees::yuan).map(Placeholder::plain));

        private final Function<Facts, Optional<String>> value;

        Word(Function<Facts, Optional<String>> value) {
            this.value = value;
        }
    }

    Pattern CHANGE = Pattern.compile("change\\((.*)\\)");
    Pattern SHARE = Pattern.compile("share\\((.*),(.*)\\)");

    /**
     * Reads what stands between the braces.
     *
     * @throws UnreadablePlaceholder saying what is wrong with it
     */
    static Placeholder parse(String inner, Form form) {
        String text = inner.strip();
        Optional<Word> word = Stream.of(Word.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (word.isPresent()) {
            return word.get();
        }
        Matcher change = CHANGE.matcher(text);
        if (change.matches()) {
            return new Change(expression(change.group(1), form));
        }
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            return new Share(expression(share.group(1), form), expression(share.group(2), form));
        }
        return new Amount(expression(text, form));
    }

    /** What is printed in its place; empty when a figure for it is not known. */
    default Optional<String> fill(Facts facts) {
        return switch (this) {
            case Amount amount ->
                amount.expression().value(facts.figures(), facts.lastYear()).map(Placeholder::plain);
            case Change change -> change(change.expression(), facts);
            case Share share -> share(share, facts);
            case Word word -> word.value.apply(facts);
        };
    }

    private static Optional<String> change(CellExpression expression, Facts facts) {
        Optional<BigDecimal> now = expression.value(facts.figures(), facts.lastYear());
        Optional<BigDecimal> before = expression.value(facts.lastYear(), facts.lastYear());
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal difference = now.get().subtract(before.get());
        if (difference.signum() == 0) {
            return Optional.of("与上年持平");
        }
        String direction = difference.signum() > 0 ? "增长" : "下降";
        return Optional.of(
                before.get().signum() == 0
                        ? "比上年增加" + plain(difference.abs())
                        : "比上年" + direction + percent(difference.abs(), before.get()));
    }

    private static Optional<String> share(Share share, Facts facts) {
        Optional<BigDecimal> whole = share.whole().value(facts.figures(), facts.lastYear());
        return share.part()
                .value(facts.figures(), facts.lastYear())
                .flatMap(part -> whole.map(all -> all.signum() == 0 ? "0%" : percent(part, all)));
    }

    /** With one digit after the point, rounded half up. */
    private static String percent(BigDecimal part, BigDecimal whole) {
        return plain(part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP)) + "%";
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static CellExpression expression(String text, Form form) {
        CellExpression expression = expression(text.strip());
        expression
                .cells()
                .filter(cell -> form.findCell(cell).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new UnreadablePlaceholder(NarrativeWords.NO_SUCH_CELL.with(unknown));
                });
        return expression;
    }

    private static CellExpression expression(String text) {
        try {
            return CellExpression.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadablePlaceholder(NarrativeWords.NOT_A_SUM.with(text));
        }
    }
}
