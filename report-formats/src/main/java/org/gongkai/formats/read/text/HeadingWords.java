package org.gongkai.formats.read.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.document.Narrative;
import org.gongkai.document.TextPlace;

/** Which place of a section's text a heading names: in the words of the form, or by the words in it. */
final class HeadingWords {

    private static final String SUFFIX = "(?:工作)?(?:的)?(?:基本|总体|开展)?(?:情况|方面)?";

    /** How the headings of the form are worded in the wild, without saying anything of the office's own. */
    private static final Map<String, String> WORDINGS = Map.of(
            Narrative.PROACTIVE_DISCLOSURE, "(?:政府信息)?主动公开(?:政府信息|信息)?",
            Narrative.APPLICATIONS, "(?:政府信息)?依申请公开(?:政府信息)?(?:办理|受理|处理|答复)?|(?:收到和处理)?(?:政府)?信息公开申请(?:办理|处理)?",
            Narrative.INFORMATION_MANAGEMENT, "(?:政府|公开)?信息(?:公开|资源)?(?:规范化|动态)?管理",
            Narrative.PLATFORMS, "(?:政府)?(?:信息|政务)?(?:公开)?(?:工作)?平台(?:渠道)?(?:建设|管理)?(?:与管理|和管理)?",
            Narrative.SUPERVISION, "(?:政府信息公开|政务公开|公开)?(?:工作)?(?:的)?监督(?:和|与|及|、)?保障(?:措施|机制|制度)?(?:落实|建设)?");

    /** The more telling words first: "主动公开" is named under other headings too. */
    private static final Map<String, Pattern> TELLING = telling();

    private final List<TextPlace> places;
    private final Map<String, Pattern> printed = new LinkedHashMap<>();

    /** Of the places of a section, in order. */
    HeadingWords(List<TextPlace> places) {
        this.places = List.copyOf(places);
        for (TextPlace place : places) {
            String label = Pattern.quote(place.label().zh());
            String words = Optional.ofNullable(WORDINGS.get(place.id()))
                    .map(wording -> wording + "|" + label)
                    .orElse(label);
            printed.put(place.id(), Pattern.compile("(?:" + words + ")" + SUFFIX));
        }
    }

    /** A heading in the words of the form at the beginning of words without spaces, and where it ends. */
    record Printed(String place, int end) {}

    /** The longest heading in the words of the form that the words begin with. */
    Optional<Printed> printed(String words) {
        Optional<Printed> longest = Optional.empty();
        for (Map.Entry<String, Pattern> one : printed.entrySet()) {
            Matcher heading = one.getValue().matcher(words);
            if (heading.lookingAt()
                    && longest.filter(other -> other.end() >= heading.end()).isEmpty()) {
                longest = Optional.of(new Printed(one.getKey(), heading.end()));
            }
        }
        return longest;
    }

    /**
     * The place that a heading of the office's own names; of several the one that its number counts to.
     *
     * @param longer the heading with what follows in the next line, where it may go on
     */
    Optional<String> told(String heading, String longer, int number) {
        List<String> named = named(heading);
        Optional<String> counted = Optional.of(number)
                .filter(one -> 0 < one && one <= places.size())
                .map(one -> places.get(one - 1).id())
                .filter(id -> named.contains(id) || named(longer).contains(id));
        return counted.or(() -> named.stream().findFirst());
    }

    private List<String> named(String heading) {
        return Stream.concat(
                        places.stream()
                                .filter(place ->
                                        heading.contains(place.label().zh()) && !TELLING.containsKey(place.id()))
                                .map(TextPlace::id),
                        TELLING.entrySet().stream()
                                .filter(words ->
                                        words.getValue().matcher(heading).find())
                                .map(Map.Entry::getKey)
                                .filter(id -> places.stream()
                                        .anyMatch(place -> place.id().equals(id))))
                .toList();
    }

    /** Any heading in the words of the form, as a pattern for words with spaces between. */
    String anyPrinted() {
        return printed.values().stream().map(Pattern::pattern).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, Pattern> telling() {
        Map<String, Pattern> telling = new LinkedHashMap<>();
        telling.put(Narrative.APPLICATIONS, Pattern.compile("申请"));
        telling.put(Narrative.SUPERVISION, Pattern.compile("监督|保障|考核|队伍|培训|责任追究|评议|组织领导"));
        telling.put(Narrative.PLATFORMS, Pattern.compile("平台|网站|新媒体|渠道|载体"));
        telling.put(Narrative.INFORMATION_MANAGEMENT, Pattern.compile("信息.{0,4}管理|信息资源|动态管理|动态调整|文件.{0,4}(?:清理|管理)"));
        telling.put(Narrative.PROACTIVE_DISCLOSURE, Pattern.compile("主动公开|信息公开|政策解读|重点领域"));
        return telling;
    }
}
