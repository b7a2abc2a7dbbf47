package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gongkai.document.ReportFinding;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;
import org.gongkai.formats.read.limit.UnreadableReport;

/** What is said of a reading, in both languages. */
class ReadingWordsTest {

    private static final String PAGE = "<h1>某区2021年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>"
            + "<p>本年没有收到需要办理的依申请公开事项，表中各项均为零。</p><img src='t3.png'>";

    private final ReportReader reader = new ReportReader(Editions.shipped());

    @Test
    void a_finding_of_a_reading_is_said_in_both_languages_and_named_in_chinese() {
        List<ReportFinding> findings = ReadingFindings.of(reader.read(FileKind.HTML, new byte[0], PAGE));

        assertThat(findings)
                .extracting(ReportFinding::subject, ReportFinding::message, ReportFinding::messageEn)
                .contains(
                        tuple(
                                "文件中有1幅图片，图片中的数字无法读取",
                                "未能读取：文件中有1幅图片，图片中的数字无法读取。",
                                "Not read: the file has pictures (1); figures in pictures cannot be read."),
                        tuple(
                                "第三部分（第3段）“本年没有收到需要办理的依申请公开事项，表中各项均为零。”",
                                "表格之外的文字没有读入年报：第三部分（第3段）“本年没有收到需要办理的依申请公开事项，表中各项均为零。”",
                                "Text beside the tables, which the report has no place for: section 3 (paragraph 3)"
                                        + " “本年没有收到需要办理的依申请公开事项，表中各项均为零。”"));
    }

    @Test
    void a_reading_is_told_in_a_language_and_its_report_in_chinese() {
        ReportReading reading = reader.read(FileKind.HTML, new byte[0], PAGE);
        List<ReportFinding> findings = ReadingFindings.of(reading);
        Map<String, Object> english = ReadingJson.of(reading, findings, "", Language.ENGLISH);

        assertThat(english.get("findings").toString())
                .contains("message=Not read: ")
                .doesNotContain("未能读取");
        assertThat(english.get("report"))
                .isEqualTo(ReadingJson.of(reading, findings, "").get("report"));
        assertThat(ReadingJson.of(reading, findings, "").get("findings").toString())
                .contains("message=未能读取：");
    }

    @Test
    void why_a_file_is_unreadable_is_said_in_both_languages() {
        UnreadableReport refusal =
                catchThrowableOfType(UnreadableReport.class, () -> reader.read(FileKind.PDF, new byte[] {1, 2, 3}, ""));

        assertThat(refusal).hasMessage("The file is not a readable PDF file.");
        assertThat(refusal.why().in(Language.CHINESE)).isEqualTo("文件不是可读取的PDF文件。");
    }
}
