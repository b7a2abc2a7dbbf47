package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.document.Narrative;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.words.FormatWords;

/** What the texts of {@link ReadingCasesTest} are of one kind with: other titles, headings, mentions and signatures. */
class TextVariantsTest {

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    /** Titles of section 1, 5 and 6 as they are met. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            一、总体情况       | 五、存在的主要问题及改进情况                 | 六、其他需要报告的事项
            一、工作概况       | 五、存在问题及改进措施                       | 六、其他需要报告的事项。
            一、工作基本情况   | 五、主要问题及改进情况                       | 六、其它需要报告的事项
            一、基本情况       | 五、政府信息公开工作存在的主要问题及改进情况 | 六、其他需要说明的事项
            一、总体工作情况   | 五、存在的问题和下一步打算                   | 六、需要报告的其他事项
            一、工作总体情况   | 五、存在的主要问题及下一步改进措施           | 六、其他事项
            一、总体概况       | 五、工作中存在的主要问题及改进情况           | 六、其他需报告的事项
            一、概述           | 五、存在问题与改进情况                       | 六、其他需要报告事项
            第一部分 总体情况  | 第五部分 存在的主要问题及改进情况            | 第六部分 其他需要报告的事项
            一. 总体情况       | 五. 存在的主要问题及改进情况                 | 六. 其他需要报告的事项
            ## 一、总体情况    | ## 五、存在的主要问题及改进情况              | ## 六、其他需要报告的事项
            一、2023年总体情况 | 五、存在的主要问题及改进情况                 | 六、其他需要报告的事项
            一、政府信息公开工作总体情况 | 五、存在的主要问题及改进方向       | 六、其他需要报告的有关事项
            """)
    void a_section_is_found_under_other_titles(String first, String fifth, String sixth) {
        String page = "青溪县教育局2023年政府信息公开工作年度报告\n本报告由县教育局编制。\n" + first
                + "\n（一）主动公开\n全年发布消息六十条。\n二、主动公开政府信息情况\n规章\t0\t0\t0\n三、收到和处理政府信息公开申请情况\n"
                + "四、政府信息公开行政复议、行政诉讼情况\n" + fifth + "\n人手少；明年增加一名专人。\n" + sixth + "\n没有收取信息处理费。\n";

        ReportReading reading = READER.read(FileKind.TEXT, new byte[0], page);

        assertThat(reading.narrative().texts())
                .containsEntry(Narrative.INTRODUCTION, "本报告由县教育局编制。")
                .containsEntry(Narrative.PROACTIVE_DISCLOSURE, "全年发布消息六十条。")
                .containsEntry(Narrative.PROBLEMS, "人手少；明年增加一名专人。")
                .containsEntry(Narrative.OTHER_MATTERS, "没有收取信息处理费。");
    }

    /** Headings of the parts of section 1 as they are met; the texts behind each are its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            （一）主动公开情况。;（二）依申请公开情况。;（三）政府信息管理情况。;（四）平台建设情况。;（五）监督保障情况。
            （一）主动公开：;（二）依申请公开：;（三）政府信息管理：;（四）政府信息公开平台建设：;（五）监督保障：
            (一)主动公开 ;(二)依申请公开 ;(三)政府信息管理 ;(四)政府信息公开平台建设 ;(五)监督保障 ;
            1.主动公开。;2.依申请公开。;3.政府信息管理。;4.政府信息公开平台建设。;5.监督保障。
            1、主动公开情况。;2、依申请公开情况。;3、政府信息管理情况。;4、公开平台建设情况。;5、监督保障情况。
            **（一）主动公开。**;**（二）依申请公开。**;**（三）政府信息管理。**;**（四）平台建设。**;**（五）监督保障。**
            ㈠主动公开。;㈡依申请公开。;㈢政府信息管理。;㈣平台建设。;㈤监督保障。
            主动公开情况：;依申请公开情况：;政府信息管理情况：;政府信息公开平台建设情况：;监督保障情况：
            （一）主动公开政府信息情况。;（二）依申请公开政府信息办理情况。;（三）政府信息管理工作。;（四）政务公开平台建设。;（五）监督和保障情况。
            （一）政府信息主动公开情况——;（二）政府信息依申请公开情况——;（三）信息规范化管理情况——;（四）信息公开平台建设情况——;（五）监督保障情况——
            （一）主动公开工作。;（二）依申请公开工作。;（三）政府信息管理工作。;（四）平台建设工作。;（五）监督保障工作。
            """)
    void headings_that_run_in_part_the_texts_in_every_layout(String headings) {
        String[] texts = {
            "全年公开消息六十二条，第（二）项的内容占98.5%。", "没有收到申请。", "逐件审查后，3.5天内发布。", "依托县政府网站，主动公开专栏改版一次。", "开了2次培训会，监督保障到位。"
        };
        String[] heads = headings.split(";");
        StringBuilder paragraphs = new StringBuilder();
        for (int at = 0; at < heads.length; at++) {
            paragraphs.append(heads[at]).append(texts[at]).append('\n');
        }
        String page = "青溪县教育局2023年政府信息公开工作年度报告\n本报告由县教育局编制。\n一、总体情况\n" + paragraphs
                + "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n人手少。\n六、其他需要报告的事项\n没有收取信息处理费。\n";
        List<String> pages = new ArrayList<>(List.of(
                page, page.replace("\n", "\n\n"), page.replace("\n", " ").strip()));
        for (int width : new int[] {14, 17, 23}) {
            pages.add(page.replaceAll("([^\\n]{" + width + "})(?=[^\\n])", "$1\n"));
        }

        for (String laid : pages) {
            ReportReading reading = READER.read(FileKind.TEXT, new byte[0], laid);

            String[] places = {
                Narrative.PROACTIVE_DISCLOSURE,
                Narrative.APPLICATIONS,
                Narrative.INFORMATION_MANAGEMENT,
                Narrative.PLATFORMS,
                Narrative.SUPERVISION
            };
            for (int at = 0; at < places.length; at++) {
                assertThat(reading.narrative().text(places[at]).orElse("").replace("\n", ""))
                        .as("%s in %s", places[at], laid)
                        .isEqualTo(texts[at]);
            }
            assertThat(reading.narrative().text(Narrative.INTRODUCTION))
                    .as(laid)
                    .contains("本报告由县教育局编制。");
            assertThat(reading.narrative().text(Narrative.PROBLEMS)).contains("人手少。");
        }
    }

    /** Titles over lines, and other reports that are mentioned around them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            青溪县水务局2023年政府信息公开工作年度报告;本报告与《青溪县水务局;2022年政府信息公开工作年度报告;》的口径一致。     | 青溪县水务局 | 2023
            青溪县水务局2023年政府信息公开工作年度报告;本报告与《;青溪县水务局2022年政府信息公开工作年度报告;》的口径一致。     | 青溪县水务局 | 2023
            青溪县水务局2023年政府信息公开工作年度报告;根据条例，对照青溪县水务局;2022年政府信息公开工作年度报告;指出的不足作了改进。 | 青溪县水务局 | 2023
            青溪县水务局2023年政府信息公开工作年度报告;对照《2022年政府信息公开工作年度报告;》指出的不足，作了改进。             | 青溪县水务局 | 2023
            青溪县水务局2023年政府信息公开工作年度报告;去年公布的青溪县水务局2022年政府信息公开工作年度报告;，群众查阅了19次。    | 青溪县水务局 | 2023
            二〇二三年;青溪县水务局政府信息公开工作年度报告;本报告由县水务局编制。                                             | 青溪县水务局 | 2023
            青溪县水务局;2023年;政府信息公开工作年度报告;本报告由县水务局编制。                                               | 青溪县水务局 | 2023
            青溪县;水务局2023年政府信息公开;工作年度报告;本报告由县水务局编制。                                               | 青溪县水务局 | 2023
            2023年度青溪县水务局政府信息公开工作年度报告;本报告由县水务局编制。                                               | 青溪县水务局 | 2023
            青溪县水务局2023年度政务公开工作报告;本报告由县水务局编制。                                                       | 青溪县水务局 | 2023
            根据条例，县水务局公布了《青溪县水务局;2022年政府信息公开工作年度报告;》，编制本报告。                             |              |
            本报告参照青溪县教育局2022年政府信息公开工作年度报告;的体例编制。                                                 |              |
            """)
    void only_a_title_says_whose_report_it_is(String head, String body, Integer year) {
        ReportReading reading =
                READER.read(FileKind.TEXT, new byte[0], head.replace(';', '\n') + "\n一、总体情况\n（一）主动公开\n全年发布消息六十条。\n");

        assertThat(reading.year()).isEqualTo(Optional.ofNullable(year));
        assertThat(reading.body().name()).isEqualTo(body == null ? "" : body);
        assertThat(reading.unplaced().contains(FormatWords.NO_YEAR)).isEqualTo(year == null);
        assertThat(reading.unplaced().contains(FormatWords.NO_BODY)).isEqualTo(body == null);
        String[] lines = head.split(";");
        String text =
                reading.narrative().text(Narrative.INTRODUCTION).orElse("").replace("\n", "");
        assertThat(String.join("", lines)).endsWith(text);
        assertThat(text).contains(lines[lines.length - 1]);
        if (head.contains("2022")) {
            assertThat(text).contains("2022年政府信息公开工作年度报告");
        }
    }

    /** Signatures and what stands behind them are no text, with a day or without. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            没有收取信息处理费。;青溪县人民检察院              | 没有收取信息处理费。
            没有收取信息处理费。;青溪县人民检察院;2024年1月20日 | 没有收取信息处理费。
            没有收取信息处理费。;青溪县人民检察院 2024年1月20日 | 没有收取信息处理费。
            没有收取信息处理费。;2024年1月20日;青溪县人民检察院 | 没有收取信息处理费。
            没有收取信息处理费。 青溪县人民检察院              | 没有收取信息处理费。
            没有收取信息处理费;青溪县人民检察院                | 没有收取信息处理费
            青溪县人民检察院                                    |
            无;青溪县人民检察院                                 | 无
            无。;特此报告。;青溪县人民检察院                    | 无。特此报告。
            本院没有其他需要报告的事项。;青 溪 县 人 民 检 察 院 | 本院没有其他需要报告的事项。
            没有收取信息处理费。;（盖章）;青溪县人民检察院      | 没有收取信息处理费。
            """)
    void a_signature_is_no_text(String closing, String text) {
        ReportReading reading = READER.read(
                FileKind.TEXT,
                new byte[0],
                "青溪县人民检察院2023年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开\n全年发布消息六十条。\n六、其他需要报告的事项\n" + closing.replace(';', '\n')
                        + "\n");

        assertThat(reading.narrative().text(Narrative.OTHER_MATTERS).map(read -> read.replace("\n", "")))
                .isEqualTo(Optional.ofNullable(text));
    }

    /** Titles that are left out, a table of contents, headings in another order: no sentence is lost, and none told twice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            without the first title      | （一）主动公开情况。发布六十条。;（二）依申请公开情况。没有申请。;（三）政府信息管理情况。逐件审查。;（四）平台建设情况。依托网站。;（五）监督保障情况。培训一次。
            with a table of contents     | 目录;一、总体情况......1;二、主动公开政府信息情况......2;三、收到和处理政府信息公开申请情况……3;五、存在的主要问题及改进情况···4;一、总体情况;（一）主动公开。发布六十条。;（二）依申请公开。没有申请。;（三）政府信息管理。逐件审查。;（四）平台建设。依托网站。;（五）监督保障。培训一次。
            in another order             | 一、总体情况;（一）主动公开情况。发布六十条。;（二）政府信息管理情况。逐件审查。;（三）依申请公开情况。没有申请。;（四）监督保障情况。培训一次。;（五）平台建设情况。依托网站。
            """)
    void texts_come_to_their_places_whatever_is_left_out_or_added(String what, String head) {
        ReportReading reading = READER.read(
                FileKind.TEXT,
                new byte[0],
                "青溪县教育局2023年政府信息公开工作年度报告\n"
                        + head.replaceFirst("^(目录)?", "$1;本报告由县教育局编制。").replace(';', '\n')
                        + "\n五、存在的主要问题及改进情况\n人手少，明年增加一名专人。\n六、其他需要报告的事项\n没有收取信息处理费。\n");

        assertThat(reading.narrative().texts())
                .as(what)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Narrative.INTRODUCTION, "本报告由县教育局编制。",
                        Narrative.PROACTIVE_DISCLOSURE, "发布六十条。",
                        Narrative.APPLICATIONS, "没有申请。",
                        Narrative.INFORMATION_MANAGEMENT, "逐件审查。",
                        Narrative.PLATFORMS, "依托网站。",
                        Narrative.SUPERVISION, "培训一次。",
                        Narrative.PROBLEMS, "人手少，明年增加一名专人。",
                        Narrative.OTHER_MATTERS, "没有收取信息处理费。"));
        assertThat(reading.prose()).as(what).isEmpty();
    }
}
