package org.gongkai.disclosure.web;

import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.decision.DecisionEntry;
import org.gongkai.disclosure.decision.DecisionRegister;
import org.gongkai.disclosure.problem.DisclosureProblem;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.register.Registered;

/** Licences and penalties one by one as everybody may read them (Art. 20 items 5 and 6), as long as they are publicised (公示). */
@Path("/api/v1/public/administrative-decisions")
@Tag(name = "Public")
@RunOnVirtualThread
public class PublishedDecisionResource extends PublishedRegisterResource<DecisionEntry> {

    PublishedDecisionResource(Registers registers, DecisionRegister register) {
        super(registers, register, "publicisedOn");
    }

    /** A penalty that was revoked is withdrawn, and whoever comes by its address is told why. */
    @Override
    protected Problem withdrawn(Registered<DecisionEntry> record) {
        return Problem.of(
                DisclosureProblem.WITHDRAWN,
                DisclosureWords.WITHDRAWN_BECAUSE.with(
                        record.entry().withdrawnOn(), record.entry().withdrawalReason()));
    }
}
