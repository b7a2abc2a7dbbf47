package org.gongkai.disclosure.web.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.wording.WordList;
import org.gongkai.disclosure.wording.WordLists;
import org.gongkai.disclosure.wording.WrongWord;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.agency.AgencyReplica;

/** The words that a body does not want in what it makes public (错别字、禁用词表); inspections look for them. */
@Path("/api/v1/word-lists/{agencyCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
@RunOnVirtualThread
public class WordListResource {

    private final WordLists lists;
    private final AgencyReplica agencies;
    private final ValidBodies bodies;

    WordListResource(WordLists lists, AgencyReplica agencies, ValidBodies bodies) {
        this.lists = lists;
        this.agencies = agencies;
        this.bodies = bodies;
    }

    @GET
    @Operation(operationId = "wordList", summary = "The words that a body does not want in what it makes public")
    @APIResponse(
            responseCode = "200",
            description = "Version 0 where it has no list",
            content = @Content(schema = @Schema(implementation = ListBody.class)))
    public Response read(@PathParam("agencyCode") String agencyCode) {
        agencies.requireReached(agencyCode);
        return answer(lists.of(agencyCode));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putWordList", summary = "Lay the list down, whole, in the place of the one before")
    @APIResponse(
            responseCode = "200",
            description = "The list as it counts now",
            content = @Content(schema = @Schema(implementation = ListBody.class)))
    public Response put(
            @PathParam("agencyCode") String agencyCode,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wanted.class)))
                    ObjectNode body) {
        agencies.requireReached(agencyCode);
        Wanted wanted = bodies.read(Wanted.class, body);
        requireEachOnce(wanted.words());
        return answer(lists.put(agencyCode, wanted.words(), wanted.reason(), EntityTags.findExpectedVersion(ifMatch)));
    }

    private static void requireEachOnce(List<WrongWord> words) {
        Set<String> seen = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!seen.add(words.get(i).wrong())) {
                violations.add(new Violation("/words/" + i + "/wrong", DisclosureWords.NAMED_TWICE));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Response answer(WordList list) {
        return Response.ok(ListBody.of(list))
                .header(HttpHeaders.ETAG, EntityTags.of(list.version()))
                .build();
    }

    /** A list that is laid down. */
    @Schema(name = "NewWordList")
    record Wanted(
            @NotNull @Size(max = 2000) List<@Valid @NotNull WrongWord> words,

            @NotBlank @Size(max = 500) @Schema(examples = "依据2026年常见差错表更新")
            String reason) {}

    /** The list that counts. */
    @Schema(name = "WordList")
    record ListBody(
            String agencyCode,
            long version,
            List<WrongWord> words,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String setBy,
            @Schema(nullable = true) String setAt) {

        static ListBody of(WordList list) {
            return new ListBody(
                    list.agencyCode(),
                    list.version(),
                    list.words(),
                    list.reason().orElse(null),
                    list.setBy().orElse(null),
                    list.setAt().map(ChinaTime::write).orElse(null));
        }
    }
}
