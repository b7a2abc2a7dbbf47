package org.gongkai.litigation.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.registers.calendar.CaseTerm;
import org.gongkai.registers.calendar.ShippedCalendar;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Each term of domain 5.1 once, over days off and days made up for, with the day on which it ends by the notices of 2025. */
class EveryTermTest {

    private static final WorkingCalendar CALENDAR = ShippedCalendar.national();

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    /** Term, what is known of the reply, of the proceeding and of its decision, last day. */
    private static final String TERMS = """
            T_RECON_APPLY         | replyServedOn=2025-03-03                    | | | 2025-05-06
            T_RECON_UNTOLD        | replyServedOn=2024-05-06 remediesTold=false | | | 2025-05-06
            T_RECON_LIMIT         | subjectKind=REPLY repliedOn=2020-05-03      | | | 2025-05-06
            T_RECON_ACCEPT        | | RECONSIDERATION filedOn=2025-04-02          | | 2025-04-10
            T_RECON_SUPP_ASK      | | RECONSIDERATION filedOn=2025-04-02 supplementAskedOn=2025-04-24 | | 2025-04-10
            T_RECON_SUPP_GIVE     | | RECONSIDERATION filedOn=2025-04-02 supplementAskedOn=2025-04-24 | | 2025-05-12
            T_RECON_COPY          | | RECONSIDERATION acceptedOn=2025-04-28       | | 2025-05-12
            T_RECON_COPY_SIMPLE   | | RECONSIDERATION acceptedOn=2025-04-28 simple=true | | 2025-05-06
            T_RECON_ANSWER        | | RECONSIDERATION learnedOn=2025-09-25        | | 2025-10-15
            T_RECON_ANSWER_SIMPLE | | RECONSIDERATION learnedOn=2025-09-25 simple=true | | 2025-10-09
            T_RECON_DECIDE        | | RECONSIDERATION acceptedOn=2025-03-03       | | 2025-05-06
            T_RECON_DECIDE_SIMPLE | | RECONSIDERATION acceptedOn=2025-03-03 simple=true | | 2025-04-02
            T_RECON_SUSPENDED     | | RECONSIDERATION acceptedOn=2025-02-17 | RC_SUSPENDED decidedOn=2025-03-03 suspensionItem=1 | 2025-05-06
            T_RECON_OPINION       | | RECONSIDERATION opinionReceivedOn=2025-03-03 | | 2025-05-06
            T_SUIT_AFTER_RECON    | | RECONSIDERATION acceptedOn=2025-03-03 | RC_UPHOLD decidedOn=2025-04-16 servedOn=2025-04-18 | 2025-05-06
            T_SUIT_AFTER_REFUSAL  | | RECONSIDERATION filedOn=2025-04-14 | RC_NOT_ACCEPTED decidedOn=2025-04-16 servedOn=2025-04-18 | 2025-05-06
            T_SUIT_DIRECT         | replyServedOn=2024-11-03                    | | | 2025-05-06
            T_SUIT_NO_REPLY       | subjectKind=OMISSION replyDueOn=2024-11-03  | | | 2025-05-06
            T_SUIT_UNTOLD         | replyServedOn=2024-05-03 remediesTold=false | | | 2025-05-06
            T_SUIT_LIMIT          | subjectKind=REPLY repliedOn=2020-05-03      | | | 2025-05-06
            T_COURT_FILING        | | FIRST_INSTANCE filedOn=2025-04-25           | | 2025-05-06
            T_COURT_ANSWER        | | FIRST_INSTANCE learnedOn=2025-04-18         | | 2025-05-06
            T_COURT_FIRST         | | FIRST_INSTANCE acceptedOn=2024-11-03        | | 2025-05-06
            T_COURT_FIRST_SIMPLE  | | FIRST_INSTANCE acceptedOn=2025-03-19 simple=true | | 2025-05-06
            T_APPEAL_JUDGMENT     | | FIRST_INSTANCE acceptedOn=2025-03-03 | LT_REJECT_CLAIM decidedOn=2025-04-16 servedOn=2025-04-18 | 2025-05-06
            T_APPEAL_RULING       | | FIRST_INSTANCE acceptedOn=2025-03-03 | LT_DISMISS decidedOn=2025-04-16 servedOn=2025-04-22 | 2025-05-06
            T_COURT_SECOND        | | SECOND_INSTANCE filedOn=2025-02-03 acceptedOn=2025-02-20 | | 2025-05-06
            T_REDECISION          | | RECONSIDERATION acceptedOn=2025-07-03 | RC_REVOKE decidedOn=2025-09-01 servedOn=2025-09-05 | 2025-10-10
            T_PERFORM             | | FIRST_INSTANCE acceptedOn=2025-03-03 | LT_PAY decidedOn=2025-04-16 servedOn=2025-04-18 redecisionDueOn=2025-06-30 | 2025-06-30
            """;

    @Test
    void each_term_ends_on_the_day_that_the_law_says() {
        Set<String> shown = new HashSet<>();
        for (String row : TERMS.lines().toList()) {
            List<String> cells =
                    Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
            assertThat(CaseTerms.of(course(cells), CALENDAR))
                    .as(row)
                    .filteredOn(term -> term.timer().code().equals(cells.get(0)))
                    .singleElement()
                    .satisfies(term -> assertThat(term.dueOn()).contains(LocalDate.parse(cells.get(4))));
            shown.add(cells.get(0));
        }

        assertThat(shown).containsExactlyInAnyOrderElementsOf(CaseTerm.codes());
    }

    /** What is known of the reply and of a proceeding, and the terms to go against the reply with their last days. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subjectKind=REPLY repliedOn=2019-06-03 replyServedOn=2024-05-06 | | T_RECON_LIMIT=2024-06-03 T_SUIT_LIMIT=2024-06-03
            subjectKind=REPLY repliedOn=2019-08-01 replyServedOn=2024-05-06 | | T_RECON_APPLY=2024-07-05 T_SUIT_LIMIT=2024-08-01
            subjectKind=REPLY repliedOn=2024-05-06 replyServedOn=2024-05-06 | | T_RECON_APPLY=2024-07-05 T_SUIT_DIRECT=2024-11-06
            subjectKind=REPLY repliedOn=2019-08-01 replyServedOn=2024-05-06 remediesTold=false | | T_RECON_LIMIT=2024-08-01 T_SUIT_LIMIT=2024-08-01
            subjectKind=REPLY repliedOn=2020-02-29 | | T_RECON_LIMIT=2025-02-28 T_SUIT_LIMIT=2025-02-28
            subjectKind=REPLY repliedOn=2020-05-03 | RECONSIDERATION filedOn=2024-05-06 | T_RECON_LIMIT=2025-05-06
            subjectKind=REPLY repliedOn=2020-05-03 | FIRST_INSTANCE filedOn=2024-05-06 | T_SUIT_LIMIT=2025-05-06
            subjectKind=REPLY | | ''
            subjectKind=OMISSION repliedOn=2020-05-03 | | ''
            repliedOn=2020-05-03 | | ''
            """)
    void five_years_from_the_reply_nobody_goes_against_it_any_more(String reply, String proceeding, String terms) {
        CaseCourse course = course(List.of("", reply, proceeding == null ? "" : proceeding, "", ""));
        assertThat(CaseTerms.of(course, CALENDAR).stream()
                        .filter(term -> term.proceeding().isEmpty())
                        .map(term -> term.timer().code() + "=" + term.dueOn().orElseThrow())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(terms);
    }

    private static CaseCourse course(List<String> cells) {
        return new CaseCourse(
                read(CaseSubject.class, cells.get(1), Optional.empty()),
                cells.get(2).isEmpty() ? List.of() : List.of(proceeding(cells.get(2), cells.get(3))));
    }

    private static Proceeding proceeding(String facts, String decision) {
        List<Decision> decisions = new ArrayList<>();
        if (!decision.isEmpty()) {
            DecisionFacts decided = read(DecisionFacts.class, decision, Optional.of("outcome"));
            decisions.add(new Decision(1, decided, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return new Proceeding(
                1,
                read(ProceedingFacts.class, facts, Optional.of("instance")),
                Optional.empty(),
                Optional.empty(),
                decisions,
                List.of(),
                Optional.empty());
    }

    /** Facts as they are written in a row: names and values, before them the one that names itself. */
    private static <T> T read(Class<T> type, String facts, Optional<String> first) {
        Map<String, String> named = Arrays.stream(facts.split(" "))
                .filter(fact -> !fact.isEmpty())
                .map(fact -> fact.contains("=") ? fact : first.orElseThrow() + "=" + fact)
                .map(fact -> fact.split("="))
                .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1]));
        return MAPPER.convertValue(named, type);
    }
}
