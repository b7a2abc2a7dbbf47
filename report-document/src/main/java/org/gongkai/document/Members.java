package org.gongkai.document;

import java.util.List;
import java.util.stream.Collectors;

/** Who is in the sum of a region's report, and who should be; the report of one body alone has no members. */
public record Members(List<Member> all) {

    /** Nobody else. */
    public static final Members NONE = new Members(List.of());

    public Members {
        all = List.copyOf(all);
    }

    /** How many bodies are in the sum (已汇总). */
    public long counted() {
        return all.stream().filter(member -> member.how().isCounted()).count();
    }

    /** How many should be (应汇总). */
    public long due() {
        return counted() + missing().size();
    }

    /** Those that should be in the sum and are not. */
    public List<Member> missing() {
        return all.stream()
                .filter(member -> member.how() instanceof Member.Missing)
                .toList();
    }

    /** How complete the sum is, in Chinese, with the names of those that are missing. */
    public String sentence() {
        String counted = "已汇总" + counted() + "个单位，应汇总" + due() + "个单位";
        String missing = missing().stream().map(Member::name).collect(Collectors.joining("、"));
        return missing.isEmpty() ? counted + "。" : counted + "；尚缺：" + missing + "。";
    }
}
