package org.gongkai.request.document.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.template.Template;
import org.gongkai.request.document.template.TemplateLine;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.outcome.ReplyText;
import org.gongkai.request.life.table.LifeCycle;

/** The catalogue has every document once, and says of each what the tables of steps, outcomes and elements know. */
class CatalogueTest {

    static Stream<DocumentKind> kinds() {
        return DocumentKind.all().stream();
    }

    @Test
    void it_has_all_of_D01_to_D54_and_the_letter_of_other_outcomes() {
        List<Integer> numbers = Stream.of(
                        IntStream.rangeClosed(1, 14), IntStream.rangeClosed(20, 35), IntStream.rangeClosed(40, 54))
                .flatMap(IntStream::boxed)
                .toList();
        assertThat(kinds().map(kind -> Integer.parseInt(kind.code().substring(1, 3))))
                .containsExactlyElementsOf(numbers);
    }

    @Test
    void what_steps_and_outcomes_name_is_in_it() {
        assertThat(LifeCycle.all().stream().flatMap(row -> row.documents().stream()))
                .allSatisfy(code -> assertThat(DocumentKind.find(code)).as(code).isPresent());
        assertThat(OutcomeRule.all().stream().flatMap(rule -> rule.documents().values().stream()))
                .allSatisfy(code -> assertThat(DocumentKind.find(code)).as(code).isPresent());
        assertThat(OutcomeRule.all())
                .allSatisfy(rule -> assertThat(ReplyText.find(rule.outcome(), java.util.Optional.empty()))
                        .as(rule.outcome())
                        .isPresent());
    }

    @Test
    void each_belongs_to_a_step_or_an_outcome_or_is_outside_of_a_life() {
        assertThat(kinds().filter(kind -> kind.steps().isEmpty())
                        .filter(kind -> OutcomeRule.all().stream()
                                .noneMatch(rule -> rule.documents().containsValue(kind.code())))
                        .map(DocumentKind::code))
                .containsExactly("D48_CORRECTION_REPLY");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_shipped_template_says_what_it_must_and_nothing_else(DocumentKind kind) {
        Template template = Template.shipped(kind);
        assertThat(kind.mentioned())
                .allSatisfy(name -> assertThat(Element.find(name)).as(name).isPresent());
        assertThat(template.names())
                .containsExactlyInAnyOrderElementsOf(kind.mentioned().toList());
        List<String> always = template.lines().stream()
                .filter(line -> !line.optional())
                .map(TemplateLine::names)
                .flatMap(List::stream)
                .distinct()
                .toList();
        assertThat(always).containsExactlyInAnyOrderElementsOf(kind.elements());
        assertThat(template.asPaper().title()).isEqualTo("{agencyName}" + kind.title());
    }
}
