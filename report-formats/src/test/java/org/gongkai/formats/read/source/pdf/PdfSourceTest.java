package org.gongkai.formats.read.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

import org.gongkai.formats.read.source.SourceLine;

/** Tables on the pages of a PDF: their boxes are told by rules, and where these leave a doubt, by nothing. */
class PdfSourceTest {

    /** Three columns and three rows of 60 by 20, from 100, 700 downwards. */
    private static final float LEFT = 100;

    private static final float TOP = 700;
    private static final float WIDTH = 60;
    private static final float HEIGHT = 20;

    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    @Test
    void what_stands_in_a_box_of_rules_is_a_column_and_an_empty_box_is_one_too() throws IOException {
        List<SourceLine> lines = lines(page -> {
            grid(page);
            write(page, 0, 0, "11");
            write(page, 0, 2, "13");
            write(page, 2, 1, "32");
        });

        assertThat(lines).hasSize(3).allMatch(SourceLine::tabular);
        assertThat(texts(lines.get(0))).containsExactly("11", "", "13");
        assertThat(texts(lines.get(1))).containsExactly("", "", "");
        assertThat(texts(lines.get(2))).containsExactly("", "32", "");
    }

    @Test
    void where_a_rule_is_missing_two_places_are_one_box() throws IOException {
        List<SourceLine> lines = lines(page -> {
            outline(page);
            level(page, 1, 0, 3);
            level(page, 2, 0, 3);
            upright(page, 1, 1, 3);
            upright(page, 2, 0, 3);
            write(page, 0, 0, "label");
            write(page, 1, 1, "22");
        });

        assertThat(lines.getFirst().cells())
                .containsExactly(
                        new SourceLine.SourceCell("label", false),
                        new SourceLine.SourceCell("", true),
                        new SourceLine.SourceCell("", false));
        assertThat(texts(lines.get(1))).containsExactly("", "22", "");
    }

    @Test
    void several_numbers_in_a_box_are_no_number() throws IOException {
        List<SourceLine> lines = lines(page -> {
            grid(page);
            write(page, 0, 0, "1 2");
            write(page, 1, 1, "22");
        });

        assertThat(lines).noneMatch(SourceLine::tabular);
        assertThat(lines).extracting(SourceLine::text).containsExactly("1 2", "22");
    }

    @Test
    void rules_that_end_inside_a_box_make_no_table() throws IOException {
        assertThat(lines(page -> {
                    outline(page);
                    level(page, 1, 0, 2);
                    upright(page, 1, 0, 3);
                    upright(page, 2, 1, 3);
                    level(page, 2, 0, 1);
                    write(page, 0, 0, "11");
                }))
                .noneMatch(SourceLine::tabular);
    }

    @Test
    void a_number_that_runs_over_the_edge_of_its_table_is_uncertain_and_never_cut() throws IOException {
        List<SourceLine> lines = lines(page -> {
            grid(page);
            write(page, 0, 1, "12");
            write(page, 0, 2, "311931193119");
            write(page, 1, 2, "9");
        });

        assertThat(lines).hasSize(3);
        assertThat(texts(lines.get(0))).containsExactly("", "12", "\ufffd");
        assertThat(texts(lines.get(1))).containsExactly("", "", "9");
    }

    @Test
    void a_number_that_is_too_long_for_its_box_stays_whole_and_in_it() throws IOException {
        List<SourceLine> lines = lines(page -> {
            grid(page);
            write(page, 0, 0, "31193119311");
            write(page, 1, 0, "31193119311");
            write(page, 1, 1, "     7");
        });

        assertThat(texts(lines.get(0))).containsExactly("31193119311", "\ufffd", "");
        assertThat(texts(lines.get(1))).containsExactly("31193119311", "7", "");
    }

    @Test
    void a_table_that_a_page_ends_in_is_closed_there() throws IOException {
        List<SourceLine> lines = lines(page -> {
            for (int column = 0; column < 4; column++) {
                upright(page, column, 0, 3);
            }
            level(page, 0, 0, 3);
            level(page, 1, 0, 3);
            level(page, 2, 0, 3);
            write(page, 1, 0, "21");
            write(page, 2, 2, "33");
        });

        assertThat(lines).hasSize(3).allMatch(SourceLine::tabular);
        assertThat(texts(lines.get(2))).containsExactly("", "", "33");
    }

    @Test
    void heads_and_feet_of_pages_are_no_lines_and_a_number_beside_one_is_uncertain() throws IOException {
        Drawing running = page -> {
            line(page, 20, 800, "report of a county");
            line(page, 20, 400, "text 3119");
        };

        List<SourceLine> lines = lines(
                page -> {
                    running.on(page);
                    line(page, 300, 20, "1");
                },
                page -> {
                    running.on(page);
                    line(page, 300, 20, "2");
                },
                page -> {
                    running.on(page);
                    line(page, 20, 20, "label 4 5");
                    line(page, 300, 20, "3");
                });

        assertThat(lines)
                .extracting(SourceLine::text)
                .containsExactly("text 3119", "text 3119", "text 3119", "label 4 5 \ufffd");
    }

    private static void line(PDPageContentStream page, float left, float bottom, String text) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        page.newLineAtOffset(left, bottom);
        page.showText(text);
        page.endText();
    }

    private static List<String> texts(SourceLine line) {
        return line.cells().stream().map(SourceLine.SourceCell::text).toList();
    }

    private static void grid(PDPageContentStream page) throws IOException {
        outline(page);
        for (int inner = 1; inner < 3; inner++) {
            level(page, inner, 0, 3);
            upright(page, inner, 0, 3);
        }
    }

    private static void outline(PDPageContentStream page) throws IOException {
        page.addRect(LEFT, TOP - 3 * HEIGHT, 3 * WIDTH, 3 * HEIGHT);
        page.stroke();
    }

    private static void level(PDPageContentStream page, float row, float from, float to) throws IOException {
        page.moveTo(LEFT + from * WIDTH, TOP - row * HEIGHT);
        page.lineTo(LEFT + to * WIDTH, TOP - row * HEIGHT);
        page.stroke();
    }

    /** As thin filled shapes, which other programs draw. */
    private static void upright(PDPageContentStream page, float column, float from, float to) throws IOException {
        page.addRect(LEFT + column * WIDTH, TOP - to * HEIGHT, 0.5f, (to - from) * HEIGHT);
        page.fill();
    }

    private static void write(PDPageContentStream page, int row, int column, String text) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        page.newLineAtOffset(LEFT + column * WIDTH + 8, TOP - row * HEIGHT - 14);
        page.showText(text);
        page.endText();
    }

    private static List<SourceLine> lines(Drawing... drawings) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : drawings) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawing.on(content);
                }
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return PdfSource.of(file.toByteArray()).lines();
        }
    }
}
