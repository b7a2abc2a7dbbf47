package org.gongkai.request.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
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
    private static final double PAGE_MIDDLE = (79.4 + RIGHT) / 2;

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
            assertSealed(last, BODY, DAY);
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

    /** GB/T 9704 7.3.5.1: the day four characters from the edge, the body in the middle above it. */
    private static void assertSealed(List<Line> lines, String body, String day) {
        Line below = line(lines, day);
        Line above = line(lines, body);
        assertThat(RIGHT - below.right()).as("four characters, for the seal").isBetween(62.0, 66.0);
        assertThat(above.middle()).as("%s above %s", body, day).isBetween(below.middle() - 2, below.middle() + 2);
    }

    @Test
    void a_long_name_is_broken_at_its_sense_and_its_day_stands_below_its_middle() throws IOException {
        String longer = "双鸭山市四方台区人力资源和社会保障局劳动保障监察综合行政执法大队";
        String many = "国家税务总局双鸭山市四方台区税务局第一税务分局";
        for (String name : List.of(longer, many)) {
            Paper paper = paper(List.of(
                    title(name),
                    title("政府信息公开告知书"),
                    body(LINE),
                    Block.of(LineKind.RIGHT, List.of(List.of(name))),
                    Block.of(LineKind.RIGHT, List.of(List.of(DAY)))));

            List<Line> lines = lines(PaperPdf.print(paper));

            int broken = name.equals(longer) ? 18 : 6;
            assertThat(lines.subList(0, 3))
                    .extracting(Line::text)
                    .containsExactly(name.substring(0, broken), name.substring(broken), "政府信息公开告知书");
            assertThat(lines.subList(0, 3))
                    .extracting(Line::middle)
                    .allSatisfy(middle -> assertThat(middle).isBetween(PAGE_MIDDLE - 12, PAGE_MIDDLE + 12));
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(PaperWord.print(paper)))) {
                assertThat(word.getParagraphs().getFirst().getText())
                        .isEqualTo(name.substring(0, broken) + "\n" + name.substring(broken));
                XWPFParagraph day = word.getParagraphs().getLast();
                double free = day.getIndentationRight() / 20.0;
                assertThat(free)
                        .isBetween(
                                RIGHT - line(lines, DAY).right() - 3,
                                RIGHT - line(lines, DAY).right() + 3);
            }
        }
        List<Line> wide = lines(PaperPdf.print(paper(List.of(
                body(LINE),
                Block.of(LineKind.RIGHT, List.of(List.of(many))),
                Block.of(LineKind.RIGHT, List.of(List.of(DAY)))))));
        assertThat(line(wide, many).middle())
                .isBetween(line(wide, DAY).middle() - 2, line(wide, DAY).middle() + 2);
    }

    @Test
    void a_record_has_its_day_two_characters_from_the_edge_and_never_alone_on_a_page() throws IOException {
        String day = "填写日期：" + DAY;
        boolean carried = false;
        for (int rows = 16; rows < 26; rows++) {
            Paper paper = paper(List.of(
                    title("送达回证"),
                    Block.of(
                            LineKind.ROW,
                            IntStream.range(0, rows)
                                    .mapToObj(row -> List.of("第" + row + "项", "内容"))
                                    .toList()),
                    Block.of(LineKind.RIGHT, List.of(List.of(day)))));

            List<Line> lines = lines(PaperPdf.print(paper));

            Line last = line(lines, day);
            assertThat(RIGHT - last.right()).isBetween(30.0, 34.0);
            assertThat(lines)
                    .as("%d rows", rows)
                    .anyMatch(line -> line.page() == last.page() && line.text().contains("内容"));
            carried |= last.page() == 2;
        }
        assertThat(carried).isTrue();
    }

    @Test
    void in_Word_a_short_table_stays_as_a_whole_with_the_day_below_it_and_a_long_one_by_its_last_row()
            throws IOException {
        for (int rows : List.of(2, 5)) {
            Paper paper = paper(List.of(
                    Block.of(LineKind.ROW, Collections.nCopies(rows, List.of("负责人意见", "同意"))),
                    Block.of(LineKind.RIGHT, List.of(List.of(DAY)))));
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(PaperWord.print(paper)))) {
                assertThat(word.getTables().getFirst().getRows())
                        .filteredOn(
                                row -> row.getCell(0).getParagraphs().getFirst().isKeepNext())
                        .hasSize(rows == 2 ? 2 : 1);
            }
        }
    }

    @Test
    void the_head_of_a_table_is_never_the_last_line_of_a_page() throws IOException {
        String content = LINE.repeat(2);
        for (int above = 16; above < 22; above++) {
            List<Block> blocks = new ArrayList<>(Collections.nCopies(above, body("一行文字")));
            blocks.add(Block.of(
                    LineKind.GRID,
                    List.of(
                            List.of("序号", "内容", "办理结果"),
                            List.of("1", content, "予以公开"),
                            List.of("2", content, "予以公开"))));

            List<Line> lines = lines(PaperPdf.print(paper(blocks)));

            assertThat(lines)
                    .filteredOn(line -> line.text().contains("序号"))
                    .allSatisfy(head -> assertThat(lines)
                            .as("%d lines above", blocks.size() - 1)
                            .anyMatch(line ->
                                    line.page() == head.page() && line.text().contains("予以公开")));
        }
    }

    @Test
    void no_line_ends_within_a_year_a_day_a_number_or_a_code() throws IOException {
        List<String> whole = List.of("2026年", "12月28日", "〔2026〕12号", "7F3K-9Q2M-XX4T", "1910.00");
        List<Block> paragraphs = whole.stream()
                .flatMap(one -> IntStream.range(15, 28).mapToObj(at -> body("字".repeat(at) + one + "字".repeat(30))))
                .toList();

        List<Line> lines = lines(PaperPdf.print(paper(paragraphs)));

        assertThat(whole)
                .allSatisfy(one -> assertThat(lines)
                        .filteredOn(line -> line.text().contains(one))
                        .hasSize(13));
    }

    @Test
    void a_word_document_names_the_faces_of_officials() throws IOException {
        Paper paper = paper(List.of(
                Block.of(LineKind.LETTERHEAD, List.of(List.of("四方台区人民政府"))),
                title("政府信息公开告知书"),
                Block.of(LineKind.HEADING, List.of(List.of("一、办理结果"))),
                body(LINE)));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(PaperWord.print(paper)))) {
            assertThat(word.getParagraphs())
                    .extracting(
                            paragraph -> paragraph.getRuns().getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia))
                    .containsExactly("方正小标宋简体", "方正小标宋简体", "黑体", "仿宋");
        }
    }

    private static Line line(List<Line> lines, String text) {
        return lines.stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + lines));
    }

    private static Block title(String text) {
        return Block.of(LineKind.TITLE, List.of(List.of(text)));
    }

    private static Block body(String text) {
        return Block.of(LineKind.BODY, List.of(List.of(text)));
    }

    private static Paper paper(List<Block> blocks) {
        return new Paper(blocks, false, null);
    }

    /** A line of a page, and where it stands. */
    private record Line(int page, String text, double foot, double left, double right) {

        double middle() {
            return (left + right) / 2;
        }
    }

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
                    double left = same ? before.left() : positions.getFirst().getXDirAdj();
                    String whole = same ? lines.removeLast().text() + text : text;
                    lines.add(new Line(getCurrentPageNo(), whole.replace(" ", ""), foot, left, right));
                }
            };
            reader.setSortByPosition(true);
            reader.getText(document);
        }
        return lines;
    }
}
