package org.gongkai.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.document.Narrative;
import org.gongkai.form.Section;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.WildPage.Part.Table;
import org.gongkai.formats.read.WildPage.Part.Words;

/** Tables whose section has no title stand in the section before, or in the middle of the first: they are read, and no text. */
class UntitledTablesTest {

    private static final long SEED = Long.getLong("gongkai.seed", 20211231L);
    private static final int ROUNDS = Math.max(1, Integer.getInteger("gongkai.pages", 5) / 5);

    private static final List<Set<Integer>> UNTITLED =
            List.of(Set.of(2), Set.of(3), Set.of(4), Set.of(2, 3), Set.of(2, 3, 4));

    private static final ReportReader READER = new ReportReader(Editions.shipped());

    @ParameterizedTest
    @EnumSource(
            value = WildFiles.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TEXT_IN_ONE_LINE"})
    void a_table_without_a_title_is_a_table_and_no_text(WildFiles layout) {
        Random random = new Random(SEED + layout.ordinal());
        WildPages pages = new WildPages(SEED + layout.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            for (Set<Integer> untitled : UNTITLED) {
                WildPage page = pages.next();
                WildPage bare = without(page, untitled, false);
                List<WildPage> variants = List.of(bare, amongTheFirstTexts(bare), without(page, untitled, true));
                for (int at = 0; at < variants.size(); at++) {
                    requireRead(layout, variants.get(at), random, layout + " without " + untitled + ", variant " + at);
                }
            }
        }
    }

    private static void requireRead(WildFiles layout, WildPage page, Random random, String what) {
        byte[] file = layout.print(page, random);

        ReportReading reading = READER.read(layout.kind(), file, layout.kind().decode(file, Optional.empty()));

        page.form()
                .cells()
                .keySet()
                .forEach(cell -> assertThat(reading.figures().value(cell))
                        .as("%s: %s of %s", what, cell, told(reading.unplaced()))
                        .isEqualTo(page.figures().value(cell)));
        page.texts()
                .forEach((place, text) -> assertThat(
                                bare(reading.narrative().text(place).orElse("")))
                        .as("%s: %s", what, place)
                        .isEqualTo(bare(text)));
        assertThat(reading.narrative().texts()).as(what).hasSameSizeAs(page.texts());
        String prose = bare(String.join(
                "", reading.prose().stream().map(ReportReading.Prose::text).toList()));
        for (String text : page.texts().values()) {
            for (String sentence : text.split("(?<=。)")) {
                assertThat(prose).as(what).doesNotContain(bare(sentence));
            }
        }
        page.asides().forEach(aside -> assertThat(prose).as(what).containsOnlyOnce(bare(aside)));
    }

    /** Without the titles of these sections, or with titles without a number; what stands beside their tables would be text then. */
    private static WildPage without(WildPage page, Set<Integer> untitled, boolean captioned) {
        List<WildPage.Part> parts = new ArrayList<>();
        List<String> asides = new ArrayList<>(page.asides());
        int section = 0;
        for (WildPage.Part part : page.parts()) {
            boolean isTitle = part instanceof Words words && words.level() == 2;
            section += isTitle ? 1 : 0;
            if (!untitled.contains(section) || part instanceof Table) {
                parts.add(part);
            } else if (isTitle && captioned) {
                parts.add(new Words(0, title(page, section)));
            } else if (part instanceof Words words) {
                asides.remove(words.text());
            }
        }
        return new WildPage(page.form(), page.body(), page.year(), page.texts(), asides, page.figures(), parts);
    }

    private static String title(WildPage page, int number) {
        Section section = page.form().sections().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        return section.title().zh().replaceFirst("^[一二三四五六]、", "");
    }

    /** With what tables stand behind the first section before the last paragraph of it. */
    private static WildPage amongTheFirstTexts(WildPage page) {
        List<WildPage.Part> parts = new ArrayList<>(page.parts());
        int titles = 0;
        int from = 0;
        while (!(parts.get(from) instanceof Table) && titles < 2) {
            from++;
            titles += parts.get(from) instanceof Words words && words.level() == 2 ? 1 : 0;
        }
        int to = from;
        while (parts.get(to) instanceof Table) {
            to++;
        }
        List<WildPage.Part> tables = new ArrayList<>(parts.subList(from, to));
        parts.subList(from, to).clear();
        parts.addAll(from - 1, tables);
        return new WildPage(page.form(), page.body(), page.year(), page.texts(), page.asides(), page.figures(), parts);
    }

    /** Also where a table says nothing; what stands beside it and is no row is text of the section, and a note is the table's. */
    @ParameterizedTest
    @EnumSource(
            value = FileKind.class,
            names = {"HTML", "MARKDOWN", "TEXT"})
    void a_blank_table_is_no_text_either(FileKind kind) {
        List<List<String>> rows = List.of(
                List.of("第二十条第（一）项"),
                List.of("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
                List.of("规章", "", "", ""),
                List.of("行政规范性文件", "", "", ""),
                List.of("第二十条第（五）项"),
                List.of("信息内容", "本年处理决定数量"),
                List.of("行政许可", ""),
                List.of("第二十条第（六）项"),
                List.of("信息内容", "本年处理决定数量"),
                List.of("行政处罚", ""),
                List.of("行政强制", ""),
                List.of("第二十条第（八）项"),
                List.of("信息内容", "本年收费金额（单位：万元）"),
                List.of("行政事业性收费", ""));
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append(
                    switch (kind) {
                        case HTML -> "<tr><td>" + String.join("</td><td>", row) + "</td></tr>";
                        case MARKDOWN -> "| " + String.join(" | ", row) + " |\n";
                        default -> String.join("\t", row) + "\t\n";
                    });
        }
        List<String> page = List.of(
                "青溪县教育局2023年政府信息公开工作年度报告",
                "一、总体情况",
                "（一）主动公开",
                "全年发布消息六十条。",
                kind == FileKind.HTML ? "<table>" + table + "</table>" : table.toString(),
                "注：空白表示没有。",
                "（二）依申请公开",
                "没有收到申请。",
                "三、收到和处理政府信息公开申请情况",
                "五、存在的主要问题及改进情况",
                "人手少。");
        String text = kind == FileKind.HTML ? "<p>" + String.join("</p><p>", page) + "</p>" : String.join("\n\n", page);

        ReportReading reading = READER.read(kind, new byte[0], text);

        assertThat(reading.narrative().texts())
                .containsEntry(Narrative.PROACTIVE_DISCLOSURE, "全年发布消息六十条。")
                .containsEntry(Narrative.APPLICATIONS, "没有收到申请。")
                .containsEntry("notes.T2", "空白表示没有。");
        assertThat(reading.prose()).isEmpty();
    }

    /** A sentence with labels and figures is text as before, and nothing is read out of it. */
    @ParameterizedTest
    @EnumSource(
            value = FileKind.class,
            names = {"HTML", "MARKDOWN", "TEXT"})
    void a_sentence_with_the_words_of_a_table_is_none(FileKind kind) {
        String sentence = "全年办结行政许可 1203 件，制发规范性文件 9 件、规章 0 件。";
        List<String> lines = List.of(
                "青溪县教育局2023年政府信息公开工作年度报告",
                "一、总体情况",
                "（一）主动公开",
                sentence,
                "三、收到和处理政府信息公开申请情况",
                "五、存在的主要问题及改进情况",
                "人手少。");
        String page =
                kind == FileKind.HTML ? "<p>" + String.join("</p><p>", lines) + "</p>" : String.join("\n\n", lines);

        ReportReading reading = READER.read(kind, new byte[0], page);

        assertThat(reading.narrative().text(Narrative.PROACTIVE_DISCLOSURE)).contains(sentence);
        assertThat(reading.cells()).isEmpty();
        assertThat(reading.prose()).isEmpty();
    }

    private static List<String> told(List<Message> messages) {
        return messages.stream().map(message -> message.in(Language.ENGLISH)).toList();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
