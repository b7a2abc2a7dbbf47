package org.gongkai.litigation.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.problem.Worded;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.legalcase.CaseRegister;
import org.gongkai.litigation.legalcase.CaseWords;
import org.gongkai.litigation.legalcase.LegalCase;
import org.gongkai.litigation.web.casefile.CaseFileAnswers;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.registers.web.RegisterResource;

/** Reconsiderations and lawsuits by staff. */
@Path("/api/v1/cases")
@Tag(name = "Cases")
@RunOnVirtualThread
public class CaseResource extends RegisterResource<LegalCase> {

    private final CaseHandling handling;
    private final CaseFileAnswers answers;
    private final RecordBodies ids;

    CaseResource(
            Registers registers,
            CaseRegister register,
            CaseHandling handling,
            CaseFileAnswers answers,
            RecordBodies ids) {
        super(registers, register);
        this.handling = handling;
        this.answers = answers;
        this.ids = ids;
    }

    @GET
    @Path("{id}/case-file")
    @Produces(MediaType.APPLICATION_JSON)
    @Worded
    @Operation(
            operationId = "caseFileOfCase",
            summary = "The case that the row counts for, with all its proceedings and decisions")
    public Response caseFile(@PathParam("id") String id) {
        return answers.answer(Response.ok(), handling.ofRecord(ids.id(CaseWords.CASE, id)));
    }
}
