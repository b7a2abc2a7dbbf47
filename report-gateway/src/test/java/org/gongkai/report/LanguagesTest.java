package org.gongkai.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** Everybody is spoken to in a language they read: in English who asks for it, in Chinese all others. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class LanguagesTest {

    private static final List<String> IN_CHINESE = List.of("zh-CN", "fr", "", "en;q=0.5, zh", "%");
    private static final List<String> IN_ENGLISH = List.of("en", "en-GB, zh;q=0.9", "fr, en;q=0.1");

    /** What is written for those who maintain the software. */
    private static final Pattern INWARD = Pattern.compile("(?i)\\borg\\.|java|\\bnull\\b|exception");

    private String agency;
    private ReportDesk desk;

    @BeforeEach
    void anAgencyWhoseReportNobodyHasTouched() {
        GoldenSources.answerAll();
        agency = Directory.enter("230505");
        desk = new ReportDesk(agency, 2021);
    }

    @Test
    void a_wrong_parameter() {
        said(
                request -> request.get(desk.path() + "?coverage=ALL"),
                400,
                "invalid-request",
                List.of("coverage"),
                new Words("请求无效", "具体位置见 violations。", "不是下列值之一：AGENCY、REGION"),
                new Words(
                        "The request is not valid", "See violations for the places.", "is not one of AGENCY, REGION"));
    }

    @Test
    void why_a_record_counts_in_a_cell_is_told_as_the_service_tells_it_who_is_asked_in_the_readers_language() {
        GoldenSources.serve(Source.REQUEST, "/api/v1/statistics/2021/entries", """
                {"items": [{"id": 1, "cellId": "T3.GRANTED.NATURAL_PERSON", "agencyCode": "%s", "year": 2021, "amount": 1,
                    "effectiveOn": "2021-03-12", "recordedAt": "2021-03-12T09:00:00+08:00",
                    "record": {"kind": "APPLICATION", "id": "1", "number": "1", "href": "/api/v1/applications/1"},
                    "reverses": null, "erratumOf": [], "explanation": ["2 parts: Granted (1), Not held by this agency (1)"]}], "next": null}
                """.formatted(agency));

        desk.as(Role.CLERK)
                .header("Accept-Language", "en")
                .get(desk.path() + "/cells/T3.GRANTED.NATURAL_PERSON/entries")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("items[0].explanation", equalTo(List.of("2 parts: Granted (1), Not held by this agency (1)")));

        assertThat(GoldenSources.last(Source.REQUEST).getRequest().getHeader("Accept-Language"))
                .isEqualTo("en");
    }

    @Test
    void a_report_that_is_not_published() {
        String report = agency + "/2021/AGENCY";

        said(
                request -> request.get(desk.publicPath()),
                404,
                "not-found",
                List.of(),
                new Words("没有该资源", "没有已发布的年度报告“" + report + "”。"),
                new Words("There is no such resource", "There is no published report '" + report + "'."));
    }

    @Test
    void a_step_that_the_status_does_not_allow() {
        said(
                () -> desk.as(Role.SIGNER).body("{}"),
                request -> request.post(desk.path() + "/publications"),
                409,
                "wrong-status",
                List.of(),
                new Words("报告当前状态不允许此操作", "年度报告第1版当前状态为草稿，不允许此操作。"),
                new Words(
                        "The status of the report does not allow this",
                        "The report is DRAFT in version 1, which does not allow this step."));
    }

    @Test
    void a_sign_in_that_fails() {
        said(
                () -> given().contentType(ContentType.JSON)
                        .body(Map.of("account", "nobody-of-that-name", "password", "wrong")),
                request -> request.post("/api/v1/tokens"),
                401,
                "sign-in-failed",
                List.of(),
                new Words("账号、密码或一次性验证码不正确", "账号、密码或一次性验证码不正确，或账号已停用。连续5次失败后，在未曾用该账号登录过的地点须等候一段时间方可再试。"),
                new Words(
                        "The account, password or one-time code is wrong",
                        "The account, password or one-time code is wrong, or the account is disabled. After 5 failures"
                                + " sign-ins from places where the account has not been used are refused for a while."));
    }

    @Test
    void a_machine_is_told_of_in_the_words_of_oauth_too() {
        Stream.of("zh-CN", "en")
                .forEach(language -> given().header("Accept-Language", language)
                        .formParam("grant_type", "password")
                        .post("/oauth2/token")
                        .then()
                        .statusCode(400)
                        .header("Content-Language", language)
                        .body("error", equalTo("unsupported_grant_type"))
                        .body(
                                "detail",
                                equalTo(
                                        language.equals("en")
                                                ? "The grant type must be client_credentials."
                                                : "grant_type应为client_credentials，不支持其他授权类型。")));
    }

    @Test
    void a_body_with_several_faults() {
        Map<String, Object> body = Directory.body("23050");
        body.put("name", "");
        body.put("countedIn", "1");

        said(
                () -> given().contentType(ContentType.JSON).body(body),
                request -> request.put("/api/v1/agencies/{code}", Directory.newCode("230505")),
                400,
                "invalid-request",
                List.of("/countedIn", "/name", "/regionCode"),
                new Words("请求无效", "具体位置见 violations。", "长度应为18至18", "必填", "应为六位行政区划代码（GB/T 2260）"),
                new Words(
                        "The request is not valid",
                        "See violations for the places.",
                        "must have 18 to 18 characters or entries",
                        "is needed",
                        "must be six digits of GB/T 2260"));
    }

    @Test
    void the_findings_of_a_draft_but_not_those_in_the_report() {
        List<String> inTheReport = ruleK02("zh-CN", desk.path() + ".json", "findings");
        assertThat(inTheReport).isNotEmpty().allMatch(message -> message.startsWith("第一部分没有写明“"));
        assertThat(ruleK02("en", desk.path() + ".json", "findings")).isEqualTo(inTheReport);

        IN_CHINESE.forEach(accepted -> assertThat(ruleK02(accepted, desk.path() + "/findings", "items"))
                .isEqualTo(inTheReport));
        IN_ENGLISH.forEach(accepted -> assertThat(ruleK02(accepted, desk.path() + "/findings", "items"))
                .hasSameSizeAs(inTheReport)
                .allMatch(message -> message.startsWith("Section 1 says nothing of ")));
        IN_CHINESE.forEach(accepted -> isIn("zh-CN", reading(accepted, desk.path() + "/findings")));
        IN_ENGLISH.forEach(accepted -> isIn("en", reading(accepted, desk.path() + "/findings")));
    }

    @Test
    void the_findings_that_stand_in_the_way_and_an_explanation() {
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);
        JsonPath chinese = finalised("zh-CN");
        JsonPath english = finalised("en");

        assertThat(chinese.getString("detail")).isEqualTo("错误须先行改正。");
        assertThat(english.getString("detail")).isEqualTo("Errors must be corrected first.");
        assertThat(english.getList("findings.fingerprint")).isEqualTo(chinese.getList("findings.fingerprint"));
        assertThat(english.getList("findings.message")).isEqualTo(chinese.getList("findings.messageEn"));
        assertThat(chinese.getList("findings.message", String.class)).anyMatch(message -> message.startsWith("第一部分"));

        String warning = reading("en", desk.path() + "/findings").path("items.find { it.rule == 'V17' }.fingerprint");
        Response explained = desk.as(Role.CLERK)
                .header("Accept-Language", "en")
                .body("{\"text\": \"系统于2026年启用，补录历史年报。\"}")
                .put(desk.path() + "/findings/" + warning + "/explanation");
        isIn("en", explained);
        assertThat(explained.jsonPath().getString("message")).startsWith("The date of publication, ");
    }

    @Test
    void a_reading_and_a_file_that_cannot_be_read() {
        String page = "<h1>某区2021年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><img src='t3.png'>";

        Response english = upload("en", "text/html", page);
        isIn("en", english);
        assertThat(english.jsonPath().getList("findings.message", String.class))
                .contains("Not read: the file has pictures (1); figures in pictures cannot be read.");
        assertThat(english.jsonPath().getList("report.findings.message", String.class))
                .contains("未能读取：文件中有1幅图片，图片中的数字无法读取。");
        assertThat(upload("", "text/html", page).jsonPath().getList("findings.message", String.class))
                .contains("未能读取：文件中有1幅图片，图片中的数字无法读取。");

        assertThat(upload("en", "application/pdf", "%PDF-1.4 broken").jsonPath().getString("detail"))
                .isEqualTo("The file is not a readable PDF file.");
        assertThat(upload("zh", "application/pdf", "%PDF-1.4 broken").jsonPath().getString("detail"))
                .isEqualTo("文件不是可读取的PDF文件。");
    }

    @Test
    void a_placeholder_that_the_form_does_not_know() {
        said(
                () -> desk.as(Role.CLERK).body("{\"text\": \"收到{T9.X.Y}件，{其他}。\"}"),
                request -> request.put(desk.path() + "/narrative/overview.applications"),
                400,
                "invalid-request",
                List.of("/text", "/text"),
                new Words("请求无效", "具体位置见 violations。", "含有占位符{T9.X.Y}：报表中没有单元格T9.X.Y", "含有占位符{其他}：“其他”不是单元格的加减式"),
                new Words(
                        "The request is not valid",
                        "See violations for the places.",
                        "has the placeholder {T9.X.Y}: the form has no cell T9.X.Y",
                        "has the placeholder {其他}: '其他' is not a sum of cells"));
    }

    @Test
    void a_service_is_asked_in_the_language_of_the_reader() {
        reading("en", desk.path() + ".json").then().statusCode(200);

        assertThat(GoldenSources.last(Source.REQUEST).getRequest().getHeader("Accept-Language"))
                .isEqualTo("en");
    }

    /**
     * What a problem says.
     *
     * @param violations in their order
     */
    private record Words(String title, String detail, List<String> violations) {

        Words(String title, String detail, String... violations) {
            this(title, detail, List.of(violations));
        }
    }

    private interface Asking {
        RequestSpecification begin();
    }

    private interface Asked {
        Response end(RequestSpecification request);
    }

    private static void said(
            Asked asked, int status, String type, List<String> pointers, Words chinese, Words english) {
        said(() -> given().accept(ContentType.ANY), asked, status, type, pointers, chinese, english);
    }

    private static void said(
            Asking asking, Asked asked, int status, String type, List<String> pointers, Words chinese, Words english) {
        Stream.concat(IN_CHINESE.stream(), IN_ENGLISH.stream()).forEach(accepted -> {
            boolean inEnglish = IN_ENGLISH.contains(accepted);
            Response answer = asked.end(asking.begin().header("Accept-Language", accepted));
            assertThat(answer.statusCode()).isEqualTo(status);
            isIn(inEnglish ? "en" : "zh-CN", answer);
            JsonPath problem = answer.jsonPath();
            assertThat(problem.getString("type")).isEqualTo("/problems/" + type);
            assertThat(list(problem, "violations.pointer")).isEqualTo(pointers);
            assertThat(new Words(
                            problem.getString("title"),
                            problem.getString("detail"),
                            list(problem, "violations.message")))
                    .as("for who accepts '%s'", accepted)
                    .isEqualTo(inEnglish ? english : chinese);
        });
    }

    private static void isIn(String language, Response answer) {
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary").split(", ")).contains("Accept-Language");
        JsonPath body = answer.jsonPath();
        assertThat(Stream.of("title", "detail", "message", "violations.message", "items.message", "findings.message")
                        .flatMap(member -> list(body, member).stream()))
                .isNotEmpty()
                .noneMatch(text -> INWARD.matcher(text).find());
    }

    /** The texts of a member that may be one or many, or not there. */
    private static List<String> list(JsonPath body, String member) {
        return switch (body.<Object>get(member)) {
            case null -> List.of();
            case List<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }

    private static List<String> ruleK02(String accepted, String path, String findings) {
        return reading(accepted, path).jsonPath().getList(findings + ".findAll { it.rule == 'K02' }.message");
    }

    private static Response reading(String accepted, String path) {
        return given().header("Accept-Language", accepted).get(path);
    }

    private JsonPath finalised(String accepted) {
        Response answer = desk.as(Role.SIGNER)
                .header("Accept-Language", accepted)
                .body("{}")
                .post(desk.path() + "/finalizations");
        assertThat(answer.statusCode()).isEqualTo(422);
        isIn(accepted, answer);
        return answer.jsonPath();
    }

    private static Response upload(String accepted, String type, String file) {
        return given().header("Accept-Language", accepted)
                .header("Authorization", "Bearer " + AccountsForTests.token(AccountsForTests.make(Role.CLERK)))
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/report-readings");
    }
}
