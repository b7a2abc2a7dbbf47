package org.gongkai.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.form.words.Language;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What is said to people is said in the language that they ask for, Chinese where they ask for none; what programs read stays. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LanguagesTest {

    private static final String PATH = "/api/v1/letters";
    private static final String HEAD = "letterNumber,agencyCode,channel,senderKind,receivedOn,closedOn,outcome\n";
    private static final String IDEOGRAPH = "(?s).*\\p{IsHan}.*";

    private final ObjectMapper mapper = new ObjectMapper();
    private String agency;

    /** What is sent as {@code Accept-Language}, and the language of the answer. */
    static Stream<Arguments> readers() {
        return Stream.of(
                Arguments.of("zh-CN,zh;q=0.9", Language.CHINESE),
                Arguments.of("en", Language.ENGLISH),
                Arguments.of("en;q=0.5, zh;q=0.8", Language.CHINESE),
                Arguments.of("fr", Language.CHINESE),
                Arguments.of(";;;q=", Language.CHINESE),
                Arguments.of("", Language.CHINESE));
    }

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = new LettersForTests().agency();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void the_bad_rows_of_an_import(String accepted, Language language) throws IOException {
        ValidatableResponse refused =
                asked(Api.csv(badRows()), accepted).post(PATH + "/imports").then();
        ValidatableResponse taken = asked(Api.csv(badRows()), accepted)
                .post(PATH + "/imports?partial=true")
                .then();

        refused.statusCode(422)
                .body("type", equalTo("/problems/import-rejected"))
                .body(
                        "detail",
                        equalTo(
                                language == Language.CHINESE
                                        ? "未写入任何数据，各行问题见findings。"
                                        : "Nothing was written; see findings for the rows."));
        taken.statusCode(200).body("created", equalTo(1));
        for (ValidatableResponse answer : List.of(refused, taken)) {
            isIn(answer, language);
            answer.body(
                            "findings.code",
                            contains(
                                    "REQUIRED",
                                    "WRONG_DATE",
                                    "INVALID",
                                    "INVALID",
                                    "UNKNOWN_AGENCY",
                                    "WRONG_FIELD_COUNT",
                                    "UNKNOWN_CODE",
                                    "CONFLICT"))
                    .body("findings.row", contains(2, 3, 4, 5, 6, 7, 8, 10))
                    .body(
                            "findings.column",
                            contains(
                                    "letterNumber",
                                    "receivedOn",
                                    "closedOn",
                                    "receivedOn",
                                    "agencyCode",
                                    null,
                                    "channel",
                                    null));
            List<String> messages = texts(answer, "findings", "message");
            if (language == Language.CHINESE) {
                assertThat(messages)
                        .allSatisfy(message -> assertThat(message).matches(IDEOGRAPH))
                        .contains(
                                "“2021-03-32”不是日期（2024-01-05、2024/1/5、2024.1.5、20240105或2024年1月5日）。",
                                "不得早于receivedOn",
                                "不得晚于今日",
                                "机构名录中没有机关“11230505001234567X”。",
                                "该行有2列，表头有7列。",
                                "来信“B-8”已登记，且内容不同。")
                        .anySatisfy(message -> assertThat(message).startsWith("“PIGEON”不是下列词语之一："));
            } else {
                assertThat(messages)
                        .contains(
                                "'2021-03-32' is not a date (2024-01-05, 2024/1/5, 2024.1.5, 20240105 or 2024年1月5日).",
                                "must not be before receivedOn",
                                "must not be after today",
                                "The directory has no agency '11230505001234567X'.",
                                "The row has 2 fields, the heads 7.",
                                "The letter 'B-8' is registered with other content.")
                        .anySatisfy(message ->
                                assertThat(message).startsWith("'PIGEON' is not one of the accepted words: "));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_body_with_several_faults(String accepted, Language language) throws IOException {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("agencyCode", agency);
        entry.put("channel", "ONLINE");
        entry.put("senderKind", "PERSON");
        entry.put("senderName", "W*");
        entry.put("subject", "x".repeat(501));
        entry.put("feeYuan", "-1.00");

        ValidatableResponse answer = asked(Api.json(entry), accepted).post(PATH).then();

        answer.statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body(
                        "violations.pointer",
                        contains("/feeYuan", "/letterNumber", "/receivedOn", "/senderKind", "/senderName", "/subject"));
        isIn(answer, language);
        assertThat(texts(answer, "violations", "message"))
                .allSatisfy(message -> assertThat(message.matches(IDEOGRAPH)).isEqualTo(language == Language.CHINESE))
                .contains(
                        language == Language.CHINESE
                                ? new String[] {"不是报表中的代码", "含有*，与脱敏后的值相同，应填写完整的值，或不提供"}
                                : new String[] {
                                    "is not a code of the form",
                                    "contains a *, as a masked value does: give the whole value, or leave it out"
                                });
    }

    @ParameterizedTest
    @MethodSource("readers")
    void fields_of_a_body_that_do_not_go_together(String accepted, Language language) throws IOException {
        Map<String, Object> entry = LettersForTests.entryFor(agency, "L-1");
        entry.put("closedOn", "2021-02-01");

        ValidatableResponse answer = asked(Api.json(entry), accepted).post(PATH).then();

        answer.statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", contains("/closedOn", "/outcome"));
        isIn(answer, language);
        assertThat(texts(answer, "violations", "message"))
                .containsExactly(
                        language == Language.CHINESE
                                ? new String[] {"不得早于receivedOn", "有closedOn时必填"}
                                : new String[] {"must not be before receivedOn", "is needed with closedOn"});
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_record_that_is_not_there(String accepted, Language language) throws IOException {
        UUID id = UUID.randomUUID();

        ValidatableResponse answer =
                asked(given(), accepted).get(PATH + "/" + id).then();

        answer.statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body(
                        "detail",
                        equalTo(
                                language == Language.CHINESE
                                        ? "没有来信“" + id + "”。"
                                        : "There is no letter '" + id + "'."));
        isIn(answer, language);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void a_file_that_cannot_be_read(String accepted, Language language) throws IOException {
        ValidatableResponse answer =
                asked(Api.csv("\n"), accepted).post(PATH + "/imports").then();

        answer.statusCode(400)
                .body("type", equalTo("/problems/unreadable-file"))
                .body("detail", equalTo(language == Language.CHINESE ? "文件为空。" : "The file is empty."));
        isIn(answer, language);
    }

    @Test
    void an_answer_that_is_given_again_is_in_the_language_that_it_says() throws IOException {
        String key = UUID.randomUUID().toString();
        String first = asked(Api.csv(badRows()).header("Idempotency-Key", key), "zh-CN")
                .post(PATH + "/imports?partial=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        ValidatableResponse again = asked(Api.csv(badRows()).header("Idempotency-Key", key), "en")
                .post(PATH + "/imports?partial=true")
                .then()
                .statusCode(200);

        assertThat(again.extract().asString()).isEqualTo(first);
        isIn(again, Language.CHINESE);
    }

    private String badRows() {
        return HEAD + """
                ,AGENCY,ONLINE,NATURAL_PERSON,2021-03-01,,
                B-2,AGENCY,ONLINE,NATURAL_PERSON,2021-03-32,,
                B-3,AGENCY,ONLINE,NATURAL_PERSON,2021-03-01,2021-02-01,GRANTED
                B-4,AGENCY,ONLINE,NATURAL_PERSON,2999-03-01,,
                B-5,11230505001234567X,ONLINE,NATURAL_PERSON,2021-03-01,,
                B-6,AGENCY
                B-7,AGENCY,PIGEON,NATURAL_PERSON,2021-03-01,,
                B-8,AGENCY,ONLINE,NATURAL_PERSON,2021-03-01,,
                B-8,AGENCY,ONLINE,ENTERPRISE,2021-03-01,,
                """.replace("AGENCY", agency);
    }

    private static RequestSpecification asked(RequestSpecification request, String accepted) {
        return request.header("Accept-Language", accepted);
    }

    /** The answer says which language it is in, and nothing of how it was made. */
    private void isIn(ValidatableResponse answer, Language language) throws IOException {
        answer.header("Content-Language", equalTo(language.tag()));
        assertThat(answer.extract().header("Vary").split(", ")).containsOnlyOnce("Accept-Language");
        JsonNode body = body(answer);
        if (body.has("title")) {
            assertThat(body.path("title").textValue().matches(IDEOGRAPH)).isEqualTo(language == Language.CHINESE);
        }
        List<String> texts = new ArrayList<>();
        collect(body, texts);
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("org.", "java", "null", "Exception", "{0}"));
    }

    private List<String> texts(ValidatableResponse answer, String list, String member) throws IOException {
        List<String> texts = new ArrayList<>();
        body(answer).path(list).forEach(one -> texts.add(one.path(member).textValue()));
        return texts;
    }

    private JsonNode body(ValidatableResponse answer) throws IOException {
        return mapper.readTree(answer.extract().asByteArray());
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }
}
