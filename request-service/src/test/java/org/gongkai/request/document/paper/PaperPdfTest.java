package org.gongkai.request.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Papers of a life as they stand on their pages. */
class PaperPdfTest {

    private static final String BODY = "四方台区人民政府办公室";
    private static final String DAY = "2026年3月20日";

    /** As many characters as a line has. */
    private static final String LINE = "规范公开内容优化公开方式提高公开质量切实保障公众知情权。";

    private static final int LINES_OF_A_PAGE = 22;
    private static final double FOOT = 842 - 99;
    private static final double HEAD = 105;
    private static final double RIGHT = 595 - 73.7;

    @Test
    void below_a_long_paragraph_signature_and_day_have_its_last_lines_above_them_and_no_page_is_half_empty()
            throws IOException {
        for (int lines = 0; lines < LINES_OF_A_PAGE; lines += 2) {
            Paper paper = paper(List.of(
                    Block.of(LineKind.TITLE, List.of(List.of("政府信息公开告知书"))),
                    body(LINE.repeat(12 + lines)),
                    Block.of(LineKind.RIGHT, List.of(List.of(BODY))),
                    Block.of(LineKind.RIGHT, List.of(List.of(DAY)))));

            List<Line> last = lines(PaperPdf.print(paper));

            int page = last.getLast().page();
            List<String> on = last.stream()
                    .filter(line -> line.page() == page && line.foot() < FOOT)
                    .map(Line::text)
                    .toList();
            assertThat(on).as("%d lines", lines).endsWith(BODY, DAY).hasSizeGreaterThan(3);
            double lowest = last.stream()
                    .filter(line -> line.page() == 1 && line.foot() < FOOT)
                    .mapToDouble(Line::foot)
                    .max()
                    .orElseThrow();
            if (page > 1) {
                assertThat(lowest - HEAD).as("%d lines", lines).isGreaterThan((FOOT - HEAD) * 2 / 3);
            }
            assertThat(last)
                    .filteredOn(
                            line -> line.text().endsWith(BODY) || line.text().equals(DAY))
                    .extracting(Line::right)
                    .allSatisfy(right -> assertThat(RIGHT - right)
                            .as("four characters, for the seal")
                            .isBetween(57.0, 71.0));
        }
    }

    @Test
    void lines_are_full_and_a_day_in_a_table_stands_on_one() throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("序号", "名称", "日期", "备注")));
        rows.add(List.of("1", "政府信息公开申请第三方意见征询书及其回执（含附件证据材料目录）", "2026年12月28日", "复印件，原件存档案室"));
        List<Line> lines = lines(PaperPdf.print(paper(List.of(
                body("本机关于2026年3月2日收到您提出的（登记编号：2026-000123）申请，申请内容为2025年部门预算。" + LINE.repeat(2)),
                Block.of(LineKind.GRID, rows)))));

        assertThat(lines).extracting(Line::text).anyMatch(text -> text.contains("2026年12月28日"));
        assertThat(lines.subList(0, 3))
                .extracting(Line::right)
                .allSatisfy(right -> assertThat(right).isBetween(RIGHT - 9, RIGHT + 9));
    }

    private static Block body(String text) {
        return Block.of(LineKind.BODY, List.of(List.of(text)));
    }

    private static Paper paper(List<Block> blocks) {
        return new Paper(blocks, false, null);
    }

    /** A line of a page, and where it stands. */
    private record Line(int page, String text, double foot, double right) {}

    private static List<Line> lines(byte[] pdf) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    TextPosition last = positions.getLast();
                    double foot = last.getYDirAdj();
                    double right = last.getXDirAdj() + last.getWidthDirAdj();
                    Line before = lines.isEmpty() ? null : lines.getLast();
                    boolean same =
                            before != null && before.page() == getCurrentPageNo() && Math.abs(before.foot() - foot) < 3;
                    String whole = same ? lines.removeLast().text() + text : text;
                    lines.add(new Line(getCurrentPageNo(), whole.replace(" ", ""), foot, right));
                }
            };
            reader.setSortByPosition(true);
            reader.getText(document);
        }
        return lines;
    }
}
