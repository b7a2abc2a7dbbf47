package org.gongkai.report.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.figures.VerificationResult;
import org.gongkai.kit.testing.AnswerMembers;
import org.gongkai.report.service.answer.CaseFindingsAnswer;
import org.gongkai.report.service.answer.CasePage;
import org.gongkai.report.service.answer.CatalogueAnswer;
import org.gongkai.report.service.answer.EndedSignIn;
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

    private final AnswerMembers members =
            AnswerMembers.of(Stream.of(Answer.values()).map(answer -> answer.type));

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
        "request-service/answers/ended-sign-in.json, ENDED",
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
        "disclosure-service/answers/ended-sign-in.json, ENDED",
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
        "litigation-service/answers/ended-sign-in.json, ENDED",
        "litigation-service/answers/cases.json, CASES",
        "litigation-service/answers/case-findings.json, CASE_FINDINGS"
    })
    void a_member_that_bears_another_name_is_no_nought(String file, Answer answer) throws Exception {
        members.mustBeThere(golden(file), answer.type);
    }

    @Test
    void no_answer_is_read_that_is_not_walked_here() {
        members.areAllThatIsReadBeside(RegisterService.class);
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
        ENDED(EndedSignIn.class),
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

    private static JsonNode golden(String file) throws IOException {
        try (InputStream in = AnswerMapperTest.class.getResourceAsStream("/golden/" + file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
