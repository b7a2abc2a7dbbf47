package org.gongkai.registers.signed;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.audit.RegisterOperation;

/** Which reports were signed. What once was signed stays so; an amendment is another version. */
@ApplicationScoped
public class SignedReports {

    private final Jdbi jdbi;
    private final AuditTrail audit;

    SignedReports(Jdbi jdbi, AuditTrail audit) {
        this.jdbi = jdbi;
        this.audit = audit;
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

    /** The years of which a body's report is signed. */
    public Set<Integer> years(String agencyCode) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select year from signed_report where agency_code = :agency")
                        .bind("agency", agencyCode)
                        .mapTo(Integer.class)
                        .set());
    }
}
