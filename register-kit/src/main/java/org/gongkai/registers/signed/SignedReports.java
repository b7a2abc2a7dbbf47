package org.gongkai.registers.signed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.registers.audit.RegisterOperation;

/** Which reports were signed. What once was signed stays so; an amendment is another version. */
@ApplicationScoped
public class SignedReports {

    /** One look into the index for each year, however many reports there are. */
    private static final String YEARS = """
            with recursive signed (year) as (
                select min(year) from signed_report
                union all
                select (select min(r.year) from signed_report r where r.year > signed.year)
                from signed where signed.year is not null)
            select year from signed where year is not null""";

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final AgencyFacts facts;

    SignedReports(Jdbi jdbi, AuditTrail audit, AgencyFacts facts) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.facts = facts;
    }

    /** Takes it over that one was signed, and answers the last that was: one that is known, or older, changes nothing. */
    public SignedReport take(SignedReport signed) {
        jdbi.useTransaction(handle -> {
            if (add(handle, signed)) {
                audit.record(
                        handle,
                        AuditEvent.of(
                                        RegisterOperation.REPLICATE_SIGNED_REPORT,
                                        new AuditObject(
                                                "SIGNED_REPORT",
                                                signed.agencyCode() + "/" + signed.year(),
                                                String.valueOf(signed.version())))
                                .at(signed.agencyCode()));
            }
        });
        return find(signed.agencyCode(), signed.year()).orElseThrow();
    }

    private static boolean add(Handle handle, SignedReport signed) {
        return handle.createUpdate("""
                                insert into signed_report (agency_code, year, version) values (:agencyCode, :year, :version)
                                on conflict (agency_code, year) do update set version = excluded.version
                                where signed_report.version < excluded.version""").bindMethods(signed).execute() == 1;
    }

    /** The last that was signed of a body and year. */
    public Optional<SignedReport> find(String agencyCode, int year) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select version from signed_report where agency_code = :agency and year = :year")
                .bind("agency", agencyCode)
                .bind("year", year)
                .mapTo(Integer.class)
                .findOne()
                .map(version -> new SignedReport(agencyCode, year, version)));
    }

    /** The years of which any report is signed. */
    public Set<Integer> years(Handle handle) {
        return handle.createQuery(YEARS).mapTo(Integer.class).set();
    }

    /**
     * The signed reports of a year in which the work of a body stands: its own, or that of the body whose report includes it, as
     * the tree of the year's 31 December has them; where none of these is signed, that of the government in whose sum it is.
     */
    public List<SignedReport> tellingOf(Handle handle, String agencyCode, int year) {
        DirectoryDay day = facts.ofYear(year, Optional.empty());
        Set<String> passed = new LinkedHashSet<>();
        Optional<String> next = Optional.of(agencyCode);
        while (next.filter(passed::add).isPresent()) {
            SequencedSet<String> bodies = day.reportedBy(next.get());
            List<SignedReport> signed = of(handle, bodies, year);
            if (!signed.isEmpty()) {
                return signed;
            }
            next = day.countedIn(bodies.getLast());
        }
        return List.of();
    }

    private static List<SignedReport> of(Handle handle, Collection<String> bodies, int year) {
        return handle.createQuery("""
                        select agency_code, year, version from signed_report
                        where agency_code = any(:bodies) and year = :year order by agency_code""")
                .bindArray("bodies", String.class, bodies)
                .bind("year", year)
                .map((row, context) ->
                        new SignedReport(row.getString("agency_code"), row.getInt("year"), row.getInt("version")))
                .list();
    }
}
