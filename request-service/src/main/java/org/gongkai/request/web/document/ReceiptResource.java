package org.gongkai.request.web.document;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.request.document.Printing;
import org.gongkai.request.document.Printing.FileKind;
import org.gongkai.request.document.Receipts;
import org.gongkai.request.web.follow.QueryCode;

/** The receipt (登记回执) for applicants. */
@Path("/api/v1/public/applications/{receiptNumber}/receipt")
@Tag(name = "Public")
@RunOnVirtualThread
public class ReceiptResource {

    private final Receipts receipts;

    ReceiptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @Produces("application/pdf")
    @Operation(operationId = "applicationReceipt", summary = "The receipt of the own application, as PDF")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response read(
            @PathParam("receiptNumber") String receiptNumber, @HeaderParam(QueryCode.HEADER) String queryCode) {
        return FileAnswer.of(
                        Printing.print(receipts.of(receiptNumber, QueryCode.required(queryCode)), FileKind.PDF),
                        FileKind.PDF,
                        "登记回执")
                .build();
    }
}
