package org.gongkai.disclosure.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.disclosure.catalogue.ColumnNode;
import org.gongkai.disclosure.catalogue.ColumnState;

/** The columns of a body's list, of which there are some dozens. */
@Singleton
class InspectedColumns implements Inspected {

    private final Catalogues catalogues;

    InspectedColumns(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public Set<InspectionRule> rules() {
        return Set.of(InspectionRule.EMPTY_COLUMN, InspectionRule.STALE_COLUMN);
    }

    @Override
    public long count(Look look, InspectionRule rule) {
        return all(look, rule).size();
    }

    @Override
    public List<InspectionFinding> after(Look look, InspectionRule rule, Optional<String> after, int most) {
        return all(look, rule).stream()
                .filter(finding -> after.isEmpty() || finding.subjectId().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(InspectionFinding::subjectId))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<InspectionFinding> find(Look look, InspectionRule rule, String subjectId) {
        return all(look, rule).stream()
                .filter(finding -> finding.subjectId().equals(subjectId))
                .findFirst();
    }

    private List<InspectionFinding> all(Look look, InspectionRule rule) {
        List<InspectionFinding> all = new ArrayList<>();
        look.catalogue()
                .ifPresent(list ->
                        catalogues.tree(list, look.span().seenOn(look.today())).forEach(column -> add(all, column)));
        return all.stream().filter(finding -> finding.rule() == rule).toList();
    }

    /** A column that others stand below is none of its own. */
    private static void add(List<InspectionFinding> all, ColumnNode column) {
        column.columns().forEach(below -> add(all, below));
        if (column.columns().isEmpty() && column.items() == 0) {
            all.add(InspectionFinding.of(InspectionRule.EMPTY_COLUMN, column.path(), column.path()));
        } else if (column.state().filter(ColumnState::late).isPresent()) {
            all.add(InspectionFinding.of(InspectionRule.STALE_COLUMN, column.path(), column.path()));
        }
    }
}
