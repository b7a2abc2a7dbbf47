package org.gongkai.report.authoring;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.ReportKey;
import org.gongkai.kit.life.Lives;
import org.gongkai.report.lock.ReportLock;
import org.gongkai.report.version.ReportFilter;

/** The authoring of every report. */
@ApplicationScoped
class Authorings implements Lives<Authoring, ReportKey> {

    private final Jdbi jdbi;

    Authorings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** That of a report as it stands, also where nobody has touched it. */
    Authoring authoring(ReportKey key) {
        return findByIdOptional(key).orElseGet(() -> new Authoring(key));
    }

    /** That of a report, begun where nobody has touched it; nobody else changes it until the transaction ends. */
    Authoring locked(ReportKey key) {
        jdbi.useHandle(handle -> ReportLock.REPORT.take(handle, key.toString()));
        return findByIdOptional(key).orElseGet(() -> {
            Authoring begun = new Authoring(key);
            persistAndFlush(begun);
            return begun;
        });
    }

    /** Those after a key, by agency, year and coverage. */
    List<Authoring> after(String key, ReportFilter filter, int most) {
        return getSession()
                .createNativeQuery("""
                        select r.* from annual_report r join agency a on a.code = r.agency_code
                        where r.agency_code || '/' || r.year || '/' || r.coverage > :afterKey
                            and a.region_code like :prefix || '%' and r.agency_code like :agency
                            and (:year = 0 or r.year = :year) and r.coverage like :coverage and r.status like :status
                        order by r.agency_code || '/' || r.year || '/' || r.coverage""", Authoring.class)
                .setParameter("afterKey", key)
                .setParameter("prefix", filter.regionPrefix())
                .setParameter("agency", filter.agencyCode().orElse("%"))
                .setParameter("year", filter.year().orElse(0))
                .setParameter("coverage", filter.coverage().map(Enum::name).orElse("%"))
                .setParameter("status", filter.status().map(Enum::name).orElse("%"))
                .setMaxResults(most)
                .getResultList();
    }
}
