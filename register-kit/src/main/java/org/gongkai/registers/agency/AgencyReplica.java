package org.gongkai.registers.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.directory.AgencyFacts;
import org.gongkai.kit.directory.CurrentAgencies;
import org.gongkai.kit.directory.FactJson;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.audit.RegisterOperation;

/** The agencies of the directory that this service has been told of. */
@ApplicationScoped
public class AgencyReplica {

    private final Jdbi jdbi;
    private final AgencyFacts facts;
    private final CurrentAgencies current;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    AgencyReplica(Jdbi jdbi, AgencyFacts facts, CurrentAgencies current, AuditTrail audit, ObjectMapper mapper) {
        this.jdbi = jdbi;
        this.facts = facts;
        this.current = current;
        this.audit = audit;
        this.mapper = mapper;
    }

    /** Takes a body over from the directory: what it does not know of it yet. */
    public void take(Agency agency) {
        jdbi.useTransaction(handle -> {
            boolean grown = false;
            for (FactJson fact : agency.facts()) {
                grown |= facts.add(handle, fact.fact(agency.code()));
            }
            if (grown) {
                current.update(handle, agency.code());
                audit.record(
                        handle,
                        AuditEvent.of(RegisterOperation.REPLICATE_AGENCY, AuditObject.of("AGENCY", agency.code()))
                                .at(agency.code())
                                .to(mapper.valueToTree(agency)));
            }
        });
    }

    /** The body with this code. */
    public Optional<Agency> find(String code) {
        List<FactJson> known = facts.of(code).stream().map(FactJson::of).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Agency(code, known));
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
