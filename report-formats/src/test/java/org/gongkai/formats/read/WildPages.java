package org.gongkai.formats.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongkai.document.Narrative;
import org.gongkai.document.TextPlace;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.grid.Grid;
import org.gongkai.formats.print.RandomReports;

/** Makes pages with random texts, titles and headings, worded and numbered as offices do; the same seed makes the same. */
final class WildPages {

    private static final String[] BODIES = {"青溪县教育局", "青溪县云岭乡人民政府", "青溪县残疾人联合会", "青溪市白石区人民政府办公室", "青溪县市场监督管理局（知识产权局）"};

    private static final String[] BEGINNINGS = {
        "全年", "今年以来", "2023年上半年", "根据年度要点", "在县政府办公室的指导下", "围绕群众关心的问题", "按照条例第二十条第（一）项的规定", "对照《2022年政府信息公开工作年度报告》指出的不足"
    };

    private static final String[] DEEDS = {
        "通过县政府网站、公示栏和村务微信群发布消息",
        "更新栏目",
        "解答来电来访",
        "修订公开目录",
        "清理往年文件",
        "召开座谈会",
        "开展业务学习",
        "办理群众留言",
        "制作图解（含视频）",
        "公布惠民补贴名单"
    };

    private static final String[] MEASURES = {"件", "条", "次", "份", "个", "人次", "篇"};

    private static final String[] ENDS = {
        "。", "，群众比较满意。", "；没有发生差错。", "，其中图文并茂的占98.5%。", "，比上年多出3,119件。", "，做到“应公开尽公开”。"
    };

    private static final String MARKS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    private static final Map<String, String[]> OWN = Map.of(
            Narrative.PROACTIVE_DISCLOSURE, new String[] {"夯实工作基础，扎实推进信息主动公开", "聚焦重点领域，主动公开有力度"},
            Narrative.APPLICATIONS, new String[] {"完善内部制度，规范公开申请办理工作", "畅通渠道，依法答复公开申请"},
            Narrative.INFORMATION_MANAGEMENT, new String[] {"严格审查，做好政务信息管理工作", "加强政府信息动态管理"},
            Narrative.PLATFORMS, new String[] {"深化政务公开，搭建公开平台", "建好用好网站和新媒体"},
            Narrative.SUPERVISION, new String[] {"细化措施，做好监督保障工作", "强化队伍建设和考核评议"});

    private final Random random;
    private int sentences;

    WildPages(long seed) {
        this.random = new Random(seed);
    }

    /** The next page. */
    WildPage next() {
        Form form = Editions.shipped().latest();
        int year = 2021 + random.nextInt(5);
        String body = any(BODIES);
        Figures figures = new RandomReports(random.nextLong()).figures();
        List<WildPage.Part> parts = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> asides = new ArrayList<>();
        if (random.nextBoolean()) {
            around(parts, "当前位置：首页 > 政务公开 > 政府信息公开年报");
        }
        title(parts, body, year);
        if (random.nextInt(3) == 0) {
            around(parts, "发布日期：" + (year + 1) + "-01-2" + random.nextInt(10) + " 来源：" + body + " 浏览次数：19");
        }
        introduction(parts, texts, body, year);
        boolean officialTitles = random.nextBoolean();
        for (Section section : form.sections()) {
            words(parts, 2, officialTitles ? section.title().zh() : wild(section));
            if (section.table().isPresent()) {
                if (random.nextInt(3) == 0) {
                    String aside = sentence();
                    asides.add(aside);
                    words(parts, 0, aside);
                }
                Grid grid = Grid.of(form.findTable(section.table().get()).orElseThrow());
                boolean inYuan = section.number() == 2 && random.nextInt(3) == 0;
                parts.add(new WildPage.Part.Table(grid, inYuan, inYuan && random.nextBoolean()));
            } else if (section.headings().isEmpty()) {
                texts.put(section.text().orElseThrow(), paragraphs(parts, ""));
            } else {
                underHeadings(parts, texts, form, section);
            }
        }
        if (random.nextBoolean()) {
            around(parts, body);
            around(parts, (year + 1) + "年1月" + (1 + random.nextInt(28)) + "日");
        }
        if (random.nextBoolean()) {
            around(parts, "主办单位：" + body + " ICP备12345678号");
            around(parts, "【打印】【关闭】");
        }
        return new WildPage(form, body, year, texts, asides, figures, parts);
    }

    private void title(List<WildPage.Part> parts, String body, int year) {
        switch (random.nextInt(5)) {
            case 0 -> {
                words(parts, 1, body);
                words(parts, 1, year + "年政府信息公开工作年度报告");
            }
            case 1 -> words(parts, 1, year + "年" + body + "政府信息公开工作年度报告");
            case 2 -> words(parts, 1, body + year + "年度政府信息公开工作年度报告");
            case 3 -> {
                words(parts, 1, body + year + "年");
                words(parts, 1, "政府信息公开工作年度报告");
            }
            default -> words(parts, 1, body + " " + year + " 年政府信息公开工作年度报告");
        }
    }

    private void introduction(List<WildPage.Part> parts, Map<String, String> texts, String body, int year) {
        StringBuilder all = new StringBuilder();
        String first = "本年度报告由" + body + "根据条例编制，"
                + (random.nextBoolean()
                        ? "所列数据的统计期限自" + year + "年1月1日起至" + year + "年12月31日止。"
                        : "与《" + body + (year - 1) + "年政府信息公开工作年度报告》的口径一致。");
        words(parts, 0, first);
        all.append(first);
        if (random.nextBoolean()) {
            String more = sentence() + sentence();
            words(parts, 0, more);
            all.append(more);
        }
        texts.put(Narrative.INTRODUCTION, all.toString());
    }

    private void underHeadings(List<WildPage.Part> parts, Map<String, String> texts, Form form, Section section) {
        List<TextPlace> places = TextPlace.of(form).stream()
                .filter(place -> place.section() == section.number())
                .toList();
        int numbers = random.nextInt(6);
        int wording = random.nextInt(4);
        int manner = random.nextInt(4);
        for (int at = 0; at < places.size(); at++) {
            TextPlace place = places.get(at);
            boolean own = wording == 3;
            String label = own
                    ? any(OWN.get(place.id()))
                    : place.label().zh() + (wording == 0 ? "" : wording == 1 ? "情况" : "工作情况");
            String ordinal = "一二三四五".substring(at, at + 1);
            String heading = switch (numbers) {
                        case 0, 1 -> "（" + ordinal + "）";
                        case 2 -> "(" + ordinal + ") ";
                        case 3 -> (at + 1) + ".";
                        case 4 -> (at + 1) + "、";
                        default -> own ? "（" + ordinal + "）" : "";
                    }
                    + label;
            boolean unnumbered = numbers == 5 && !own;
            String kept = own ? heading.replaceAll("\\s", "") : "";
            String text;
            if (manner < 2 || manner == 3 && unnumbered) {
                words(parts, 3, heading);
                text = paragraphs(parts, "");
            } else {
                text = paragraphs(parts, heading + (manner == 2 ? "。" : own ? "：" : random.nextBoolean() ? "：" : "　"));
                text = text.substring(heading.length() + 1);
                kept = own ? kept + (manner == 2 ? "。" : "：") : "";
            }
            texts.put(place.id(), kept + text);
        }
    }

    /** Some paragraphs, of which the first begins with a heading that runs in; all their text. */
    private String paragraphs(List<WildPage.Part> parts, String heading) {
        StringBuilder all = new StringBuilder();
        int count = 1 + random.nextInt(3);
        for (int paragraph = 0; paragraph < count; paragraph++) {
            StringBuilder text = new StringBuilder(paragraph == 0 ? heading : "");
            int length = 1 + random.nextInt(4);
            for (int at = 0; at < length; at++) {
                text.append(sentence());
            }
            words(parts, 0, text.toString());
            all.append(text);
        }
        return all.toString();
    }

    /** A sentence that no other is like. */
    private String sentence() {
        sentences++;
        char first = MARKS.charAt(sentences % MARKS.length());
        char second = MARKS.charAt(sentences / MARKS.length() % MARKS.length());
        return any(BEGINNINGS) + "，" + first + second + "组" + any(DEEDS) + (1 + random.nextInt(4000)) + any(MEASURES)
                + any(ENDS);
    }

    private String wild(Section section) {
        return switch (section.number()) {
            case 1 -> any("一、工作概况", "一、工作基本情况", "一、概述", "一、基本情况", "1、总体情况");
            case 2 -> any("二、主动公开情况", "二、主动公开政府信息情况");
            case 3 -> any("三 、依申请公开情况", "三、收到和处理政府信息公开申请情况");
            case 4 -> any("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "四、行政复议和行政诉讼情况");
            case 5 -> any("五、存在的问题及改进措施", "五、政府信息公开工作存在的主要问题及改进情况", "五、存在的主要问题和下一步打算");
            default -> any("六、其他需要报告的事项", "六、其他需要说明的事项：", "第六部分 其他需要报告的事项");
        };
    }

    private static void words(List<WildPage.Part> parts, int level, String text) {
        parts.add(new WildPage.Part.Words(level, text));
    }

    private static void around(List<WildPage.Part> parts, String text) {
        words(parts, -1, text);
    }

    private String any(String... some) {
        return some[random.nextInt(some.length)];
    }
}
