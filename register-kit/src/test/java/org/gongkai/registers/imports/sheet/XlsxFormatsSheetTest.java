package org.gongkai.registers.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.stored.SheetCell;
import org.gongkai.registers.testing.XlsxFile;

/** What numbers and dates show, format by format. */
class XlsxFormatsSheetTest {

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        45657            | yyyy-mm-dd                                | 2024-12-31     | 2024-12-31 |
        45657            | YYYY/M/D                                  | 2024/12/31     | 2024-12-31 |
        45657.75         | yyyy/m/d h:mm                             | 2024/12/31 18:00 | 2024-12-31 |
        45657            | [$-804]yyyy"年"m"月"d"日"                 | 2024年12月31日 | 2024-12-31 |
        45657            | [$-804]yyyy"年"m"月"d"日";@               | 2024年12月31日 | 2024-12-31 |
        45657            | [$-F800]dddd\\, mmmm dd\\, yyyy           | 2024年12月31日 | 2024-12-31 |
        45657            | yyyy年m月d日                              | 2024年12月31日 | 2024-12-31 |
        45657            | [Blue]m/d                                 | 12/31          | 2024-12-31 |
        2024             | 0"年"                                     | 2024年         |            | 2024
        7                | 0"d"                                      | 7d             |            | 7
        7                | 0\\d                                      | 7d             |            | 7
        12               | #,##0;[Red]-#,##0                         | 12             |            | 12
        -12.4            | #,##0.0_);[Red](#,##0.0)                  | (12.4)         |            | -12.4
        7730.284         | #,##0.00;[Red]-#,##0.00                   | 7,730.28       |            | 7730.28
        7730.284         | "¥"#,##0.0"万元"                          | ¥7,730.3万元   |            | 7730.3
        42               | 00000                                     | 00042          |            | 42
        0.125            | 0.0%                                      | 12.5%          |            | 0.125
        0.1234567        | 0%                                        | 12%            |            | 0.1234567
        1234567.8        | 0.00E+00                                  | 1.23E+06       |            | 1234567.8
        16.100000000000001 | General                                 | 16.1           |            | 16.1
        0.57999999999999996 | General                                | 0.58           |            | 0.58
        202401050001     | General                                   | 202401050001   |            | 202401050001
        202401050001     | G/通用格式                                | 202401050001   |            | 202401050001
        2.5              | 0                                         | 3              |            | 3
        0                | 0;-0;"无"                                 | 无             |            | 0
        150              | [>=100]0.0;0.00                           | 150.0          |            | 150
        99.126           | [>=100]0.0;0.00                           | 99.13          |            | 99.13
        1e99999999       | General                                   | 1e99999999     |            |
        nonsense         | yyyy-mm-dd                                | nonsense       |            |
        99999999         | yyyy-mm-dd                                | 99999999       |            | 99999999
        -1               | yyyy-mm-dd                                | -1             |            | -1
        60               | yyyy-mm-dd                                | 60             |            | 60
        59               | yyyy-mm-dd                                | 1900-02-28     | 1900-02-28 |
        """)
    void a_number_is_what_its_format_shows(String value, String format, String text, LocalDate day, BigDecimal amount) {
        byte[] file = new XlsxFile()
                .format(format.replace("\\\\", "\\"))
                .sheet("甲", XlsxFile.rows(XlsxFile.number("A1", 1, value)))
                .bytes();

        SheetCell cell = Sheets.rows(ImportFile.Kind.XLSX, file).getFirst().cell(0);

        assertThat(cell.text()).isEqualTo(text);
        assertThat(cell.day().orElse(null)).isEqualTo(day);
        if (amount == null) {
            assertThat(cell.amount()).isEmpty();
        } else {
            assertThat(cell.amount().orElseThrow()).isEqualByComparingTo(amount);
        }
        assertThat(cell.fault()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "14, 2024/12/31",
        "22, 2024/12/31 0:00",
        "27, 2024年12月",
        "28, 12月31日",
        "31, 2024年12月31日",
        "36, 2024年12月",
        "50, 2024年12月",
        "51, 12月31日",
        "57, 2024年12月",
        "58, 12月31日"
    })
    void a_date_format_of_china_is_known_by_its_number(int format, String text) {
        byte[] file = new XlsxFile()
                .builtIn(format)
                .sheet("甲", XlsxFile.rows(XlsxFile.number("A1", 1, "45657")))
                .bytes();

        SheetCell cell = Sheets.rows(ImportFile.Kind.XLSX, file).getFirst().cell(0);

        assertThat(cell.text()).isEqualTo(text);
        assertThat(cell.day()).contains(LocalDate.of(2024, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "9", "10", "11", "37", "38", "39", "40", "41", "44", "48", "49"})
    void a_number_format_that_is_known_by_its_number_makes_no_date(int format) {
        byte[] file = new XlsxFile()
                .builtIn(format)
                .sheet("甲", XlsxFile.rows(XlsxFile.number("A1", 1, "12")))
                .bytes();

        SheetCell cell = Sheets.rows(ImportFile.Kind.XLSX, file).getFirst().cell(0);

        assertThat(cell.day()).isEmpty();
        assertThat(cell.amount().orElseThrow()).isEqualByComparingTo("12");
    }

    @Test
    void days_are_counted_from_1904_where_the_workbook_says_so() {
        byte[] file = new XlsxFile()
                .from1904()
                .format("yyyy-mm-dd")
                .sheet("甲", XlsxFile.rows(XlsxFile.number("A1", 1, "44195.5")))
                .bytes();

        SheetCell cell = Sheets.rows(ImportFile.Kind.XLSX, file).getFirst().cell(0);

        assertThat(cell.text()).isEqualTo("2024-12-31");
        assertThat(cell.day()).contains(LocalDate.of(2024, 12, 31));
    }

    @Test
    void words_that_a_format_puts_around_a_text_are_shown() {
        byte[] file = new XlsxFile()
                .format("\"某政发〔2024〕\"@\"号\"")
                .sheet("甲", XlsxFile.rows("<c r=\"A1\" s=\"1\" t=\"str\"><v>4</v></c>"))
                .bytes();

        assertThat(Sheets.texts(ImportFile.Kind.XLSX, file).getFirst()).containsExactly("某政发〔2024〕4号");
    }
}
