package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;

/** Where the texts of a report stand, which the form says. */
class TextPlaceTest {

    private static final List<String> WRITTEN_IN_A_DRAFT = List.of(
            Narrative.BASIS,
            Narrative.INTRODUCTION,
            Narrative.CONTACT,
            Narrative.PROACTIVE_DISCLOSURE,
            Narrative.APPLICATIONS,
            Narrative.INFORMATION_MANAGEMENT,
            Narrative.PLATFORMS,
            Narrative.SUPERVISION,
            Narrative.PROBLEMS,
            Narrative.OTHER_MATTERS);

    private static List<Form> editions() {
        return Editions.with(Path.of("../report-form/src/test/resources/editions"))
                .all();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void what_a_draft_writes_has_a_place_in_every_edition(Form form) {
        assertThat(WRITTEN_IN_A_DRAFT)
                .allSatisfy(id -> assertThat(TextPlace.find(form, id)).as(id).isPresent());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void sections_of_text_and_their_headings_are_those_of_the_form(Form form) {
        List<TextPlace> places = TextPlace.of(form);

        assertThat(places.stream().filter(TextPlace::isSection).map(TextPlace::id))
                .containsExactly(Narrative.PROBLEMS, Narrative.OTHER_MATTERS);
        assertThat(places.stream().filter(TextPlace::isUnderHeading).map(TextPlace::id))
                .containsExactly(
                        Narrative.PROACTIVE_DISCLOSURE,
                        Narrative.APPLICATIONS,
                        Narrative.INFORMATION_MANAGEMENT,
                        Narrative.PLATFORMS,
                        Narrative.SUPERVISION);
    }
}
