package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.gongkai.form.code.UnifiedCode;

/** The directory as the gateway's tests speak to it. */
final class Directory {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Directory() {}

    /** Enters a new agency and answers its code. */
    static String enter(String regionCode) {
        String code = newCode(regionCode);
        return entered(code, body(regionCode));
    }

    /** Enters the government of a region and answers its code. */
    static String enterGovernment(String regionCode) {
        String code = newCode(regionCode);
        Map<String, Object> body = body(regionCode);
        body.put("name", "测试区人民政府");
        body.put("kind", "GOVERNMENT");
        return entered(code, body);
    }

    /** Enters a department of a region and answers its code. */
    static String enterDepartment(String regionCode) {
        String code = newCode(regionCode);
        Map<String, Object> body = body(regionCode);
        body.put("name", "测试区财政局");
        body.put("kind", "DEPARTMENT");
        return entered(code, body);
    }

    /** On a busy machine it is accepted before the services have answered that they know of it. */
    private static String entered(String code, Map<String, Object> body) {
        put(code, body, null).statusCode(oneOf(201, 202));
        return code;
    }

    static String newCode(String regionCode) {
        String body = "11" + regionCode + "%09d".formatted(SERIAL.incrementAndGet());
        return body + UnifiedCode.checkDigit(body);
    }

    static Map<String, Object> body(String regionCode) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "测试区人民政府办公室");
        body.put("regionCode", regionCode);
        body.put("kind", "GOVERNMENT_OFFICE");
        return body;
    }

    static ValidatableResponse put(String code, Object body, String ifMatch) {
        RequestSpecification request = given().contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/api/v1/agencies/{code}", code).then();
    }
}
