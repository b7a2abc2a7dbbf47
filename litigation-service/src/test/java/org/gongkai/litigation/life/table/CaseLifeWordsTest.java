package org.gongkai.litigation.life.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.gongkai.form.testing.Bundles;
import org.gongkai.litigation.term.CaseTimer;

/** Stages and steps are said in both languages, and terms that the tables name are there. */
class CaseLifeWordsTest {

    @Test
    void stages_and_steps_are_said_in_both_languages() {
        Bundles.check(CaseStage.class, names(CaseStage.values()));
        Bundles.check(ProceedingStage.class, names(ProceedingStage.values()));
        Bundles.check(
                CaseStep.class,
                Stream.of(CaseStep.values()).map(CaseStep::code).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void terms_that_begin_with_a_step_are_in_the_table_of_terms() {
        Stream.concat(CaseLifeCycle.OF_CASE.all().stream(), CaseLifeCycle.OF_PROCEEDING.all().stream())
                .flatMap(row -> row.timers().stream())
                .forEach(timer -> assertThat(CaseTimer.of(timer).code()).isEqualTo(timer));
    }

    private static TreeSet<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
