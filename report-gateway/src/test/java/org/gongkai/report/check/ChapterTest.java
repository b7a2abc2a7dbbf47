package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.document.ReportFinding;
import org.gongkai.form.edition.Editions;

/**
 * The checks of domain.md 9.3 (K) and the invariants of its chapter 11 (V), one by one: the rules that hold each, which have
 * their cases in {@link RuleFaults} and {@link RuleNearMisses}, or the tests of what keeps it from coming about at all.
 */
class ChapterTest {

    private static final int CHECKS = 39;
    private static final int INVARIANTS = 34;
    private static final Path ROOT = Path.of("..");

    private static final RuleSet RULES = new RuleSet(Editions.shipped());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            K01 | ERROR   | K01             |
            K02 | ERROR   | K02             |
            K03 | ERROR   | K03             |
            K04 | ERROR   | V1              |
            K05 | ERROR   | V2 V3           |
            K06 | ERROR   | V4              |
            K07 | WARNING | V6 V7           |
            K08 | ERROR   | V8 V9           |
            K09 | WARNING | V20             |
            K10 | WARNING | K10             |
            K11 | ERROR   | K11 K11B K11C K11D |
            K12 | WARNING | K12 K12B        |
            K13 | WARNING | K13             |
            K14 | WARNING | K14             |
            K15 | WARNING | V17 K36         | report-gateway/src/test/java/org/gongkai/report/CheckedReportsTest.java#whoever_adds_up_sees_the_reports_of_the_region_and_the_day_of_each
            K16 | ERROR   | K16 V15 V15B    |
            K17 | WARNING | K17             |
            K18 | WARNING | K18 K18B        | request-service/src/test/java/org/gongkai/request/ReplyTermTest.java#an_ending_without_the_notice_that_has_to_come_before_is_told
            K19 | WARNING | V18             |
            K20 | WARNING | K20             |
            K21 | ERROR   | V10 K21         |
            K22 | WARNING | K22 K22B        |
            K23 | WARNING | K23             |
            K24 | WARNING | V19             |
            K25 | ERROR   | K25             | disclosure-service/src/test/java/org/gongkai/disclosure/ItemAttachmentTest.java#what_stands_in_files_holds_an_item_until_somebody_else_has_settled_it
            K26 | WARNING | K26             |
            K27 | WARNING | K27             |
            K28 | WARNING | K28             |
            K29 | WARNING | V16 V16B        |
            K30 |         | K30             | report-gateway/src/test/java/org/gongkai/report/ReportWorkflowTest.java#steps_out_of_turn_are_refused_and_change_nothing
            K31 | ERROR   | V21             | report-gateway/src/test/java/org/gongkai/report/UnfinishedYearTest.java#the_present_year_can_be_looked_at_and_neither_handed_in_nor_signed
            K32 | ERROR   | K32 K32B        |
            K33 | ERROR   | K33 G2          |
            K34 | ERROR   | K34             |
            K35 | WARNING | K35 K35B        |
            K36 | WARNING | K36             | report-gateway/src/test/java/org/gongkai/report/CheckedReportsTest.java#copies_at_two_addresses_are_held_against_each_other_and_a_copy_that_was_mended_against_none_of_its_own
            K37 | WARNING | K37             |
            K38 | WARNING | K38             |
            K39 | WARNING | K39             |
            V1  | ERROR   | V1              |
            V2  | ERROR   | V2              |
            V3  | ERROR   | V3              |
            V4  | ERROR   | V4              |
            V5  | ERROR   | V5              |
            V6  | WARNING | V6              |
            V7  | WARNING | V7 V7B          |
            V8  | ERROR   | V8              |
            V9  | WARNING | V9              |
            V10 | ERROR   | V10             |
            V11 | ERROR   | V11             |
            V12 | ERROR   | V11             | request-service/src/test/java/org/gongkai/request/LedgerFindingsTest.java#what_cannot_have_been_so_is_refused
            V13 | ERROR   | V11             | request-service/src/test/java/org/gongkai/request/ApplicationFiguresTest.java#an_open_application_is_carried_over_every_year_until_it_is_concluded
            V14 | WARNING | V14 K17 K18     |
            V15 | ERROR   | V15 V15B        | request-service/src/test/java/org/gongkai/request/FeeLifeTest.java#a_refund_reduces_the_year_of_its_payment
            V16 | WARNING | V16 V16B        | litigation-service/src/test/java/org/gongkai/litigation/CaseLinkTest.java#a_number_that_is_not_there_is_refused_and_a_case_about_none_says_why
            V17 | WARNING | V17             |
            V18 | WARNING | V18             |
            V19 | WARNING | V19             | request-service/src/test/java/org/gongkai/request/ReplyTermTest.java#what_lapsed_by_the_applicants_own_term_is_not_late
            V20 | WARNING | V20             |
            V21 | ERROR   | V21             |
            V22 | ERROR   | K32 K32B        |
            V23 | WARNING | V23 V23B        |
            V24 |         |                 | request-service/src/test/java/org/gongkai/request/FeeLifeTest.java#a_fee_lapses_unpaid_alone_after_its_notice_and_its_term_and_no_more_is_given_back_than_came
            V25 | ERROR   | V25             | disclosure-service/src/test/java/org/gongkai/disclosure/DisclosureFiguresTest.java#an_index_number_is_one_items_however_it_is_typed
            V26 |         |                 | disclosure-service/src/test/java/org/gongkai/disclosure/DocumentLifeTest.java#a_document_is_repealed_once_and_the_stock_is_never_below_nought
            V27 | ERROR   | V27             |
            V28 | ERROR   | V28 V28B        |
            V29 | WARNING | V29             |
            V30 | ERROR   | V30 V30B        | report-gateway/src/test/java/org/gongkai/report/agency/DirectoryRulesTest.java#sums_do_not_turn_in_a_circle
            V31 | ERROR   | V31 V31B V31C V31D |
            V32 | ERROR   | V32             |
            V33 |         |                 | report-gateway/src/test/java/org/gongkai/report/CheckedReportsTest.java#what_a_region_was_as_of_a_moment_it_stays
            V34 |         |                 | request-service/src/test/java/org/gongkai/request/CalendarTest.java#a_year_without_a_notice_leaves_the_term_open_until_it_is_loaded
            """)
    void each_has_its_rules_in_its_severity_or_a_test_of_what_keeps_it(
            String id, ReportFinding.Severity severity, String rules, String test) throws IOException {
        List<Rule> held = Stream.ofNullable(rules)
                .flatMap(listed -> Stream.of(listed.split(" ")))
                .map(ChapterTest::rule)
                .toList();

        if (severity != null) {
            assertThat(held).extracting(Rule::severity).contains(severity);
        }
        assertThat(held.isEmpty() && test == null).isFalse();
        if (test != null) {
            String[] place = test.split("#");
            assertThat(Files.readString(ROOT.resolve(place[0]))).contains("void " + place[1] + "(");
        }
    }

    @Test
    void every_rule_says_which_check_or_invariant_it_is_of() {
        String chapter = Stream.concat(
                        IntStream.rangeClosed(1, CHECKS).mapToObj("K%02d"::formatted),
                        IntStream.rangeClosed(1, INVARIANTS).mapToObj(number -> "V" + number))
                .collect(Collectors.joining("|"));

        assertThat(RULES.rules()).filteredOn(rule -> !rule.id().startsWith("G")).allSatisfy(rule -> {
            assertThat(rule.id()).matches("(?:" + chapter + ")[B-D]?");
            assertThat(rule.source()).contains(rule.id().replaceAll("[B-D]$", ""));
        });
    }

    private static Rule rule(String id) {
        return RULES.rules().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule " + id));
    }
}
