package org.gongkai.form.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;

/**
 * Which cells of two editions say the same. A cell that no group names cannot be compared.
 *
 * @param groups the sums that are equal, in the print order of the later form
 */
public record CellMapping(Form from, Form to, List<Same> groups) {

    /** Cells of one edition whose sum says the same as that of cells of the other. */
    public record Same(List<CellId> from, List<CellId> to) {

        public Same {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    public CellMapping {
        groups = List.copyOf(groups);
    }

    /** Of a form with itself. */
    static CellMapping identity(Form form) {
        return new CellMapping(
                form,
                form,
                form.cells().keySet().stream()
                        .map(cell -> new Same(List.of(cell), List.of(cell)))
                        .toList());
    }

    CellMapping reversed() {
        return new CellMapping(
                to,
                from,
                groups.stream().map(same -> new Same(same.to(), same.from())).toList());
    }

    /** This mapping and then another: what is equal to sums of the edition between. */
    CellMapping then(CellMapping next) {
        List<Same> joined = new ArrayList<>();
        Set<Same> used = new HashSet<>();
        for (Same start : groups) {
            if (used.add(start)) {
                join(start, next, used).ifComplete(joined::add);
            }
        }
        return new CellMapping(from, next.to, joined);
    }

    /** Gathers the groups of both mappings that share cells of the edition between. */
    private Joined join(Same start, CellMapping next, Set<Same> used) {
        Joined joined = new Joined();
        joined.addFirst(start);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Same second : next.groups) {
                grew |= second.from().stream().anyMatch(joined.first::contains) && joined.addSecond(second);
            }
            for (Same first : groups) {
                if (first.to().stream().anyMatch(joined.second::contains) && joined.addFirst(first)) {
                    used.add(first);
                    grew = true;
                }
            }
        }
        return joined;
    }

    private static final class Joined {

        private final Set<CellId> first = new HashSet<>();
        private final Set<CellId> second = new HashSet<>();
        private final List<CellId> from = new ArrayList<>();
        private final List<CellId> to = new ArrayList<>();

        boolean addFirst(Same same) {
            boolean added = first.addAll(same.to());
            if (added) {
                from.addAll(same.from());
            }
            return added;
        }

        boolean addSecond(Same same) {
            boolean added = second.addAll(same.from());
            if (added) {
                to.addAll(same.to());
            }
            return added;
        }

        void ifComplete(java.util.function.Consumer<Same> then) {
            if (first.equals(second)) {
                then.accept(new Same(from, to));
            }
        }
    }

    /** The figures of the one form in the cells of the other, as far as they can be: a sum fills one cell, never several. */
    public Figures convert(Figures figures) {
        if (from.equals(to)) {
            return figures;
        }
        Map<CellId, CellValue> values = new HashMap<>();
        for (Same same : groups) {
            if (same.to().size() == 1) {
                figures.sum(same.from()).ifPresent(sum -> values.put(same.to().getFirst(), CellValue.of(sum)));
            }
        }
        return Figures.of(values);
    }

    /** The cells of the one form that nothing in the other compares with. */
    public List<CellId> onlyFrom() {
        return without(from, groups.stream().map(Same::from).toList());
    }

    /** The cells of the other form that nothing in the one compares with. */
    public List<CellId> onlyTo() {
        return without(to, groups.stream().map(Same::to).toList());
    }

    private static List<CellId> without(Form form, List<List<CellId>> compared) {
        Set<CellId> known = new HashSet<>();
        compared.forEach(known::addAll);
        return form.cells().keySet().stream()
                .filter(cell -> !known.contains(cell))
                .toList();
    }
}
