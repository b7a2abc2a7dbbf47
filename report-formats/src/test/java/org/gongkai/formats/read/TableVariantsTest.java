package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.print.RandomReports;
import org.gongkai.formats.print.Renderers;

/** What the tables of {@link ReadingCasesTest} are of one kind with: other units, signs and odd cells, in every layout. */
class TableVariantsTest {

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    /** A cell beside others in a table of every kind, and as a line below another. */
    private enum Laid {
        HTML(FileKind.HTML, true),
        MARKDOWN(FileKind.MARKDOWN, true),
        TABS(FileKind.TEXT, true),
        SPACES(FileKind.TEXT, false),
        A_CELL_A_LINE(FileKind.TEXT, false);

        private final FileKind kind;
        private final boolean hasColumns;

        Laid(FileKind kind, boolean hasColumns) {
            this.kind = kind;
            this.hasColumns = hasColumns;
        }

        private String row(String... cells) {
            return switch (this) {
                case HTML -> "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>\n";
                case MARKDOWN -> "| " + String.join(" | ", cells) + " |\n";
                case TABS -> String.join("\t", cells) + "\n";
                case SPACES -> String.join("  ", cells) + "\n";
                case A_CELL_A_LINE -> String.join("\n", cells) + "\n";
            };
        }

        private String line(String text) {
            return this == HTML ? "<p>" + text + "</p>\n" : this == MARKDOWN ? text + "\n\n" : text + "\n";
        }

        private String table(String rows) {
            return this == HTML ? "<table>" + rows + "</table>" : this == MARKDOWN ? rows + "\n" : rows;
        }

        private ReportReading read(String page) {
            return READER.read(kind, new byte[0], page);
        }
    }

    /** The second section in the form of 2019, with a change and an amount. */
    private static String of2019(Laid laid, String change, String amount) {
        return laid.line("青溪县云岭乡人民政府2020年政府信息公开工作年度报告")
                + laid.line("二、主动公开政府信息情况")
                + laid.table(laid.row("第二十条第（一）项")
                        + laid.row("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量")
                        + laid.row("规章", "0", "0", "0")
                        + laid.row("规范性文件", "9", "7", "31")
                        + laid.row("第二十条第（五）项")
                        + laid.row("信息内容", "上一年项目数量", "本年增/减", "处理决定数量")
                        + laid.row("行政许可", "46", change, "1203")
                        + laid.row("其他对外管理服务事项", "5", "0", "88")
                        + laid.row("第二十条第（六）项")
                        + laid.row("信息内容", "上一年项目数量", "本年增/减", "处理决定数量")
                        + laid.row("行政处罚", "12", "1", "15")
                        + laid.row("行政强制", "2", "0", "0")
                        + laid.row("第二十条第（八）项")
                        + laid.row("信息内容", "上一年项目数量", "本年增/减")
                        + laid.row("行政事业性收费", "3", "0")
                        + laid.row("第二十条第（九）项")
                        + laid.row("信息内容", "采购项目数量", "采购总金额")
                        + laid.row("政府集中采购", "4", amount))
                + laid.line("三、收到和处理政府信息公开申请情况");
    }

    /** The amount wherever it is printed; or nothing, or its words: never another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            386450元          | 38.645
            386450 元         | 38.645
            386,450元         | 38.645
            386450.00元       | 38.645
            386450元整        | 38.645
            386450（元）      | 38.645
            ３８６４５０元    | 38.645
            人民币386450元    | 38.645
            ¥386450元         | 38.645
            38.645万元        | 38.645
            38.645 万元       | 38.645
            38.645万          | 38.645
            0.0038645亿元     | 38.645
            0.0038645 亿元    | 38.645
            38.645（万元）    | 38.645
            386.45千元        | 38.645
            0.38645百万元     | 38.645
            3864.50百元       | 38.645
            38645000分        | 38.645
            38.645            | 38.645
            ¥386450           |
            38万6450元        |
            约38.645          |
            386450美元        |
            三十八万          |
            见附件            |
            38.645*           |
            """)
    void an_amount_is_in_the_unit_beside_it_in_every_layout(String printed, String amount) {
        for (Laid laid : Laid.values()) {
            ReportReading reading = laid.read(of2019(laid, "0", printed));

            Optional<CellValue> read = reading.figures().value(CellId.parse("T2.PROCUREMENT.WAN_YUAN"));
            if (amount != null) {
                assertThat(digits(read)).as("%s %s", laid, reading.unplaced()).isEqualTo(amount);
            }
            assertThat(digits(read)).as("%s", laid).isIn("", "38.645");
            if (amount != null || laid.hasColumns) {
                assertThat(digits(reading.figures().value(CellId.parse("T2.PROCUREMENT.PROJECTS"))))
                        .as("%s %s", laid, reading.unplaced())
                        .isEqualTo("4");
            }
            assertThat(digits(reading.figures().value(CellId.parse("T2.COMPULSION.PREVIOUS_ITEMS"))))
                    .isEqualTo("2");
        }
    }

    /** The change with its sign; or nothing, or its words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            减少3     | -3
            减少 3    | -3
            减少3项   | -3
            减少了3项 | -3
            减3       | -3
            减 3      | -3
            下降3     | -3
            负3       | -3
            -3        | -3
            －3       | -3
            −3        | -3
            —3        | -3
            –3        | -3
            ↓3        | -3
            3↓        | -3
            增加3     | 3
            增 3      | 3
            新增3项   | 3
            +3        | 3
            ＋3       | 3
            ↑3        | 3
            3↑        | 3
            3         | 3
            （3）     |
            ▲3        |
            ↓ 3       |
            减三      |
            增1减4    |
            持平      |
            无变化    |
            """)
    void a_change_has_the_sign_beside_it_in_every_layout(String printed, String change) {
        for (Laid laid : Laid.values()) {
            ReportReading reading = laid.read(of2019(laid, printed, "0"));

            String read = digits(reading.figures().value(CellId.parse("T2.LICENSING.CHANGE")));
            if (change != null) {
                assertThat(read).as("%s %s", laid, reading.unplaced()).isEqualTo(change);
            }
            assertThat(read).as("%s", laid).isIn("", change == null ? "-3" : change);
            for (String beside : List.of("PREVIOUS_ITEMS=46", "DECISIONS=1203")) {
                String[] cell = beside.split("=");
                String other = digits(reading.figures().value(CellId.parse("T2.LICENSING." + cell[0])));
                assertThat(other)
                        .as("%s %s", laid, cell[0])
                        .isIn(laid.hasColumns || change != null ? List.of(cell[1]) : List.of("", cell[1]));
            }
            assertThat(digits(reading.figures().value(CellId.parse("T2.PENALTY.DECISIONS"))))
                    .as("%s", laid)
                    .isEqualTo("15");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            本年收费金额（单位：元）         | 152600  | 15.26
            本年收费金额(单位:元)            | 152600  | 15.26
            本年收费金额（元）               | 152600  | 15.26
            本年收费金额（人民币元）         | 152600  | 15.26
            本年收费金额（单位：人民币元）   | 152600  | 15.26
            本年收费金额/元                  | 152600  | 15.26
            本年收费金额（单位：百元）       | 1526    | 15.26
            本年收费金额（单位：千元）       | 152.6   | 15.26
            本年收费金额（单位：十万元）     | 1.526   | 15.26
            本年收费金额（单位：百万元）     | 0.1526  | 15.26
            本年收费金额（单位：亿元）       | 0.001526| 15.26
            本年收费金额（亿元）             | 0.001526| 15.26
            本年收费金额（单位：万）         | 15.26   | 15.26
            本年收费金额（单位：万元）       | 15.26   | 15.26
            本年收费金额                     | 15.26   | 15.26
            本年收费金额（单位：万元）       | 152600元| 15.26
            本年收费金额（以元为单位）       | 152600  | 15.26
            """)
    void an_amount_is_in_the_unit_of_its_head_in_every_layout(String head, String printed, String amount) {
        for (Laid laid : Laid.values()) {
            assertThat(fee(laid, "", head, printed, "")).as("%s", laid).isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @CsvSource({"单位：元, ''", "（单位：元）, ''", "金额单位：元, ''", "单位：件、元, ''", "'', 注：收费金额以元计。", "'', 注：单位为元。"})
    void a_line_above_a_table_or_a_note_below_may_say_the_unit(String above, String below) {
        for (Laid laid : Laid.values()) {
            assertThat(fee(laid, above, "本年收费金额", "152600", below))
                    .as("%s", laid)
                    .isEqualTo("15.26");
        }
    }

    private static String fee(Laid laid, String above, String head, String printed, String below) {
        ReportReading reading = laid.read(laid.line("青溪县民政局2023年政府信息公开工作年度报告")
                + laid.line("二、主动公开政府信息情况")
                + (above.isEmpty() ? "" : laid.line(above))
                + laid.table(laid.row("第二十条第（一）项")
                        + laid.row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
                        + laid.row("规章", "0", "0", "0")
                        + laid.row("行政规范性文件", "6", "2", "40")
                        + laid.row("第二十条第（八）项")
                        + laid.row("信息内容", head)
                        + laid.row("行政事业性收费", printed))
                + (below.isEmpty() ? "" : laid.line(below))
                + laid.line("三、收到和处理政府信息公开申请情况"));
        return digits(reading.figures().value(CellId.parse("T2.ADMINISTRATIVE_FEE.WAN_YUAN")));
    }

    /** What an odd cell holds is read or kept, and the other cells of its row are read wherever its columns are known. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40*                      | 40
            40#                      | 40
            40①                      | 40
            40【注】                 | 40
            约40                     | 40
            40余                     | 40
            40余件                   | 40
            40 件                    | 40
            40件                     | 40
            40（含联合发文2件）      | 40
            40/38                    |
            40、38                   |
            四十                     |
            见附件1                  |
            未统计                   |
            暂无                     |
            —                        |
            --                       |
            N/A                      |
            无                       |
            不适用                   |
            *                        |
            """)
    void an_odd_cell_does_not_cost_its_row(String printed, String number) {
        for (Laid laid : Laid.values()) {
            for (int odd : new int[] {0, 2}) {
                String[] row = {"行政规范性文件", "6", "2", "51"};
                row[odd + 1] = printed;

                ReportReading reading = laid.read(laid.line("青溪县司法局2023年政府信息公开工作年度报告")
                        + laid.line("二、主动公开政府信息情况")
                        + laid.table(laid.row("第二十条第（一）项")
                                + laid.row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
                                + laid.row("规章", "0", "0", "0")
                                + laid.row(row)
                                + laid.row("第二十条第（五）项")
                                + laid.row("信息内容", "本年处理决定数量")
                                + laid.row("行政许可", "7"))
                        + laid.line("三、收到和处理政府信息公开申请情况"));

                String[] columns = {"ISSUED", "REPEALED", "IN_FORCE"};
                for (int at = 0; at < columns.length; at++) {
                    Optional<CellValue> read =
                            reading.figures().value(CellId.parse("T2.NORMATIVE_DOCUMENT." + columns[at]));
                    if (at == odd) {
                        assertThat(digits(read)).as("%s", laid).isIn("", number == null ? "" : number);
                    } else if (laid.hasColumns) {
                        assertThat(digits(read)).as("%s %s", laid, columns[at]).isEqualTo(row[at + 1]);
                    } else {
                        assertThat(digits(read)).as("%s %s", laid, columns[at]).isIn("", row[at + 1]);
                    }
                }
                assertThat(digits(reading.figures().value(CellId.parse("T2.LICENSING.DECISIONS"))))
                        .as("%s", laid)
                        .isEqualTo("7");
            }
        }
    }

    /** A number in digits; a remark, or nothing, is none. */
    private static String digits(Optional<CellValue> read) {
        return read.flatMap(CellValue::amount)
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .orElse("");
    }
    /** The three kinds of cases in tables, lines or blocks of their own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ### 行政复议    | ### 行政诉讼（未经复议直接起诉）   | ### 行政诉讼（复议后起诉）
            **行政复议**    | **未经复议直接起诉**               | **复议后起诉**
            （一）行政复议  | （二）未经复议直接起诉             | （三）复议后起诉
            1.行政复议      | 2.行政诉讼（未经复议直接起诉）     | 3.行政诉讼（复议后起诉）
            表1 行政复议    | 表2 行政诉讼：未经复议直接起诉     | 表3 行政诉讼：复议后起诉
            """)
    void section_4_may_be_three_tables_in_every_layout(String first, String second, String third) {
        int[][] figures = {{6, 2, 3, 1, 12}, {1, 0, 2, 0, 3}, {4, 0, 0, 1, 5}};
        String[] names = {first, second, third};
        for (Laid laid : Laid.values()) {
            for (boolean inside : new boolean[] {false, true}) {
                StringBuilder page =
                        new StringBuilder(laid.line("青溪县人民政府2023年政府信息公开工作年度报告") + laid.line("四、政府信息公开行政复议、行政诉讼情况"));
                for (int at = 0; at < names.length; at++) {
                    String[] row = new String[5];
                    for (int column = 0; column < row.length; column++) {
                        row[column] = Integer.toString(figures[at][column]);
                    }
                    String rows = laid.row("结果维持", "结果纠正", "其他结果", "尚未审结", "总计") + laid.row(row);
                    page.append(inside ? "" : laid.line(names[at]))
                            .append(laid.table((inside
                                            ? laid.row(names[at]
                                                    .replaceAll("[#*]", "")
                                                    .strip())
                                            : "")
                                    + rows));
                }

                ReportReading reading = laid.read(page.toString());

                String[] rows = {"RECONSIDERATION", "LITIGATION_DIRECT", "LITIGATION_AFTER_RECONSIDERATION"};
                String[] columns = {"UPHELD", "CORRECTED", "OTHER", "PENDING", "TOTAL"};
                for (int row = 0; row < rows.length; row++) {
                    for (int column = 0; column < columns.length; column++) {
                        assertThat(digits(reading.figures()
                                        .value(CellId.parse("T4." + rows[row] + "." + columns[column]))))
                                .as("%s %s %s %s", laid, inside, rows[row], columns[column])
                                .isEqualTo(Integer.toString(figures[row][column]));
                    }
                }
            }
        }
    }

    /** The characters that fonts of PDFs put in place of others, and what a page brings between the rows of a table. */
    @ParameterizedTest
    @ValueSource(strings = {"radicals", "heads", "numbers"})
    void a_table_is_read_whatever_a_page_puts_in_it(String what) {
        AnnualReport report = new RandomReports(3).next();
        String page = new String(new Renderers().render(report, "txt"), StandardCharsets.UTF_8);
        String laid = switch (what) {
            case "radicals" -> inRadicals(page);
            case "heads" ->
                inPages(
                        page,
                        number ->
                                report.title() + "\n第" + number + "页\n项目\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n");
            default -> inPages(page, number -> "\n" + number + "\n");
        };

        ReportReading reading = READER.read(FileKind.TEXT, new byte[0], laid);

        assertThat(reading.unplaced()).isEmpty();
        assertThat(reading.figures()).isEqualTo(report.figures());
        assertThat(reading.body().name()).isEqualTo(report.agency().name());
        assertThat(reading.narrative())
                .isEqualTo(READER.read(FileKind.TEXT, new byte[0], page).narrative());
    }

    private static String inPages(String page, IntFunction<String> between) {
        StringBuilder laid = new StringBuilder();
        int row = 0;
        for (String line : page.lines().toList()) {
            laid.append(line).append('\n');
            boolean breaks = line.contains("\t") && line.matches(".*\\d") && ++row % 9 == 0;
            laid.append(breaks ? between.apply(row / 9) : "");
        }
        return laid.toString();
    }

    /** Each character that a radical looks like is that radical. */
    private static String inRadicals(String text) {
        StringBuilder laid = new StringBuilder(text);
        for (char radical = '\u2f00'; radical <= '\u2fd5'; radical++) {
            String plain = Normalizer.normalize(Character.toString(radical), Normalizer.Form.NFKC);
            for (int at = laid.indexOf(plain); at >= 0; at = laid.indexOf(plain, at + 1)) {
                laid.setCharAt(at, radical);
            }
        }
        return laid.toString().replace('民', '\u2ea0').replace('见', '\u2ec5');
    }
}
