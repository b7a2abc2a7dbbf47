package org.gongkai.request.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.words.Language;
import org.gongkai.registers.calendar.ShippedCalendar;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts.Awaited;
import org.gongkai.request.clock.ClockFacts.Deferral;
import org.gongkai.request.clock.ClockFacts.Pause;
import org.gongkai.request.clock.ClockFacts.Restart;
import org.gongkai.request.clock.ClockFacts.Stop;

/** The term for the reply, counted. */
class ReplyClockTest {

    private static final WorkingCalendar CALENDAR = ShippedCalendar.national();
    private static final ReplyClock CLOCK = new ReplyClock(CALENDAR);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        RECEIVED,   DUE
        2024-01-22, 2024-02-22
        2024-03-01, 2024-03-29
        2024-12-20, 2025-01-20
        2025-12-25, 2026-01-23
        2026-09-14, 2026-10-16
        2019-05-14, 2019-06-04
        2019-05-15, 2019-06-13
        """)
    void twenty_working_days_and_fifteen_before_the_revision(LocalDate received, LocalDate due) {
        assertThat(CLOCK.count(ClockFacts.of(received), TODAY).dueOn()).contains(due);
    }

    /** The formula of the domain, with sets, beside the run over the days. */
    @Test
    void a_run_over_the_days_is_the_formula() {
        Random random = new Random(20261126);
        for (int run = 0; run < 5000; run++) {
            LocalDate received = LocalDate.of(2019, 6, 1).plusDays(random.nextInt(2300));
            int extension = random.nextInt(21);
            List<Pause> pauses = new ArrayList<>();
            for (int i = 1; i <= random.nextInt(4); i++) {
                LocalDate sent = received.plusDays(random.nextInt(60));
                pauses.add(new Pause(i, sent, Optional.of(sent.plusDays(random.nextInt(30)))));
            }
            pauses.sort(java.util.Comparator.comparing(Pause::sentOn));
            ClockFacts facts = new ClockFacts(
                    received, Optional.empty(), List.of(), Optional.empty(), extension, Optional.empty(), pauses);
            assertThat(CLOCK.count(facts, TODAY).dueOn())
                    .as("%s", facts)
                    .contains(byTheFormula(received, 20 + extension, pauses));
        }
    }

    private static LocalDate byTheFormula(LocalDate start, int length, List<Pause> pauses) {
        Set<LocalDate> excluded = new HashSet<>();
        LocalDate due = CALENDAR.lastDay(start, length).orElseThrow();
        for (Pause pause : pauses) {
            if (!pause.sentOn().isAfter(due)) {
                pause.sentOn()
                        .plusDays(1)
                        .datesUntil(pause.endedOn().orElseThrow().plusDays(1))
                        .filter(day ->
                                day.isAfter(start) && CALENDAR.isWorkingDay(day).orElseThrow())
                        .forEach(excluded::add);
                due = CALENDAR.lastDay(start, length + excluded.size()).orElseThrow();
            }
        }
        return due;
    }

    @Test
    void days_of_several_consultations_count_once() {
        ClockFacts facts = new ClockFacts(
                LocalDate.of(2024, 3, 1),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(
                        new Pause(1, LocalDate.of(2024, 3, 8), Optional.of(LocalDate.of(2024, 3, 22))),
                        new Pause(2, LocalDate.of(2024, 3, 11), Optional.of(LocalDate.of(2024, 3, 15)))));
        ReplyTerm term = CLOCK.count(facts, TODAY);
        assertThat(term.dueOn()).contains(LocalDate.of(2024, 4, 15));
        assertThat(term.excluded()).isEqualTo(10);
    }

    @Test
    void one_sent_on_the_last_day_still_moves_it_and_one_sent_later_does_not() {
        LocalDate due = LocalDate.of(2024, 3, 29);
        assertThat(paused(due, due.plusDays(5)).dueOn()).contains(LocalDate.of(2024, 4, 3));
        assertThat(paused(due.plusDays(1), due.plusDays(5)).dueOn()).contains(due);
    }

    private static ReplyTerm paused(LocalDate sent, LocalDate ended) {
        return CLOCK.count(
                new ClockFacts(
                        LocalDate.of(2024, 3, 1),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        List.of(new Pause(1, sent, Optional.of(ended)))),
                TODAY);
    }

    @Test
    void an_open_consultation_leaves_the_day_open_and_says_the_earliest() {
        ReplyTerm term = CLOCK.count(
                new ClockFacts(
                        LocalDate.of(2024, 3, 1),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        List.of(new Pause(1, LocalDate.of(2024, 3, 8), Optional.empty()))),
                LocalDate.of(2024, 3, 22));
        assertThat(term.dueOn()).isEmpty();
        assertThat(term.dueNotBefore()).contains(LocalDate.of(2024, 4, 15));
        assertThat(term.open().orElseThrow().kind()).isEqualTo(ReplyTerm.Open.Kind.PAUSED);
    }

    @Test
    void a_year_without_a_notice_leaves_the_day_open() {
        ReplyTerm term = CLOCK.count(ClockFacts.of(LocalDate.of(2026, 12, 4)), TODAY);
        assertThat(term.dueOn()).isEmpty();
        assertThat(term.counted()).isEqualTo(19);
        assertThat(term.dueNotBefore()).contains(LocalDate.of(2027, 1, 1));
        assertThat(term.open().orElseThrow().said().in(Language.CHINESE)).isEqualTo("20日中已计19日，待2027年放假安排");
    }

    @Test
    void the_cautious_day_counts_from_arrival_and_leaves_out_what_is_in_doubt() {
        ReplyTerm term = CLOCK.count(
                new ClockFacts(
                        LocalDate.of(2024, 3, 1),
                        Optional.of(LocalDate.of(2024, 2, 26)),
                        List.of(new Restart(LocalDate.of(2024, 3, 18), true)),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        List.of()),
                TODAY);
        assertThat(term.start()).isEqualTo(LocalDate.of(2024, 3, 18));
        assertThat(term.dueOn()).contains(LocalDate.of(2024, 4, 16));
        assertThat(term.cautiousDueOn()).contains(LocalDate.of(2024, 3, 25));
    }

    @Test
    void nothing_is_due_while_the_applicant_has_to_act() {
        ReplyTerm term = CLOCK.count(
                new ClockFacts(
                        LocalDate.of(2024, 3, 1),
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Stop(Awaited.FEE, LocalDate.of(2024, 3, 8), false)),
                        0,
                        Optional.empty(),
                        List.of()),
                LocalDate.of(2024, 3, 12));
        assertThat(term.dueOn()).isEmpty();
        assertThat(term.dueNotBefore()).isEmpty();
        assertThat(term.counted()).isEqualTo(5);
        assertThat(term.days())
                .extracting(TermDay::day)
                .containsExactlyElementsOf(LocalDate.of(2024, 3, 2)
                        .datesUntil(LocalDate.of(2024, 3, 13))
                        .toList());
        assertThat(term.open().orElseThrow().said().in(Language.CHINESE)).startsWith("待申请人缴纳信息处理费");
    }

    /** A day that was named under Art. 35, and a term that begins anew: what ends later counts. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-11, 2024-05-15, 2024-05-15",
        "2024-03-11, 2024-04-10, 2024-04-16",
        "2024-03-19, 2024-04-10, 2024-04-10"
    })
    void a_named_day_holds_until_a_term_that_begins_anew_after_it_ends_behind_it(
            LocalDate decided, LocalDate named, LocalDate due) {
        ReplyTerm term = CLOCK.count(
                new ClockFacts(
                        LocalDate.of(2024, 3, 1),
                        Optional.empty(),
                        List.of(new Restart(LocalDate.of(2024, 3, 18), false)),
                        Optional.empty(),
                        0,
                        Optional.of(new Deferral(decided, named)),
                        List.of()),
                TODAY);
        assertThat(term.dueOn()).contains(due);
    }

    @Test
    void every_day_says_why() {
        Map<LocalDate, String> said = new HashMap<>();
        paused(LocalDate.of(2024, 3, 8), LocalDate.of(2024, 3, 22))
                .days()
                .forEach(day -> said.put(day.day(), day.why().in(Language.CHINESE)));
        assertThat(said)
                .hasSize(45)
                .containsEntry(LocalDate.of(2024, 3, 4), "第1个工作日")
                .containsEntry(LocalDate.of(2024, 3, 2), "周末，不计入")
                .containsEntry(LocalDate.of(2024, 3, 22), "第1次征求意见期间（2024-03-08发出，2024-03-22结束），不计入（条例第三十三条第三款）")
                .containsEntry(LocalDate.of(2024, 4, 4), "清明节放假（国办发明电〔2023〕7号），不计入")
                .containsEntry(LocalDate.of(2024, 4, 7), "第14个工作日（清明节调休上班，国办发明电〔2023〕7号）")
                .containsEntry(LocalDate.of(2024, 4, 15), "第20个工作日");
    }
}
