package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Stocks and lists of documents over ten random years, against a count of our own. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentsInForceTest {

    private static final long SEED = 20_261_127;

    /** The form has counted documents in force since 2021; what is laid down now ends in years to come. */
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEARS = 10;

    private final Random random = new Random(SEED);

    /** A document as the test knows it; days that it does not have are null. */
    private record Made(
            String number, LocalDate issuedOn, LocalDate effectiveOn, LocalDate expiresOn, LocalDate repealedOn) {

        boolean ended(LocalDate day) {
            return repealedOn != null && !day.isBefore(repealedOn) || expiresOn != null && day.isAfter(expiresOn);
        }

        boolean stands(LocalDate day) {
            return !issuedOn.isAfter(day) && !ended(day);
        }

        boolean holds(LocalDate day) {
            return stands(day) && (effectiveOn == null || !effectiveOn.isAfter(day));
        }
    }

    @Test
    void what_is_in_force_at_the_end_of_each_year_and_on_any_day_is_what_a_count_of_our_own_finds() {
        DocumentOffice office = DocumentOffice.in("230505");
        List<Made> all = new ArrayList<>();
        StringBuilder csv =
                new StringBuilder("documentNumber,title,agencyCode,kind,issuedOn,effectiveOn,expiresOn,repealedOn\n");
        for (int i = 1; i <= 400; i++) {
            Made made = make("N-" + i);
            all.add(made);
            csv.append("%s,通告,%s,NORMATIVE_DOCUMENT,%s,%s,%s,%s\n"
                    .formatted(
                            made.number(),
                            office.agency(),
                            made.issuedOn(),
                            said(made.effectiveOn()),
                            said(made.expiresOn()),
                            said(made.repealedOn())));
        }
        new Api("normative-documents").importCsv(csv.toString(), "").statusCode(200);

        for (int year = FIRST.getYear(); year < FIRST.getYear() + YEARS; year++) {
            LocalDate last = LocalDate.of(year, 12, 31);
            LocalDate before = LocalDate.of(year - 1, 12, 31);
            int ofYear = year;
            office.expect(
                    year,
                    (int) all.stream()
                            .filter(one -> one.issuedOn().getYear() == ofYear)
                            .count(),
                    (int) all.stream()
                            .filter(one -> one.ended(last) && !one.ended(before))
                            .count(),
                    (int) all.stream().filter(one -> one.stands(last)).count());
        }
        for (int i = 0; i < 12; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(365 * YEARS));
            assertThat(inForce(office, day))
                    .as("on %s, seed %d", day, SEED)
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(one -> one.holds(day))
                            .map(Made::number)
                            .toList());
        }
        Api.verify(office.agency()).statusCode(200).body("differences", empty());
    }

    private Made make(String number) {
        LocalDate issued = FIRST.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(FIRST, TODAY)));
        LocalDate effective = random.nextInt(3) == 0 ? issued.plusDays(random.nextInt(60)) : null;
        LocalDate expires = random.nextInt(2) == 0 ? issued.plusDays(60 + random.nextInt(2_500)) : null;
        LocalDate repealed = random.nextInt(3) == 0
                ? issued.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(issued, TODAY) + 1))
                : null;
        return new Made(number, issued, effective, expires, repealed);
    }

    private static String said(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static TreeSet<String> inForce(DocumentOffice office, LocalDate day) {
        TreeSet<String> numbers = new TreeSet<>();
        String after = "";
        while (after != null) {
            var page = office.as(Role.CLERK)
                    .get("/api/v1/normative-documents/in-force?limit=70&on=" + day + "&agencyCode=" + office.agency()
                            + (after.isEmpty() ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            numbers.addAll(page.getList("items.documentNumber"));
            after = page.getString("next");
        }
        return numbers;
    }
}
