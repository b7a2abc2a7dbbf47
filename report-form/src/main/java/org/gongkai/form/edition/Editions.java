package org.gongkai.form.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.form.CodeList;
import org.gongkai.form.FlowPattern;
import org.gongkai.form.Form;
import org.gongkai.form.Head;
import org.gongkai.form.Stock;

/**
 * The editions of the form, each for a run of years: a report is made in the edition of its year. A new one is a resource
 * file {@code form-<first year>.json}, which also says how it compares with the one before; nothing else names it.
 */
public final class Editions {

    /** The latest first. */
    private final List<Form> forms;

    /** From the edition before to each edition, by its name. */
    private final Map<String, CellMapping> fromBefore;

    /** The flows that each edition counts, by its name. */
    private final Map<String, Counted> counted;

    Editions(List<FormReader> files) {
        List<FormReader> byYear = files.stream()
                .sorted(Comparator.comparing(FormReader::fromYear))
                .toList();
        List<Form> earliestFirst = new ArrayList<>();
        for (int i = 0; i < byYear.size(); i++) {
            Optional<Integer> toYear =
                    i + 1 < byYear.size() ? Optional.of(byYear.get(i + 1).fromYear() - 1) : Optional.empty();
            earliestFirst.add(byYear.get(i).form(toYear));
        }
        Map<String, CellMapping> mappings = new LinkedHashMap<>();
        for (int i = 1; i < byYear.size(); i++) {
            mappings.put(
                    earliestFirst.get(i).edition(),
                    byYear.get(i).comparison(earliestFirst.get(i), earliestFirst.get(i - 1)));
        }
        forms = earliestFirst.reversed().stream().toList();
        fromBefore = Map.copyOf(mappings);
        counted = forms.stream().collect(Collectors.toUnmodifiableMap(Form::edition, Counted::in));
        for (CodeList role : CodeList.values()) {
            Labels.of(this, role);
        }
    }

    /**
     * What an edition counts.
     *
     * @param families what its flows begin with, up to the first slash
     */
    private record Counted(Set<String> flows, Set<String> families) {

        static Counted in(Form form) {
            Set<String> flows = form.fills().values().stream()
                    .flatMap(List::stream)
                    .map(FlowPattern::text)
                    .collect(Collectors.toUnmodifiableSet());
            return new Counted(flows, flows.stream().map(Counted::family).collect(Collectors.toUnmodifiableSet()));
        }

        static String family(String flow) {
            return flow.split("/", 2)[0];
        }
    }

    /** Those that the product has. */
    public static Editions shipped() {
        return new Editions(EditionFiles.shipped());
    }

    /**
     * Those that the product has, and those of a folder.
     *
     * @throws IllegalArgumentException when a file there is no form, two are for the same year, or one label is printed for
     *     two codes
     */
    public static Editions with(Path folder) {
        return new Editions(Stream.concat(EditionFiles.shipped().stream(), EditionFiles.in(folder).stream())
                .toList());
    }

    /** Every edition, the latest first. */
    public List<Form> all() {
        return forms;
    }

    /** The last edition. */
    public Form latest() {
        return forms.getFirst();
    }

    /** The edition that a report of the year is made in; empty for a year before the first. */
    public Optional<Form> findOf(int year) {
        return forms.stream().filter(form -> form.fromYear() <= year).findFirst();
    }

    /** The edition of the year; for a year before the first edition, which no report is made of, the first. */
    public Form of(int year) {
        return findOf(year).orElseGet(forms::getLast);
    }

    /** The edition with this name. */
    public Optional<Form> find(String edition) {
        return forms.stream().filter(form -> form.edition().equals(edition)).findFirst();
    }

    /** The first year that a report has a form for. */
    public int firstYear() {
        return forms.getLast().fromYear();
    }

    /** The rows or columns of a role in any edition, each code once, as the latest edition that has it prints it. */
    public List<Head.Leaf> leaves(CodeList role) {
        Map<String, Head.Leaf> leaves = new LinkedHashMap<>();
        forms.forEach(form -> form.leaves(role).forEach(leaf -> leaves.putIfAbsent(leaf.id(), leaf)));
        return List.copyOf(leaves.values());
    }

    /**
     * Whether the edition of the year counts others of the flow's family but has no cell for this one: a record that says
     * so would be missing from its sums. What an edition counts nothing of (documents, in the form of 2019) it does not miss.
     */
    public boolean misses(String flow, int year) {
        Counted ofYear = counted.get(of(year).edition());
        return !ofYear.flows().contains(flow) && ofYear.families().contains(Counted.family(flow));
    }

    /** The stocks of every edition. */
    public List<Stock> stocks() {
        return forms.stream().flatMap(form -> form.stocks().stream()).toList();
    }

    /** Which cells of the two say the same. */
    public CellMapping mapping(Form from, Form to) {
        if (from.equals(to)) {
            return CellMapping.identity(from);
        }
        return from.fromYear() < to.fromYear()
                ? upwards(from, to)
                : upwards(to, from).reversed();
    }

    private CellMapping upwards(Form from, Form to) {
        CellMapping step = fromBefore.get(to.edition());
        return step.from().equals(from) ? step : upwards(from, step.from()).then(step);
    }
}
