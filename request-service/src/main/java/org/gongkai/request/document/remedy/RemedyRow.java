package org.gongkai.request.document.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.document.remedy.Remedies.Question;

/**
 * A row of {@code remedies.csv}: a piece of the paragraph, and when it is said. What is empty, holds always.
 *
 * @param from first day of decisions that it is for
 * @param to last day
 * @param names what the name of the body looks like, as an expression
 */
record RemedyRow(
        Part part,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<RemedyCase> cases,
        List<AgencyKind> kinds,
        List<Level> levels,
        String names,
        List<Way> ways,
        String text) {

    /** The pieces that the paragraph is made of. */
    enum Part {

        /** Which remedy within which term. */
        TERM,

        /** Who reconsiders. */
        BODY,

        /** What there is against the decision on reconsideration, beside a suit. */
        AFTER,

        /** How one may ask for it besides. */
        ROUTE
    }

    /** How high a body stands. */
    enum Level {
        NATION,
        PROVINCE,
        LOCAL
    }

    /** How the paper is served. */
    enum Way {
        ONLINE,
        OTHER
    }

    static RemedyRow of(NamedCsvRecord row) {
        return new RemedyRow(
                Part.valueOf(row.getField("part")),
                day(row.getField("from")),
                day(row.getField("to")),
                ResourceTable.words(row, "cases").stream()
                        .map(RemedyCase::valueOf)
                        .toList(),
                ResourceTable.words(row, "kinds").stream()
                        .map(AgencyKind::valueOf)
                        .toList(),
                ResourceTable.words(row, "levels").stream().map(Level::valueOf).toList(),
                row.getField("names"),
                ResourceTable.words(row, "ways").stream().map(Way::valueOf).toList(),
                row.getField("text"));
    }

    boolean fits(Question question) {
        return from.filter(question.on()::isBefore).isEmpty()
                && to.filter(question.on()::isAfter).isEmpty()
                && fits(cases, question.of())
                && fits(kinds, question.body().kind())
                && fits(levels, question.level())
                && fits(ways, question.online() ? Way.ONLINE : Way.OTHER)
                && (names.isEmpty() || question.body().name().matches(names));
    }

    private static <T> boolean fits(List<T> wanted, T actual) {
        return wanted.isEmpty() || wanted.contains(actual);
    }

    private static Optional<LocalDate> day(String field) {
        return Optional.of(field).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }
}
