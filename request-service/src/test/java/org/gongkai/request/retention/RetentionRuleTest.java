package org.gongkai.request.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Fields;
import org.gongkai.request.application.DisclosureApplication;

/** What is personal is said once, at the field of the register, and erased from there. */
class RetentionRuleTest {

    private final Map<PersonalDataKind, RetentionRule> rules = RetentionRule.all(
                    new Fields<>(DisclosureApplication.class, Editions.shipped()),
                    new SmallRyeConfigBuilder()
                            .withMapping(RetentionSettings.class)
                            .build()
                            .getConfigMapping(RetentionSettings.class),
                    LocalDate.of(2026, 3, 1))
            .stream()
            .collect(Collectors.toMap(RetentionRule::kind, Function.identity()));

    @Test
    void a_rule_erases_the_columns_of_its_kind_and_the_index_of_them() {
        assertThat(rules.get(PersonalDataKind.NAME).columns())
                .containsExactly("\"applicant_name\"", "\"applicant_name_index\"");
        assertThat(rules.get(PersonalDataKind.ID_NUMBER).columns())
                .containsExactly("\"applicant_id_number\"", "\"applicant_id_number_index\"");
        assertThat(rules.get(PersonalDataKind.PHONE).columns()).containsExactly("\"applicant_phone\"");
        assertThat(rules.get(PersonalDataKind.ADDRESS).columns()).containsExactly("\"applicant_address\"");
        assertThat(rules.get(PersonalDataKind.EMAIL).columns()).containsExactly("\"applicant_email\"");
        assertThat(rules.get(PersonalDataKind.OWN_WORDS).columns())
                .containsExactly("\"subject\"", "\"subject_index\"", "\"description\"", "\"description_index\"");
    }

    @Test
    void no_field_that_is_marked_is_left_out() {
        List<PersonalDataKind> marked = Stream.of(DisclosureApplication.class.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Personal.class))
                .map(component -> component.getAnnotation(Personal.class).value())
                .toList();
        List<String> erased = rules.values().stream()
                .flatMap(rule -> rule.columns().stream())
                .filter(column -> !column.endsWith("_index\""))
                .toList();

        assertThat(erased).hasSameSizeAs(marked).doesNotHaveDuplicates();
        assertThat(rules.keySet()).containsAll(marked);
    }
}
