package org.gongkai.request.web.related;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.problem.ReaderLanguage;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.related.RelatedApplications;

/** What else was applied for. */
@Path("/api/v1/applications/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
@RunOnVirtualThread
public class RelatedResource {

    private final RelatedApplications related;
    private final RecordBodies records;
    private final ReaderLanguage language;

    RelatedResource(RelatedApplications related, RecordBodies records, ReaderLanguage language) {
        this.related = related;
        this.records = records;
        this.language = language;
    }

    @GET
    @Worded
    @Operation(
            operationId = "relatedApplications",
            summary =
                    "Other applications of the same applicant, and others for the same information, with what to think of")
    public RelatedBody related(@PathParam("id") String id) {
        return RelatedBody.of(related.of(records.id(ApplicationWords.APPLICATION, id)), language.get());
    }
}
