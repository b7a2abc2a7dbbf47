package org.gongkai.registers.agency;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.audit.RegisterOperation;

/** The agencies of the directory that this service has been told of. */
@ApplicationScoped
public class AgencyReplica {

    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    AgencyReplica(Jdbi jdbi, AuditTrail audit, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.mapper = mapper;
    }

    /** Takes an agency over from the directory; repeating it or sending an older version changes nothing. */
    public void take(Agency agency) {
        jdbi.useTransaction(handle -> {
            int changed = handle.createUpdate("""
                            insert into agency (code, name, region_code, kind, parent_code, version)
                            values (:code, :name, :regionCode, :kind, :parentCode, :version)
                            on conflict (code) do update set name = excluded.name, region_code = excluded.region_code,
                                kind = excluded.kind, parent_code = excluded.parent_code, version = excluded.version
                            where agency.version < excluded.version""").bindMethods(agency).execute();
            if (changed > 0) {
                audit.record(
                        handle,
                        AuditEvent.of(RegisterOperation.REPLICATE_AGENCY, AuditObject.of("AGENCY", agency.code()))
                                .at(agency.code())
                                .to(mapper.valueToTree(agency)));
            }
        });
    }

    /** The agency with this code. */
    public Optional<Agency> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from agency where code = :code")
                .bind("code", code)
                .map((row, context) -> new Agency(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("region_code"),
                        AgencyKind.valueOf(row.getString("kind")),
                        row.getString("parent_code"),
                        row.getLong("version")))
                .findOne());
    }

    /** Refuses data for an agency that the directory does not have. */
    public void requireKnown(String code) {
        if (!knows(code)) {
            throw unknown(code);
        }
    }

    /** Refuses, as not there, to show or change what belongs to an agency that the caller does not reach. */
    public void requireReached(String code) {
        if (!knows(code)) {
            throw Problem.notFound(KitWords.AGENCY, code);
        }
    }

    /** Whether the directory has an agency with this code, and the caller reaches it. */
    public boolean knows(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from agency where code = :code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }

    /** The refusal for an agency that the directory does not have. */
    public static Problem unknown(String code) {
        return Problem.of(ProblemKind.UNKNOWN_AGENCY, KitWords.NO_AGENCY.with(code));
    }

    /** The codes of every agency. */
    public Set<String> codes() {
        return jdbi.withHandle(handle -> handle.createQuery("select code from agency")
                .mapTo(String.class)
                .set());
    }
}
