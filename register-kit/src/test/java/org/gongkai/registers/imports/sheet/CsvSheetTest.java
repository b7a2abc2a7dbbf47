package org.gongkai.registers.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.ProblemType;
import org.gongkai.registers.imports.file.ImportFile;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.problem.RegisterProblem;

/** Files of values between separators. */
class CsvSheetTest {

    private static final ImportFile.Kind CSV = ImportFile.Kind.CSV;

    @ParameterizedTest(name = "{0} with mark {1}")
    @CsvSource({
        "UTF-8,    true",
        "UTF-8,    false",
        "UTF-16LE, true",
        "UTF-16LE, false",
        "UTF-16BE, true",
        "UTF-16BE, false",
        "GB18030,  false",
        "GBK,      false"
    })
    void the_charset_is_found(String charset, boolean mark) {
        String text = (mark ? "\uFEFF" : "") + "登记编号\t日期\r\n一一\t2024-01-05\r\n";

        assertThat(Sheets.texts(CSV, text.getBytes(Charset.forName(charset))))
                .containsExactly(List.of("登记编号", "日期"), List.of("一一", "2024-01-05"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a,b¶1,2              | 1;2
        a;b¶1;2              | 1;2
        a→b¶1→2              | 1;2
        a→b¶1,5→2            | 1,5;2
        a;b¶1,5;2,5¶3;4      | 1,5;2,5
        标题，有逗号¶a;b¶1;2 | a;b
        "a,b,c";d¶1;2        | 1;2
        a，b¶1，2            | 1，2
        """)
    void the_separator_is_what_stands_in_the_lines_regularly(String text, String second) {
        String file = text.replace('¶', '\n').replace('→', '\t');

        assertThat(Sheets.texts(CSV, file.getBytes(StandardCharsets.UTF_8)).get(1))
                .containsExactly(second.split(";"));
    }

    @Test
    void records_keep_their_numbers() {
        String file = "甲,乙\n\n一,\"两\r\n行\"\n,\n三,四,\n";

        List<SheetRow> rows = Sheets.rows(CSV, file.getBytes(StandardCharsets.UTF_8));

        assertThat(rows.stream().map(SheetRow::number)).containsExactly(1L, 3L, 5L);
        assertThat(rows.stream().map(SheetRow::width)).containsExactly(2, 2, 3);
        assertThat(Sheets.texts(rows.get(1))).containsExactly("一", "两\n行");
    }

    @Test
    void what_is_no_such_file_is_refused() {
        refused("a,\"b\n", RegisterProblem.IMPORT_REJECTED);
        refused("a," + "长".repeat(SheetLimits.TEXT + 1), ProblemKind.UNREADABLE_FILE);
        assertThatThrownBy(() -> Sheets.with(CSV, new byte[] {'a'}, Optional.of("1"), Sheet::name))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_REQUEST));
    }

    private static void refused(String file, ProblemType kind) {
        assertThatThrownBy(() -> Sheets.rows(CSV, file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
