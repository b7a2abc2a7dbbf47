package org.gongkai.disclosure.inspection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;

/** Rows of the registers, page by page off their indexes. */
@Singleton
class InspectedRegisters implements Inspected {

    private static final String ALL = "(" + SqlResource.read(InspectedRegisters.class, "registers.sql") + ") found";
    private static final String COUNT = "select count(*) from " + ALL + " where rule = :rule";
    private static final String PAGE = "select * from " + ALL + " where rule = :rule"
            + " and (cast(:only as uuid) is null or id = :only) and (cast(:after as uuid) is null or id > :after)"
            + " order by id limit :most";

    private final Jdbi jdbi;

    InspectedRegisters(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<InspectionRule> rules() {
        return EnumSet.of(
                InspectionRule.WITHOUT_INDEX_NUMBER,
                InspectionRule.INCOMPLETE_ITEM,
                InspectionRule.OUTSIDE_CATALOGUE,
                InspectionRule.UNREVIEWED_ITEM,
                InspectionRule.NOT_INTERPRETED,
                InspectionRule.BROKEN_LINK);
    }

    @Override
    public long count(Look look, InspectionRule rule) {
        return jdbi.withHandle(handle ->
                query(handle, COUNT, look, rule, false).mapTo(long.class).one());
    }

    @Override
    public List<InspectionFinding> after(Look look, InspectionRule rule, Optional<String> after, int most) {
        return page(look, rule, Optional.empty(), after.flatMap(Subjects::id), most);
    }

    @Override
    public Optional<InspectionFinding> find(Look look, InspectionRule rule, String subjectId) {
        return Subjects.id(subjectId)
                .flatMap(id -> page(look, rule, Optional.of(id), Optional.empty(), 1).stream()
                        .findFirst());
    }

    private List<InspectionFinding> page(
            Look look, InspectionRule rule, Optional<UUID> only, Optional<UUID> after, int most) {
        return jdbi.withHandle(handle -> query(handle, PAGE, look, rule, only.isPresent())
                .bind("only", only.orElse(null))
                .bind("after", after.orElse(null))
                .bind("most", most)
                .map((row, context) -> new InspectionFinding(
                        rule,
                        row.getString("id"),
                        row.getString("subject"),
                        Optional.ofNullable(row.getString("detail")).map(Message::quoted)))
                .list());
    }

    private static Query query(Handle handle, String sql, Look look, InspectionRule rule, boolean toMend) {
        return handle.createQuery(sql)
                .bind("rule", rule.name())
                .bind("toMend", toMend)
                .bind("agency", look.agencyCode())
                .bind("from", look.span().from())
                .bind("to", look.span().to())
                .bind("version", look.catalogue().map(CatalogueVersion::version).orElse(0L));
    }
}
