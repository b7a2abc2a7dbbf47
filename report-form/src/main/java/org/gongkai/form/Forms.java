package org.gongkai.form;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The editions of the form. A new edition is one more resource file and one more line here. */
public final class Forms {

    private static final Form FORM_2021 = FormReader.open("2021").form();
    private static final FormReader READER_2019 = FormReader.open("2019");
    private static final Form FORM_2019 = READER_2019.form();

    private Forms() {}

    /** Every edition, the one in force first. */
    public static List<Form> all() {
        return List.of(FORM_2021, FORM_2019);
    }

    /**
     * The edition in force, in which registers are counted whatever the year: an older edition asks for figures that
     * nobody registers any more.
     */
    public static Form inForce() {
        return FORM_2021;
    }

    /** The first year that a report has a form for. */
    public static int firstYear() {
        return all().stream().mapToInt(Form::fromYear).min().orElseThrow();
    }

    /** The edition with this name. */
    public static Optional<Form> find(String edition) {
        return all().stream().filter(form -> form.edition().equals(edition)).findFirst();
    }

    /** For each cell of the 2019 form that can be compared, the cells of the 2021 form whose sum says the same. */
    public static SequencedMap<CellId, List<CellId>> comparable2019() {
        return READER_2019.comparison(FORM_2021);
    }
}
