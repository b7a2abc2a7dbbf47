package org.gongkai.request.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * What is erased of applications that were concluded, or voided, before a day.
 *
 * @param columns the columns that hold data of the kind, and the index of them
 */
record RetentionRule(PersonalDataKind kind, LocalDate before, List<String> columns) {

    static List<RetentionRule> all(RetentionSettings settings, LocalDate today) {
        return Stream.of(PersonalDataKind.values())
                .map(kind -> new RetentionRule(kind, today.minus(settings.of(kind)), columns(kind)))
                .toList();
    }

    /** Where an application holds something that the rule erases; {@code :before} is its day. */
    String condition() {
        return "coalesce(closed_on, cast(voided_at as date)) < :before and ("
                + columns.stream().map(column -> column + " is not null").collect(Collectors.joining(" or ")) + ")";
    }

    String assignments() {
        return columns.stream().map(column -> column + " = null").collect(Collectors.joining(", "));
    }

    private static List<String> columns(PersonalDataKind kind) {
        return switch (kind) {
            case NAME -> List.of("applicant_name");
            case ID_NUMBER -> List.of("applicant_id_number", "applicant_id_number_index");
            case PHONE -> List.of("applicant_phone");
            case ADDRESS -> List.of("applicant_address");
            case EMAIL -> List.of("applicant_email");
            case OWN_WORDS -> List.of("subject", "description");
        };
    }
}
