package org.gongkai.report;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Answers as many sums as groups are asked for: the golden one for the first, nothing for the others. */
final class SumsOfGroups implements ResponseTransformerV2 {

    static final String NAME = "sums-of-groups";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        try {
            int groups = JSON.readTree(event.getRequest().getBodyAsString())
                    .path("groups")
                    .size();
            ObjectNode answer = (ObjectNode) JSON.readTree(response.getBodyAsString());
            ArrayNode sums = (ArrayNode) answer.path("sums");
            while (sums.size() < groups) {
                ObjectNode nothing = sums.addObject();
                nothing.putNull("asOf");
                nothing.putObject("figures");
                nothing.putArray("unknown");
            }
            return Response.Builder.like(response)
                    .but()
                    .body(JSON.writeValueAsString(answer))
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
