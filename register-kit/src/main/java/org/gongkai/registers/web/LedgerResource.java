package org.gongkai.registers.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Disposition;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.FilteredByFields;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.Registers;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.exports.CsvRows;
import org.gongkai.registers.exports.ExportTrail;
import org.gongkai.registers.exports.RowWriter;
import org.gongkai.registers.exports.WorkbookRows;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.intake.ImportWords;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.word.AgencyWords;

/**
 * A register as the ledger (台账) that an office keeps: written into a file, begun with a template, and the words that its
 * imports may write for codes.
 */
public abstract class LedgerResource<E extends Record> {

    private static final String CSV = "text/csv;charset=UTF-8";
    final Registers.OpenRegister<E> open;

    @Inject
    ImportWords words;

    @Inject
    AgencyReplica agencies;

    @Inject
    ValidBodies bodies;

    @Inject
    CurrentCaller caller;

    @Inject
    ExportTrail trail;

    /** Over an opened register. */
    LedgerResource(Registers registers, Register<E> register) {
        this.open = registers.open(register);
    }

    @GET
    @Path("export.csv")
    @Produces(CSV)
    @FilteredByFields
    @Operation(operationId = "exportCsv")
    public Response csv(@Context UriInfo uri) {
        return export(uri, "csv", CsvRows::to);
    }

    @GET
    @Path("export.xlsx")
    @Produces(ImportFile.XLSX)
    @FilteredByFields
    @Operation(operationId = "exportXlsx")
    public Response xlsx(@Context UriInfo uri) {
        return export(uri, "xlsx", out -> WorkbookRows.to(out, "台账"));
    }

    @GET
    @Path("template.xlsx")
    @Produces(ImportFile.XLSX)
    @Operation(operationId = "template")
    public Response template() {
        return attachment(Response.ok(open.template().workbook()), "template.xlsx");
    }

    @GET
    @Path("words")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "words")
    public Response words(@QueryParam("agencyCode") String agencyCode) {
        return answer(words.added(open.register(), reached(agencyCode)));
    }

    @PUT
    @Path("words")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replaceWords")
    public Response replaceWords(
            @QueryParam("agencyCode") String agencyCode,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            WordsBody body) {
        String office = reached(agencyCode);
        long expected = EntityTags.expectedVersion(ifMatch);
        return answer(words.replace(
                open.register(), office, expected, bodies.require(body).asWords()));
    }

    private Response answer(AgencyWords added) {
        return Response.ok(WordsBody.of(added, words.common(open.register()), words.ambiguous(open.register())))
                .header(HttpHeaders.ETAG, EntityTags.of(added.version()))
                .build();
    }

    /** The agency named, or the caller's own; one that the caller does not reach is not there. */
    private String reached(String named) {
        if (named != null) {
            agencies.requireReached(named);
            return named;
        }
        return caller.findOwnAgency().orElseThrow(() -> Problem.invalid("agencyCode", KitWords.NEEDED));
    }

    private Response export(UriInfo uri, String suffix, Format format) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        open.export().require(parameters);
        trail.record(open.register().recordKind(), open.export().audited(parameters));
        Caller reader = caller.get();
        // Written when the resource has returned: the caller is taken along.
        StreamingOutput rows = out -> caller.as(reader, () -> {
            // Ended only where it is whole: a file that breaks off must not look like one.
            RowWriter file = format.to(out);
            open.export().write(parameters, file);
            file.close();
            return null;
        });
        return attachment(Response.ok(rows), open.register().path() + "." + suffix);
    }

    private static Response attachment(Response.ResponseBuilder answer, String name) {
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name))
                .build();
    }

    private interface Format {
        RowWriter to(OutputStream out) throws IOException;
    }
}
