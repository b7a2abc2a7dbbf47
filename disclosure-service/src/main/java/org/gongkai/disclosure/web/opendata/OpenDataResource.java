package org.gongkai.disclosure.web.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.decision.DecisionEntry;
import org.gongkai.disclosure.decision.DecisionRegister;
import org.gongkai.disclosure.document.DocumentRegister;
import org.gongkai.disclosure.document.NormativeDocument;
import org.gongkai.disclosure.item.DisclosureItem;
import org.gongkai.disclosure.item.ItemRegister;
import org.gongkai.disclosure.opendata.OpenDataset;
import org.gongkai.disclosure.opendata.OpenRecords;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.web.Disposition;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.FilteredByFields;
import org.gongkai.registers.Registers;
import org.gongkai.registers.web.RecordBodies;

/**
 * Records that are public as data: items, documents, and what bodies decided, in files that are written as they are read. What they
 * come to by body and year is {@link OpenFiguresResource}.
 */
@Path("/api/v1/public/open-data")
@Tag(name = "Open data")
@RunOnVirtualThread
public class OpenDataResource {

    private static final String CSV = "text/csv";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final String A_FILE =
            "The file, in UTF-8 with a byte order mark; a text that begins like a formula stands behind an apostrophe";

    private final OpenRecords<DisclosureItem> items;
    private final OpenRecords<NormativeDocument> documents;
    private final OpenRecords<DecisionEntry> decisions;
    private final CurrentCaller caller;

    OpenDataResource(
            Registers registers,
            ItemRegister items,
            DocumentRegister documents,
            DecisionRegister decisions,
            RecordBodies bodies,
            Jdbi jdbi,
            ObjectMapper mapper,
            CurrentCaller caller) {
        this.items = new OpenRecords<>(registers.open(items), OpenDataset.DISCLOSURES, jdbi, mapper, bodies::body);
        this.documents = new OpenRecords<>(
                registers.open(documents), OpenDataset.NORMATIVE_DOCUMENTS, jdbi, mapper, bodies::body);
        this.decisions = new OpenRecords<>(
                registers.open(decisions), OpenDataset.ADMINISTRATIVE_DECISIONS, jdbi, mapper, bodies::body);
        this.caller = caller;
    }

    @GET
    @Path("disclosures.csv")
    @Produces(CSV + UTF_8)
    @FilteredByFields
    @Operation(
            operationId = "openDisclosuresCsv",
            summary = "All items that are public and that the parameters ask for")
    @APIResponse(
            responseCode = "200",
            description = A_FILE,
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response itemsCsv(@Context UriInfo uri, @Context HttpHeaders headers) {
        return csv("disclosures.csv", items, uri, headers);
    }

    @GET
    @Path("disclosures.json")
    @Produces(MediaType.APPLICATION_JSON)
    @FilteredByFields
    @Operation(
            operationId = "openDisclosuresJson",
            summary = "All items that are public and that the parameters ask for, in order of registration")
    public Response itemsJson(@Context UriInfo uri, @Context HttpHeaders headers) {
        return json("disclosures.json", items, uri, headers);
    }

    @GET
    @Path("normative-documents.csv")
    @Produces(CSV + UTF_8)
    @FilteredByFields
    @Operation(
            operationId = "openDocumentsCsv",
            summary = "All documents that are public and that the parameters ask for")
    @APIResponse(
            responseCode = "200",
            description = A_FILE,
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response documentsCsv(@Context UriInfo uri, @Context HttpHeaders headers) {
        return csv("normative-documents.csv", documents, uri, headers);
    }

    @GET
    @Path("normative-documents.json")
    @Produces(MediaType.APPLICATION_JSON)
    @FilteredByFields
    @Operation(
            operationId = "openDocumentsJson",
            summary = "All documents that are public and that the parameters ask for, in order of registration")
    public Response documentsJson(@Context UriInfo uri, @Context HttpHeaders headers) {
        return json("normative-documents.json", documents, uri, headers);
    }

    @GET
    @Path("administrative-decisions.csv")
    @Produces(CSV + UTF_8)
    @FilteredByFields
    @Operation(
            operationId = "openDecisionsCsv",
            summary = "All licences, penalties and compulsions that are publicised and that the parameters ask for")
    @APIResponse(
            responseCode = "200",
            description = A_FILE,
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    public Response decisionsCsv(@Context UriInfo uri, @Context HttpHeaders headers) {
        return csv("administrative-decisions.csv", decisions, uri, headers);
    }

    @GET
    @Path("administrative-decisions.json")
    @Produces(MediaType.APPLICATION_JSON)
    @FilteredByFields
    @Operation(
            operationId = "openDecisionsJson",
            summary =
                    "All licences, penalties and compulsions that are publicised and that the parameters ask for, in order of registration")
    public Response decisionsJson(@Context UriInfo uri, @Context HttpHeaders headers) {
        return json("administrative-decisions.json", decisions, uri, headers);
    }

    private Response csv(String name, OpenRecords<?> records, UriInfo uri, HttpHeaders headers) {
        Map<String, List<String>> asked = records.asked(parameters(uri));
        return file(name, records, asked, headers, out -> records.writeCsv(asked, out));
    }

    private Response json(String name, OpenRecords<?> records, UriInfo uri, HttpHeaders headers) {
        Map<String, List<String>> asked = records.asked(parameters(uri));
        return file(name, records, asked, headers, out -> records.writeJson(asked, out));
    }

    private static Map<String, List<String>> parameters(UriInfo uri) {
        return new LinkedHashMap<>(uri.getQueryParameters());
    }

    /** Written when the resource has returned, unless whoever asks has it: a million rows are not written for nothing. */
    private Response file(
            String name, OpenRecords<?> records, Map<String, List<String>> asked, HttpHeaders headers, File file) {
        OpenRecords.State state = caller.as(Everybody.READER, () -> records.state(asked));
        byte[] said = (name + state.rows() + asked).getBytes(StandardCharsets.UTF_8);
        String tag = EntityTags.of(state.versions(), said);
        if (EntityTags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        StreamingOutput written = out -> caller.as(Everybody.READER, () -> {
            file.write(out);
            return null;
        });
        return Response.ok(written)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name))
                .build();
    }

    private interface File {
        void write(OutputStream out) throws IOException;
    }
}
