package org.gongkai.kit.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What a module adds to the description of the API of a service that it is part of. */
public interface ContractPart {

    /** Adds to what code alone has said, and names what it named by chance. */
    void describe(OpenAPI api);
}
