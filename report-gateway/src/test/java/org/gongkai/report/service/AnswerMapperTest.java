package org.gongkai.report.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.figures.VerificationResult;
import org.gongkai.kit.web.answer.AnswerMapper;
import org.gongkai.report.service.answer.CaseFindingsAnswer;
import org.gongkai.report.service.answer.CasePage;
import org.gongkai.report.service.answer.CatalogueAnswer;
import org.gongkai.report.service.answer.EntryPage;
import org.gongkai.report.service.answer.NilReportsAnswer;
import org.gongkai.report.service.answer.OpeningBalancesAnswer;
import org.gongkai.report.service.answer.OwnerOfToken;
import org.gongkai.report.service.answer.PublicityAnswer;
import org.gongkai.report.service.answer.ReplicatedAgency;
import org.gongkai.report.service.answer.ReplicatedSignature;
import org.gongkai.report.service.answer.ReplyTermsAnswer;
import org.gongkai.report.service.answer.StatisticsAnswer;
import org.gongkai.report.service.answer.SumAnswer;

/** The gateway reads what each service has committed as its answer, and nothing of it under another name. */
class AnswerMapperTest {

    private final ObjectMapper mapper = new AnswerMapper(
                    new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule()))
            .getContext(Object.class);

    @ParameterizedTest
    @CsvSource({
        "request-service/answers/statistics.json, STATISTICS",
        "request-service/answers/sums.json, SUM",
        "request-service/answers/nil-reports.json, NIL_REPORTS",
        "request-service/answers/opening-balances.json, OPENING_BALANCES",
        "request-service/answers/entries.json, ENTRIES",
        "request-service/answers/verification.json, VERIFICATION",
        "request-service/answers/agency-replica.json, AGENCY",
        "request-service/answers/signed-report.json, SIGNATURE",
        "request-service/answers/own-token.json, OWNER",
        "request-service/answers/reply-terms.json, REPLY_TERMS",
        "disclosure-service/answers/statistics.json, STATISTICS",
        "disclosure-service/answers/sums.json, SUM",
        "disclosure-service/answers/nil-reports.json, NIL_REPORTS",
        "disclosure-service/answers/opening-balances.json, OPENING_BALANCES",
        "disclosure-service/answers/entries.json, ENTRIES",
        "disclosure-service/answers/verification.json, VERIFICATION",
        "disclosure-service/answers/agency-replica.json, AGENCY",
        "disclosure-service/answers/signed-report.json, SIGNATURE",
        "disclosure-service/answers/own-token.json, OWNER",
        "disclosure-service/answers/publicity.json, PUBLICITY",
        "disclosure-service/answers/catalogue.json, CATALOGUE",
        "litigation-service/answers/statistics.json, STATISTICS",
        "litigation-service/answers/sums.json, SUM",
        "litigation-service/answers/nil-reports.json, NIL_REPORTS",
        "litigation-service/answers/opening-balances.json, OPENING_BALANCES",
        "litigation-service/answers/entries.json, ENTRIES",
        "litigation-service/answers/verification.json, VERIFICATION",
        "litigation-service/answers/agency-replica.json, AGENCY",
        "litigation-service/answers/signed-report.json, SIGNATURE",
        "litigation-service/answers/own-token.json, OWNER",
        "litigation-service/answers/cases.json, CASES",
        "litigation-service/answers/case-findings.json, CASE_FINDINGS"
    })
    void a_member_that_bears_another_name_is_no_nought(String file, Answer answer) throws Exception {
        JsonNode golden = golden(file);
        mapper.treeToValue(golden, answer.type);
        List<String> places = places(answer.type, golden, "");

        assertThat(places).isNotEmpty();
        for (String place : places) {
            JsonNode changed = golden.deepCopy();
            int name = place.lastIndexOf('/');
            ObjectNode object = (ObjectNode) changed.at(place.substring(0, name));
            object.set("another", object.remove(place.substring(name + 1)));

            assertThatThrownBy(() -> mapper.treeToValue(changed, answer.type))
                    .as(place)
                    .isInstanceOf(JsonMappingException.class);
        }
    }

    /** What a golden answer is read as. */
    enum Answer {
        STATISTICS(StatisticsAnswer.class),
        SUM(SumAnswer.class),
        NIL_REPORTS(NilReportsAnswer.class),
        OPENING_BALANCES(OpeningBalancesAnswer.class),
        ENTRIES(EntryPage.class),
        VERIFICATION(VerificationResult.class),
        AGENCY(ReplicatedAgency.class),
        SIGNATURE(ReplicatedSignature.class),
        OWNER(OwnerOfToken.class),
        REPLY_TERMS(ReplyTermsAnswer.class),
        PUBLICITY(PublicityAnswer.class),
        CATALOGUE(CatalogueAnswer.class),
        CASES(CasePage.class),
        CASE_FINDINGS(CaseFindingsAnswer.class);

        private final Class<?> type;

        Answer(Class<?> type) {
            this.type = type;
        }
    }

    private static boolean isAnAnswer(Class<?> type) {
        return Stream.of(Answer.values()).anyMatch(answer -> answer.type.equals(type));
    }

    /** The places of every member that the record, and the records in it, must have. */
    private static List<String> places(Class<?> type, JsonNode json, String at) {
        List<String> places = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String place = at + "/" + component.getName();
            JsonNode value = json.path(component.getName());
            Class<?> held = component.getType();
            if (component.getGenericType() instanceof ParameterizedType many) {
                Type last = many.getActualTypeArguments()[many.getActualTypeArguments().length - 1];
                if (List.class.equals(held) && last instanceof Class<?> element && element.isRecord()) {
                    if (value.isEmpty() && isAnAnswer(element)) {
                        // Whose own golden answer is walked.
                        assertThat(value.isArray()).as(place).isTrue();
                    } else {
                        assertThat(value).as(place).isNotEmpty();
                        places.addAll(places(element, value.get(0), place + "/0"));
                    }
                }
                if (held.equals(Optional.class)) {
                    continue;
                }
            } else if (held.isRecord()) {
                places.addAll(places(held, value, place));
            }
            places.add(place);
        }
        return places;
    }

    private static JsonNode golden(String file) throws IOException {
        try (InputStream in = AnswerMapperTest.class.getResourceAsStream("/golden/" + file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
