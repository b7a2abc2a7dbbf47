package org.gongkai.request.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.form.Agent;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.Assistance;
import org.gongkai.request.submission.form.IdDocument;
import org.gongkai.request.submission.form.JointApplicant;

/** The applicants behind applications: found by the exact number of their document, and shown to who says why. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@RunOnVirtualThread
public class ApplicantResource {

    private static final int MOST = 500;
    private static final List<String> OF_THE_FORM = List.of(
            "applicantRepresentative", "applicantContact", "applicantIdKind", "agent", "jointApplicants", "assistance");

    private final Registers.OpenRegister<DisclosureApplication> applications;
    private final RecordBodies records;
    private final ValidBodies bodies;
    private final ArrivedSubmissions submissions;
    private final ObjectMapper mapper;

    ApplicantResource(
            Registers registers,
            ApplicationRegister register,
            RecordBodies records,
            ValidBodies bodies,
            ArrivedSubmissions submissions,
            ObjectMapper mapper) {
        this.applications = registers.open(register);
        this.records = records;
        this.bodies = bodies;
        this.submissions = submissions;
        this.mapper = mapper;
    }

    @POST
    @Path("searches")
    @Operation(
            operationId = "searchApplications",
            summary =
                    "Applications of who has this document number, the newest first; the number never stands in a URL")
    @APIResponse(
            responseCode = "200",
            description = "The applications, 500 at most",
            content = @Content(schema = @Schema(ref = "ApplicationPage")))
    public Response search(ApplicantSearch search) {
        List<ObjectNode> found = records.deskBodies(
                applications.registrar(),
                applications
                        .personal()
                        .findByExactValue(
                                "applicantIdNumber", bodies.require(search).applicantIdNumber(), MOST));
        return Response.ok(new Found(found, null)).build();
    }

    @POST
    @Path("{id}/unmaskings")
    @Operation(
            operationId = "unmaskApplicant",
            summary = "The applicant's data as they are; who asked and why stays in the audit")
    @APIResponse(
            responseCode = "200",
            description = "The personal data that the application has",
            content = @Content(schema = @Schema(implementation = Applicant.class)))
    public Response unmask(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(ref = "VoidingReason"))) ObjectNode body) {
        if (body == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        UUID record = records.id(ApplicationWords.APPLICATION, id);
        ObjectNode applicant = applications.personal().unmask(record, body);
        submissions.findOf(record).ifPresent(arrived -> applicant.setAll(written(arrived.form())));
        return Response.ok(applicant).header("Cache-Control", "no-store").build();
    }

    /** What the form alone has of who applies: the register keeps what counts. */
    private ObjectNode written(ApplicationForm form) {
        ObjectNode written = mapper.valueToTree(form);
        return written.retain(OF_THE_FORM);
    }

    /** Whose applications are asked for. */
    @Schema(name = "ApplicantSearch")
    record ApplicantSearch(
            @NotBlank @Schema(examples = "11010519491231002X")
            String applicantIdNumber) {}

    /** What was found, as a page that is always the last. */
    record Found(List<ObjectNode> items, String next) {}

    /** Personal data of an applicant. */
    @Schema(name = "Applicant", minProperties = 1, description = "What of them is there")
    record Applicant(
            String applicantName,
            String applicantIdNumber,
            String applicantPhone,
            String applicantAddress,
            String applicantEmail,
            String description,
            @Schema(nullable = true) String applicantRepresentative,
            @Schema(nullable = true) String applicantContact,
            @Schema(nullable = true) IdDocument applicantIdKind,
            @Schema(nullable = true) Agent agent,
            List<JointApplicant> jointApplicants,
            @Schema(nullable = true) Assistance assistance) {}
}
