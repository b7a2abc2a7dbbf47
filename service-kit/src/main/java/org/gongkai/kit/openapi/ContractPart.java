package org.gongkai.kit.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.models.OpenAPI;

import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.problem.ProblemType;

/** What a module adds to the description of the API of a service that it is part of. */
public interface ContractPart {

    /** The types of problem that the module answers with and no module below it. */
    default List<? extends ProblemType> problems() {
        return List.of();
    }

    /** What the module does and leaves entries of in the audit. */
    default List<? extends AuditVerb> verbs() {
        return List.of();
    }

    /** Adds to what code alone has said, and names what it named by chance. */
    default void describe(OpenAPI api) {}
}
