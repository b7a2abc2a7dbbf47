package org.gongkai.request.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Fields;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Step;

/**
 * What is erased of applications that were concluded, or voided, before a day.
 *
 * @param columns the columns that hold data of the kind, and the index of them
 */
record RetentionRule(PersonalDataKind kind, LocalDate before, List<String> columns) {

    private static final String DUE = SqlResource.read(RetentionRule.class, "due.sql");
    private static final String DUE_FORMS = SqlResource.read(RetentionRule.class, "due-forms.sql");

    /** A rule for each kind: what the register marks as personal is erased, and nothing has to be named here. */
    static List<RetentionRule> all(Fields<DisclosureApplication> fields, RetentionSettings settings, LocalDate today) {
        return Stream.of(PersonalDataKind.values())
                .map(kind -> new RetentionRule(kind, today.minus(settings.of(kind)), fields.columnsOf(kind)))
                .toList();
    }

    /** Steps after the outcome from which the time is counted anew: the end of a case, and of a further decision. */
    private static final Set<Step> LATER_STEPS = EnumSet.of(Step.CASE_ENDED, Step.DISPATCH_ROUND);

    private static final String LATER =
            LATER_STEPS.stream().map(step -> "'" + step + "'").collect(Collectors.joining(", "));

    /** The day from which the time of an application is counted; empty while it has no end. */
    static Optional<LocalDate> endedOn(Course course) {
        Stream<LocalDate> later = course.taken().stream()
                .filter(taken -> LATER_STEPS.contains(taken.step()))
                .map(taken -> taken.event().on());
        return course.concluded()
                .map(Course.Concluded::on)
                .flatMap(on -> Stream.concat(Stream.of(on), later).max(Comparator.naturalOrder()));
    }

    /**
     * Which applications the rule is about; {@code :before} is its day. What is held is left alone, and so is what was disputed
     * or decided anew since.
     */
    static String over() {
        return over(":before");
    }

    /** Likewise, with another expression of SQL for the day. */
    static String over(String before) {
        return "coalesce(closed_on, cast(voided_at as date)) < " + before
                + " and not exists (select from handling h where h.application_id = application.id and h.held)"
                + " and not exists (select from handling_step s where s.application_id = application.id"
                + " and s.step in (" + LATER + ") and s.happened_on >= " + before + ")";
    }

    /** Whether an application holds something that the rule erases. */
    String left() {
        return columns.stream().map(column -> column + " is not null").collect(Collectors.joining(" or ")) + " or "
                + LifeErasure.left(kind);
    }

    /** What the rule is about, with {@code :before} as its day. */
    String due() {
        return DUE.formatted(over(), left()) + (LifeErasure.isOfForm(kind) ? DUE_FORMS : "");
    }

    String assignments() {
        return columns.stream().map(column -> column + " = null").collect(Collectors.joining(", "));
    }
}
