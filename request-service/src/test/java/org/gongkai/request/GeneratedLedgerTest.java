package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.calendar.ShippedCalendar;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.field.FieldNames;
import org.gongkai.registers.field.Labelled;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.migration.Ledgers;
import org.gongkai.request.migration.row.LedgerColumns;

/** Random lives are written as a ledger, imported, and come out as the same ledger. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GeneratedLedgerTest {

    private static final int LIVES = 300;
    private static final long SEED = 20_261_127L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final WorkingCalendar CALENDAR = ShippedCalendar.national();

    private final Api applications = ApplicationsForTests.APPLICATIONS;
    private String agency;

    @BeforeEach
    void anAgencyOfItsOwn() {
        agency = new ApplicationsForTests().agency();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void what_goes_in_comes_out(String format) throws IOException {
        List<Map<String, Object>> written = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (int i = 0; i < LIVES; i++) {
            Ledgers.Row row = Ledgers.row(SEED + i, "N-%04d".formatted(i), agency, CALENDAR);
            Map<String, Object> cells = new LinkedHashMap<>();
            cells(cells, DisclosureApplication.class, row.entry());
            cells(cells, LedgerColumns.class, row.columns());
            written.add(cells);
            Map<String, Object> further = new LinkedHashMap<>();
            cells(further, LedgerColumns.class, row.columns());
            told.add(further);
        }
        byte[] ledger = format.equals("csv") ? csv(written) : workbook(written);

        applications
                .importFile(format.equals("csv") ? "text/csv" : XLSX, ledger, "")
                .statusCode(200)
                .body("findings", hasSize(0))
                .body("created", equalTo(LIVES));

        String export = new String(
                given().get("/api/v1/applications/export.csv?agencyCode=" + agency)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        List<NamedCsvRecord> exported =
                CsvReader.builder().ofNamedCsvRecord(new StringReader(export.substring(1))).stream()
                        .toList();
        assertThat(exported).hasSize(LIVES);
        for (int i = 0; i < LIVES; i++) {
            for (Map.Entry<String, Object> cell : told.get(i).entrySet()) {
                assertThat(exported.get(i).getField(cell.getKey()))
                        .as("seed %d, %s", SEED + i, cell.getKey())
                        .isEqualTo(masked(cell.getKey(), text(cell.getValue())));
            }
        }
        applications
                .importFile("text/csv", export.getBytes(StandardCharsets.UTF_8), "")
                .statusCode(200)
                .body("unchanged", equalTo(LIVES));
        Api.verify().statusCode(200).body("differences", hasSize(0));
    }

    private static void cells(Map<String, Object> cells, Class<? extends Record> type, Record row) {
        Stream.of(type.getRecordComponents())
                .forEach(component ->
                        cells.put(FieldNames.find(component).orElseThrow().label(), value(component, row)));
    }

    private static Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names are shown as lists mask them. */
    private static String masked(String head, String text) {
        boolean isName = List.of("代理人", "共同申请人", "第三方").contains(head);
        return isName && !text.isEmpty() ? text.charAt(0) + "*" : text;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Labelled labelled -> labelled.label();
            case BigDecimal amount -> amount.toPlainString();
            default -> value.toString();
        };
    }

    private static byte[] csv(List<Map<String, Object>> rows) {
        StringBuilder csv = new StringBuilder(String.join(",", rows.getFirst().keySet())).append('\n');
        rows.forEach(row -> csv.append(String.join(
                        ",",
                        row.values().stream().map(GeneratedLedgerTest::text).toList()))
                .append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<Map<String, Object>> rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            List<String> heads = List.copyOf(rows.getFirst().keySet());
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    Object value = rows.get(row).get(heads.get(column));
                    if (value != null) {
                        sheet.value(
                                row + 1,
                                column,
                                value instanceof java.time.LocalDate day
                                        ? day.toString().replace('-', '.')
                                        : text(value));
                    }
                }
            }
        }
        return file.toByteArray();
    }
}
