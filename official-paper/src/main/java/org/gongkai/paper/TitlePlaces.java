package org.gongkai.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a title may be broken, and what it costs there: little where its sense ends, much within a word. */
final class TitlePlaces {

    /** Behind what a name or a part of it ends; first what is said best. Not where what follows makes another word of it. */
    private static final List<Sense> SENSES = List.of(
            new Sense(
                    0,
                    "(?:人民政府|办公厅|办公室|委员会|办事处|管理处|服务局|分局|总队|支队|大队|中心|公司|集团|医院|大学|学院|学校|法院|检察院"
                            + "|(?<![当布结格全大])局(?![部面长势域])|厅)(?=.)"),
            new Sense(1, "\\d年度?(?=.)|[）》](?=.)|.(?=关于)"),
            new Sense(5, "(?:省|自治区|自治州|自治县|自治旗|地区|新区|开发区|街道(?!办)|[市县区州盟旗乡镇])(?![场政民容级域委])(?=.)|的(?=.)"),
            new Sense(10, "、(?=.)|.(?=[和及与暨或并])"),
            new Sense(
                    12,
                    "(?:人力资源|社会保障|自然资源|市场监督|监督管理|生态环境|住房|城乡建设|交通运输|农业农村|文化|旅游|体育|广播电视|应急管理|卫生健康"
                            + "|行政审批|政务服务|信息公开|劳动保障|监察|综合|行政执法|政府信息|公开|申请|工作|年度|处理|告知|决定|通知|登记)(?=.)"));

    private static final String NEVER_FIRST = "）》〉”’、，。；：！？";
    private static final String NEVER_LAST = "（《〈“‘";

    /** What a break within a word costs, beside those that make sense. */
    static final double WITHIN_A_WORD = 1000;

    private static final double OF_SENSE = 6;

    /** What ends a body, a region, a year costs this at most. */
    private static final int OF_NAMES = 5;

    private TitlePlaces() {}

    /** Ends of words, and what it costs to break behind one. */
    private record Sense(int cost, Pattern end) {

        Sense(int cost, String end) {
            this(cost, Pattern.compile(end));
        }
    }

    /** Each place behind which a line may end, with its cost. */
    static TreeMap<Integer, Double> of(String title, double room) {
        TreeMap<Integer, Double> places = new TreeMap<>();
        SENSES.forEach(sense -> {
            Matcher end = sense.end().matcher(title);
            while (end.find()) {
                if (mayBreak(title, end.end())) {
                    places.putIfAbsent(end.end(), OF_SENSE * sense.cost());
                }
            }
        });
        withinWords(title, room, places);
        return places;
    }

    private static boolean mayBreak(String title, int at) {
        return at > 0
                && at < title.length()
                && NEVER_FIRST.indexOf(title.charAt(at)) < 0
                && NEVER_LAST.indexOf(title.charAt(at - 1)) < 0
                && !(title.charAt(at) < TitleBreaks.NARROW && title.charAt(at - 1) < TitleBreaks.NARROW);
    }

    /** What no line can hold is broken anywhere. */
    private static void withinWords(String title, double room, TreeMap<Integer, Double> places) {
        int from = 0;
        List<Integer> ends = new ArrayList<>(places.keySet());
        ends.add(title.length());
        for (int end : ends) {
            if (TitleBreaks.width(title.substring(from, end)) > room) {
                for (int at = from + 1; at < end; at++) {
                    if (mayBreak(title, at)) {
                        places.put(at, WITHIN_A_WORD);
                    }
                }
            }
            from = end;
        }
    }

    /** Those where a body, a region or a year ends. */
    static TreeMap<Integer, Double> ofNames(String title) {
        TreeMap<Integer, Double> places = of(title, Double.MAX_VALUE);
        places.values().removeIf(cost -> cost > OF_SENSE * OF_NAMES);
        return places;
    }
}
