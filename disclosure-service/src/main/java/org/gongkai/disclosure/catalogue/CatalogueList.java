package org.gongkai.disclosure.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.kit.problem.Violation;

/**
 * A whole list: the columns in their order, and the categories of Art. 20 that the body has nothing of. Each of the fifteen
 * stands in the one or in the other.
 */
public record CatalogueList(List<CatalogueColumn> columns, List<Exemption> exemptions) {

    public CatalogueList {
        columns = List.copyOf(columns);
        exemptions = List.copyOf(exemptions);
    }

    /**
     * What is wrong with it; the pointers are into {@code columns} and {@code exemptions}.
     *
     * @param forbidden what forbids that everybody reads a text, which has the pointer that is given first
     */
    List<Violation> violations(BiFunction<String, String, List<Violation>> forbidden) {
        List<Violation> violations = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String path = columns.get(i).path();
            if (!paths.add(path)) {
                violations.add(new Violation("/columns/" + i + "/path", CatalogueWords.COLUMN_TWICE.with(path)));
            } else if (columns.stream().anyMatch(other -> other.isBelow(path))) {
                violations.add(new Violation("/columns/" + i + "/path", CatalogueWords.COLUMN_HAS_COLUMNS.with(path)));
            }
        }
        violations.addAll(namingPersons(forbidden));
        Set<Article20Item> covered = covered();
        Set<Article20Item> exempt = new HashSet<>();
        for (int i = 0; i < exemptions.size(); i++) {
            Article20Item item = exemptions.get(i).article20Item();
            if (covered.contains(item) || !exempt.add(item)) {
                violations.add(new Violation(
                        "/exemptions/" + i + "/article20Item", CatalogueWords.NOT_EXEMPT.with(item.coded())));
            }
        }
        List<Article20Item> nowhere = Stream.of(Article20Item.values())
                .filter(item -> !covered.contains(item) && !exempt.contains(item))
                .toList();
        if (!nowhere.isEmpty()) {
            violations.add(new Violation(
                    "/columns",
                    CatalogueWords.NOT_COVERED.with(
                            nowhere.stream().map(Article20Item::coded).toList())));
        }
        return violations;
    }

    /** Everybody reads a list as soon as it is laid down. */
    private List<Violation> namingPersons(BiFunction<String, String, List<Violation>> forbidden) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String at = "/columns/" + i;
            CatalogueColumn column = columns.get(i);
            violations.addAll(forbidden.apply(at + "/path", column.path()));
            violations.addAll(forbidden.apply(at + "/content", column.content()));
            violations.addAll(forbidden.apply(at + "/basis", column.basis()));
        }
        for (int i = 0; i < exemptions.size(); i++) {
            violations.addAll(forbidden.apply(
                    "/exemptions/" + i + "/reason", exemptions.get(i).reason()));
        }
        return violations;
    }

    private Set<Article20Item> covered() {
        return columns.stream()
                .map(CatalogueColumn::article20Item)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
