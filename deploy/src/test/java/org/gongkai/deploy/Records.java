package org.gongkai.deploy;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;

/** Records made of the examples of the description. */
final class Records {

    private Records() {}

    /** A record of each register of the agency, by the path of the register. */
    static Map<String, String> oneOfEach(JsonNode document, String agency) {
        Map<String, String> ids = new TreeMap<>();
        for (ApiOperation operation : ApiOperation.all(document)) {
            if (operation.isRegistration()) {
                ids.put(
                        operation.path(),
                        Gateway.request()
                                .contentType(ContentType.JSON)
                                .body(example(operation)
                                        .put("agencyCode", agency)
                                        .toString())
                                .post(operation.path())
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id"));
            }
        }
        return ids;
    }

    /** A body of the operation, each field as the description's example. */
    static ObjectNode example(ApiOperation operation) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        operation.bodySchema().path("properties").properties().forEach(property -> {
            JsonNode example =
                    operation.resolve(property.getValue()).path("examples").path(0);
            if (!example.isMissingNode()) {
                body.set(property.getKey(), example);
            }
        });
        return body;
    }
}
