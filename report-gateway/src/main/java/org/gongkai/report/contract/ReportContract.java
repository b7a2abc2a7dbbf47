package org.gongkai.report.contract;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.openapi.ContractPart;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.problem.ReportProblem;

/** What the gateway alone answers and does. */
@Singleton
@Unremovable
class ReportContract implements ContractPart {

    @Override
    public List<ProblemType> problems() {
        return List.of(ReportProblem.values());
    }

    @Override
    public List<AuditVerb> verbs() {
        return List.of(ReportOperation.values());
    }
}
