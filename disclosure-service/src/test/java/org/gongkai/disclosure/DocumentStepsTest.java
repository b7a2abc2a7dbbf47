package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.disclosure.document.DocumentValidity;
import org.gongkai.disclosure.document.life.table.DocumentLifeCycle;
import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.disclosure.document.life.table.DocumentTransition;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** Every way a document may stand with every step: what the table has is done, what it does not have is refused. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentStepsTest {

    private DocumentOffice office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = DocumentOffice.in("230505");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_MADE")
    void every_step_is_as_the_table_says(DocumentValidity validity) {
        // What is refused changes nothing: one document is there for all steps that are.
        Optional<String> refusing = Optional.empty();
        for (DocumentTransition row : DocumentLifeCycle.all()) {
            boolean allowed = row.from().contains(validity);
            if (!allowed && refusing.isEmpty()) {
                refusing = Optional.of(at(validity));
            }
            String id = allowed ? at(validity) : refusing.orElseThrow();
            String step = row.path().replace("normative-documents/{id}/", "");
            if (allowed && (row.step() == DocumentStep.PUBLISH || row.step() == DocumentStep.REWORD)) {
                office.review(id);
            }
            if (allowed && row.step() == DocumentStep.REWORD) {
                office.take(id, "publications", Map.of()).statusCode(200);
            }
            List<Map<String, Object>> actions =
                    office.standing(role(row.step()), id, "").extract().path("actions");

            int status = office.take(role(row.step()), id, step, said(row.step()))
                    .extract()
                    .statusCode();

            assertThat(status).as(validity + " " + step).isEqualTo(allowed ? 200 : 409);
            assertThat(actions.stream()
                            .filter(action ->
                                    action.get("event").equals(row.step().code()))
                            .map(action -> action.get("allowed")))
                    .as(validity + " " + step)
                    .containsExactly(allowed);
        }
        assertThat(DocumentLifeCycle.all().stream().map(DocumentTransition::step))
                .containsExactly(DocumentStep.values());
    }

    private static Role role(DocumentStep step) {
        return switch (step) {
            case REVIEW, RETURN -> Role.REVIEWER;
            case REVISE, REPLACE, REPEAL, INVALIDATE, AMEND, EXTEND, INTERPRET, CLEAN_UP, PUBLISH, REWORD -> Role.CLERK;
        };
    }

    private String at(DocumentValidity validity) {
        return switch (validity) {
            case NOT_MADE -> throw new IllegalArgumentException("nothing is registered before it is made");
            case NOT_YET -> office.issued("2021-01-04", "effectiveOn", "2090-01-01", "expiresOn", "2095-12-31");
            case IN_FORCE -> office.issued("2021-01-04", "expiresOn", "2095-12-31");
            case REPEALED -> after("repeals", DocumentStep.REPEAL);
            case INVALID -> after("invalidations", DocumentStep.INVALIDATE);
            case REPLACED -> after("replacements", DocumentStep.REPLACE);
            case REVISED -> after("revisions", DocumentStep.REVISE);
            case EXPIRED -> office.issued("2021-01-04", "expiresOn", "2022-12-31");
        };
    }

    private String after(String step, DocumentStep taken) {
        String id = office.issued("2021-01-04", "expiresOn", "2095-12-31");
        office.take(id, step, said(taken)).statusCode(200);
        return id;
    }

    private Map<String, Object> said(DocumentStep step) {
        return switch (step) {
            case REVISE, REPLACE ->
                Map.of("byDocumentId", office.issued("2022-03-01"), "on", "2022-03-01", "basis", "附则");
            case REPEAL, INVALIDATE, AMEND -> Map.of("on", "2022-03-01", "basis", "决定");
            case EXTEND -> Map.of("expiresOn", "2098-12-31", "on", "2022-03-01", "basis", "通知");
            case INTERPRET ->
                Map.of("title", "解读", "publishedOn", "2022-03-01", "form", "TEXT", "url", "https://www.example.gov.cn");
            case CLEAN_UP -> Map.of("year", 2022, "decision", "KEEP", "reason", "有效");
            case REVIEW -> Map.of("kind", "CONTENT");
            case RETURN -> Map.of("reason", "名称有误");
            case PUBLISH -> Map.of();
            case REWORD -> Map.of("title", "通告（更正）", "reason", "漏字");
        };
    }
}
