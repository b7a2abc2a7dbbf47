package org.gongkai.formats.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.ReportingBody;
import org.gongkai.document.Series;
import org.gongkai.document.TextPlace;
import org.gongkai.form.edition.Editions;

/** Papers that an official hands in: set as GB/T 9704 wants, whole tables, numbered pages, body and day at the end. */
class PaperTest {

    private static final int REPORTS = 5;
    private static final int LINES_OF_A_PAGE = 22;
    private static final double FOOT = 842 - 99;
    private static final double HEAD = 105;

    /** The right edge of the text, and the width of a character of it. */
    private static final double EDGE = 595.3 - 73.7;

    private static final int CHARACTER = 16;

    /** In which a Chinese character counts twice, as on paper. */
    private static final Charset GBK = Charset.forName("GBK");

    private static final String UPRIGHT = "本年度办理结果";

    /** Where the narrow column of a head over many lines ends. */
    private static final double COLUMN = 100.2;

    /** Reports whose texts are longer and longer, so that tables fall on other places of pages. */
    private static final List<Rendition> RENDITIONS = new ArrayList<>();

    /** What stands where on their PDFs. */
    private static final Map<Rendition, List<Placed>> PIECES = new IdentityHashMap<>();

    @BeforeAll
    static void print() throws IOException {
        RandomReports reports = new RandomReports(77);
        for (int i = 0; i < REPORTS; i++) {
            Rendition rendition = published(longer(reports.next(), 3 * i));
            RENDITIONS.add(rendition);
            PIECES.put(rendition, read(ReportFormats.of("pdf").print(rendition)));
        }
    }

    /** A piece of text on a page. */
    private record Placed(int page, double left, double right, double foot, String text, String face) {}

    private static List<Placed> read(byte[] pdf) throws IOException {
        List<Placed> pieces = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(at -> pieces.add(new Placed(
                            getCurrentPageNo(),
                            at.getXDirAdj(),
                            at.getXDirAdj() + at.getWidthDirAdj(),
                            at.getYDirAdj(),
                            at.getUnicode(),
                            at.getFont().getName())));
                }
            }.getText(document);
        }
        return pieces;
    }

    @Test
    void pages_are_numbered_outside_and_none_between_is_half_empty() throws Exception {
        for (Rendition rendition : RENDITIONS) {
            List<Placed> pieces = PIECES.get(rendition);
            int pages = pieces.stream().mapToInt(Placed::page).max().orElseThrow();
            int annex = pageOf(pieces, "附件：数据图示");
            assertThat(annex).isEqualTo(pages);
            for (int page = 1; page <= pages; page++) {
                List<Placed> foot = on(pieces, page).stream()
                        .filter(piece -> piece.foot() > FOOT)
                        .toList();
                assertThat(words(foot)).isEqualTo("—" + page + "—");
                if (page % 2 == 1) {
                    assertThat(foot.getLast().right()).as("page %d", page).isBetween(500.0, 525.0);
                } else {
                    assertThat(foot.getFirst().left()).as("page %d", page).isBetween(90.0, 110.0);
                }
                double lowest = on(pieces, page).stream()
                        .filter(piece -> piece.foot() <= FOOT)
                        .mapToDouble(Placed::foot)
                        .max()
                        .orElseThrow();
                if (page < annex - 1) {
                    assertThat(lowest - HEAD).as("page %d of %d", page, pages).isGreaterThan((FOOT - HEAD) / 2);
                }
            }
        }
    }

    @Test
    void each_part_has_its_face_and_all_digits_have_one() throws Exception {
        List<Placed> pieces = PIECES.get(RENDITIONS.getFirst());

        assertThat(pieces)
                .filteredOn(piece -> piece.text().matches("[0-9]"))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.face()).contains("GongkaiRoman"));
        assertThat(faceOf(pieces, "政府信息公开工作年度报告")).contains("NotoSerifSC-Bold");
        assertThat(faceOf(pieces, "一、总体情况")).contains("GongkaiHei");
        assertThat(faceOf(pieces, "（一）主动公开")).contains("GongkaiKai");
        assertThat(faceOf(pieces, "自然人")).contains("GongkaiFang");
    }

    @Test
    void a_table_breaks_between_families_of_rows_with_its_heads_repeated() throws Exception {
        int broken = 0;
        for (Rendition rendition : RENDITIONS) {
            List<Placed> pieces = PIECES.get(rendition);
            int first = pageOf(pieces, "三、收到和处理政府信息公开申请情况");
            int last = pageOf(pieces, "四、结转下年度继续办理");
            for (int page = first; page <= last; page++) {
                String words = words(on(pieces, page));
                assertThat(words).contains("申请人情况", "法人或其他组织", "自然人");
                // Upright: the characters stand below each other.
                List<Placed> upright = on(pieces, page).stream()
                        .filter(piece -> UPRIGHT.contains(piece.text()) && piece.right() < COLUMN)
                        .limit(UPRIGHT.length())
                        .toList();
                assertThat(words(upright)).isEqualTo(UPRIGHT);
                assertThat(upright.getLast().foot() - upright.getFirst().foot()).isGreaterThan(20);
            }
            broken += last - first;
            for (List<String> family : List.of(List.of("属于国家秘密", "属于行政查询事项"), List.of("本机关不掌握相关政府信", "补正后申请内容仍"))) {
                assertThat(pageOf(pieces, family.getFirst())).isEqualTo(pageOf(pieces, family.getLast()));
            }
        }
        assertThat(broken).as("reports in which it goes over a page").isPositive();
    }

    @Test
    void body_and_day_close_the_text_on_a_page_that_has_some() throws Exception {
        for (Rendition rendition : RENDITIONS) {
            List<Placed> pieces = PIECES.get(rendition);
            String day = rendition.report().year() + 1 + "年1月20日";
            int page = pageOf(pieces, day);
            String words = words(on(pieces, page));
            assertThat(words).contains(rendition.report().agency().name() + day);
            assertThat(words.indexOf(day)).as("text above it").isGreaterThan(60);
        }
    }

    /** Each report has two lines more than the one before, so that in one of them the page ends right behind the text. */
    @Test
    void below_a_long_paragraph_body_and_day_have_its_last_lines_above_them_and_no_page_is_half_empty()
            throws Exception {
        AnnualReport report = new RandomReports(78).next();
        int carried = 0;
        for (int lines = 0; lines < LINES_OF_A_PAGE; lines += 2) {
            Rendition rendition = published(closing(report, "规范公开内容优化公开方式提高公开质量切实保障公众知情权。".repeat(12 + lines)));
            List<Placed> pieces = read(ReportFormats.of("pdf").print(rendition));
            int page = pageOf(pieces, report.year() + 1 + "年1月20日");
            String words = words(on(pieces, page));
            int text = words.indexOf(report.agency().name() + (report.year() + 1) + "年");
            assertThat(text).as("%d lines: text above body and day", lines).isGreaterThan(20);
            double lowest = on(pieces, page - 1).stream()
                    .filter(piece -> piece.foot() <= FOOT)
                    .mapToDouble(Placed::foot)
                    .max()
                    .orElseThrow();
            assertThat(lowest - HEAD).as("%d lines: the page before", lines).isGreaterThan((FOOT - HEAD) * 2 / 3);
            carried += text < 80 ? 1 : 0;
        }
        assertThat(carried)
                .as("reports in which lines go over with body and day")
                .isPositive();
    }

    /** GB/T 9704 7.3.5.2, and 7.3.1 for the title. */
    @Test
    void body_and_day_stand_as_without_a_seal_and_a_long_name_is_broken_at_its_sense() throws Exception {
        for (String name : List.of("四方台区司法局", "四方台区人民政府办公室", "双鸭山市四方台区人力资源和社会保障局监察大队")) {
            Rendition rendition = published(of(name, RENDITIONS.getFirst().report()));
            String day = rendition.report().year() + 1 + "年1月20日";
            List<Placed> pieces = read(ReportFormats.of("pdf").print(rendition));

            Placed first = last(pieces, name, 0);
            double right = last(pieces, name, name.length() - 1).right();
            assertThat(EDGE - right).as(name).isBetween(2.0 * CHARACTER - 2, 2.0 * CHARACTER + 2);
            assertThat(last(pieces, day, 0).left() - first.left())
                    .as(name)
                    .isBetween(2.0 * CHARACTER - 2, 2.0 * CHARACTER + 2);
            try (XWPFDocument word = new XWPFDocument(
                    new ByteArrayInputStream(ReportFormats.of("docx").print(rendition)))) {
                XWPFParagraph ofDay = paragraph(word, day);
                assertThat(paragraph(word, name).getIndentationRight()).isEqualTo(2 * CHARACTER * 20);
                assertThat(ofDay.getIndentationRight() / 20.0)
                        .isBetween(
                                EDGE - last(pieces, day, day.length() - 1).right() - 2,
                                EDGE - last(pieces, day, day.length() - 1).right() + 2);
                assertThat(ofDay.getCTP().getPPr().getAutoSpaceDE().getVal()).isIn(false, "0", "false");
                List<String> title =
                        word.getParagraphs().getFirst().getText().lines().toList();
                assertThat(title.getLast()).isEqualTo(rendition.report().year() + "年政府信息公开工作年度报告");
                assertThat(String.join("", title.subList(0, title.size() - 1))).isEqualTo(name);
                assertThat(title.getFirst()).isEqualTo(name.length() > 20 ? "双鸭山市四方台区" : name);
            }
            assertThat(words(on(pieces, 1))).contains(name + rendition.report().year() + "年政府信息");
        }
    }

    @Test
    void a_body_that_no_line_can_hold_has_two_with_its_day_two_characters_behind_their_beginning() throws Exception {
        String name = "双鸭山市四方台区人力资源和社会保障局劳动保障监察综合行政执法大队";
        Rendition rendition = published(of(name, RENDITIONS.getFirst().report()));
        String day = rendition.report().year() + 1 + "年1月20日";

        List<Placed> pieces = read(ReportFormats.of("pdf").print(rendition));

        Placed first = last(pieces, name, 0);
        Placed second = last(pieces, name, 18);
        assertThat(second.foot() - first.foot()).isBetween(27.0, 29.0);
        assertThat(last(pieces, name, 17).right()).isBetween(EDGE - 2.0 * CHARACTER - 2, EDGE - 2.0 * CHARACTER + 2);
        assertThat(last(pieces, day, 0).left() - first.left()).isBetween(2.0 * CHARACTER - 2, 2.0 * CHARACTER + 2);
        assertThat(last(pieces, day, day.length() - 1).foot())
                .isEqualTo(last(pieces, day, 0).foot());
        assertThat(page(rendition).selectFirst("h1").html().replaceAll("\\s", ""))
                .startsWith("双鸭山市<wbr>四方台区<wbr>人力资源和社会保障局<wbr>劳动保障监察综合行政执法大队<wbr>");
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String text) {
        return word.getParagraphs().reversed().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** A character of the last place that has such words. */
    private static Placed last(List<Placed> pieces, String words, int at) {
        for (int from = pieces.size() - words.length(); from >= 0; from--) {
            if (words(pieces.subList(from, from + words.length())).equals(words)) {
                return pieces.get(from + at);
            }
        }
        throw new AssertionError(words + " is on no page");
    }

    private static AnnualReport of(String name, AnnualReport report) {
        return new AnnualReport(
                new ReportingBody(
                        report.agency().code(),
                        name,
                        report.agency().regionCode(),
                        report.agency().kind(),
                        report.agency().contact()),
                report.year(),
                report.coverage(),
                report.form(),
                report.status(),
                report.version(),
                report.amendment(),
                report.narrative(),
                report.figures(),
                report.fees(),
                report.findings(),
                report.sources(),
                report.ruleSet());
    }

    @Test
    void a_draft_names_its_body_with_what_it_is() throws Exception {
        AnnualReport report = RENDITIONS.getFirst().report();
        AnnualReport draft = new AnnualReport(
                report.agency(),
                report.year(),
                report.coverage(),
                report.form(),
                ReportStatus.DRAFT,
                1,
                Optional.empty(),
                report.narrative(),
                report.figures(),
                report.fees(),
                report.findings(),
                report.sources(),
                report.ruleSet());
        Rendition rendition = new Rendition(
                draft, Proof.ofDraft(ReportJson.canonical(draft)), Series.of(Editions.shipped(), List.of(draft)));

        String words = words(read(ReportFormats.of("pdf").print(rendition)));

        assertThat(words).contains(report.agency().name() + "（草稿）");
        assertThat(words(PIECES.get(RENDITIONS.getFirst()))).doesNotContain("（草稿）");
    }

    @Test
    void the_word_document_has_faces_numbers_heads_and_plots() throws Exception {
        byte[] file = ReportFormats.of("docx").print(RENDITIONS.getFirst());
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            Map<String, String> faces = new LinkedHashMap<>();
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                if (!paragraph.getRuns().isEmpty() && paragraph.getStyle() != null) {
                    faces.putIfAbsent(
                            paragraph.getStyle(),
                            paragraph.getRuns().getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia));
                }
            }
            assertThat(faces)
                    .containsEntry("ReportTitle", "方正小标宋简体")
                    .containsEntry("Heading1", "黑体")
                    .containsEntry("Heading2", "楷体")
                    .containsEntry("ReportBody", "仿宋");
            assertThat(word.getSettings().getEvenAndOddHeadings()).isTrue();
            assertThat(word.getFooterList())
                    .extracting(footer -> footer.getParagraphs().getFirst().getAlignment())
                    .containsExactlyInAnyOrder(ParagraphAlignment.RIGHT, ParagraphAlignment.LEFT);
            assertThat(word.getFooterList()).extracting(XWPFFooter::getText).allMatch(text -> text.contains("—"));
            XWPFTable applications = word.getTables().get(1);
            assertThat(applications.getRows().subList(0, 3)).allMatch(row -> row.isRepeatHeader());
            assertThat(applications.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(applications
                            .getRow(5)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getTextDirection()
                            .getVal())
                    .isEqualTo(STTextDirection.TB_RL);
            assertThat(word.getAllPictures()).hasSizeGreaterThan(1);
            assertThat(word.getDocument().xmlText()).contains("附件：数据图示", "descr=\"历年新收政府信息公开申请：");
        }
    }

    @Test
    void every_sheet_prints_on_A4_as_wide_as_the_page_with_words_wrapped() throws Exception {
        byte[] file = ReportFormats.of("xlsx").print(RENDITIONS.getLast());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> names = new ArrayList<>();
            for (var sheet : workbook) {
                names.add(sheet.getSheetName());
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(((XSSFSheet) sheet).getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                for (Row row : sheet) {
                    row.forEach(cell -> {
                        CellStyle style = cell.getCellStyle();
                        assertThat(style.getWrapText()).isTrue();
                        if (cell.getCellType() == CellType.STRING
                                && sheet.getMergedRegions().stream().noneMatch(merged -> merged.isInRange(cell))) {
                            int width = sheet.getColumnWidth(cell.getColumnIndex()) / 256;
                            int lines = cell.getStringCellValue()
                                    .lines()
                                    .mapToInt(line -> (line.getBytes(GBK).length + width - 1) / width)
                                    .sum();
                            assertThat(row.getHeightInPoints())
                                    .as(cell.getAddress() + " of " + sheet.getSheetName())
                                    .isGreaterThanOrEqualTo(Math.min(390, 13f * lines));
                        }
                    });
                }
            }
            assertThat(workbook.getPrintArea(0))
                    .as("what programs read is not printed")
                    .contains("$B$1:$C$");
            assertThat(names).containsExactly("文字", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");
            assertThat(workbook.getSheetAt(2)
                            .getRow(5)
                            .getCell(0)
                            .getCellStyle()
                            .getRotation())
                    .isEqualTo((short) 255);
        }
    }

    @Test
    void a_page_leads_to_its_formats_its_versions_its_body_and_home() {
        Rendition alone = RENDITIONS.getFirst();
        PageLinks links = new PageLinks(
                List.of(new PageLinks.Link("首页", "/"), new PageLinks.Link("本机关的年度报告", "/?name=a&b")),
                List.of(new PageLinks.Link("PDF", "2025.pdf")),
                List.of(new PageLinks.Link("第1版", "2025.html?version=1")));

        Document page = page(new Rendition(alone.report(), alone.proof(), alone.series(), links));

        assertThat(page.select("nav a").eachAttr("href"))
                .containsExactly("/", "/?name=a&b", "2025.pdf", "2025.html?version=1");
        assertThat(page.select("#T3 thead tr")).hasSize(3);
        assertThat(page.select("#T3 th.upright").text()).isEqualTo("三、本年度办理结果");
        assertThat(page(alone).select("nav")).isEmpty();
    }

    private static Document page(Rendition rendition) {
        return Jsoup.parse(new String(ReportFormats.of("html").print(rendition), StandardCharsets.UTF_8));
    }

    private static List<Placed> on(List<Placed> pieces, int page) {
        return pieces.stream().filter(piece -> piece.page() == page).toList();
    }

    private static String words(List<Placed> pieces) {
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words.append(piece.text()));
        return ReadBack.squeeze(words.toString());
    }

    private static int pageOf(List<Placed> pieces, String words) {
        return pieces.stream()
                .mapToInt(Placed::page)
                .distinct()
                .filter(page -> words(on(pieces, page)).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is on no page"));
    }

    private static String faceOf(List<Placed> pieces, String words) {
        for (int from = 0; from + words.length() <= pieces.size(); from++) {
            if (words(pieces.subList(from, from + words.length())).equals(words)) {
                return pieces.get(from + 1).face();
            }
        }
        throw new AssertionError(words + " is on no page");
    }

    private static AnnualReport longer(AnnualReport report, int sentences) {
        Map<String, String> texts = new LinkedHashMap<>();
        report.narrative()
                .texts()
                .forEach((place, text) -> texts.put(
                        place, place.startsWith("overview") ? text + "规范公开内容，优化公开方式，提高公开质量。".repeat(sentences) : text));
        return RandomReports.with(report, Narrative.of(report.form(), texts), report.figures());
    }

    private static AnnualReport closing(AnnualReport report, String last) {
        Map<String, String> texts = new LinkedHashMap<>(report.narrative().texts());
        texts.put(TextPlace.of(report.form()).getLast().id(), last);
        return RandomReports.with(report, Narrative.of(report.form(), texts), report.figures());
    }

    private static Rendition published(AnnualReport report) {
        String canonical = ReportJson.canonical(report);
        Proof proof = new Proof(
                canonical,
                Proof.ofDraft(canonical).sha256(),
                Optional.of("signature"),
                Optional.of(Instant.parse(report.year() + 1 + "-01-20T02:00:00Z")));
        return new Rendition(report, proof, Series.of(Editions.shipped(), List.of(before(report), report)));
    }

    private static AnnualReport before(AnnualReport report) {
        return new AnnualReport(
                report.agency(),
                report.year() - 1,
                report.coverage(),
                report.form(),
                report.status(),
                report.version(),
                report.amendment(),
                report.narrative(),
                report.figures(),
                report.fees(),
                report.findings(),
                report.sources(),
                report.ruleSet());
    }
}
