package org.gongkai.deploy.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A draft in one to three parts, and the leaf that they come to (domain 10.5), worked out here a second time. */
record Parts(List<String> outcomes) {

    /** In the order of the form's rows; none that asks for what happened before. */
    private static final List<String> OUTCOMES = List.of(
            "GRANTED",
            "DENY_STATE_SECRET",
            "DENY_LAW_PROHIBITED",
            "DENY_SECURITY_STABILITY",
            "DENY_INTERNAL",
            "DENY_PROCESS",
            "DENY_ENFORCEMENT_FILE",
            "DENY_ADMIN_QUERY",
            "UNAVAIL_NOT_HELD",
            "UNAVAIL_NEEDS_CREATION",
            "REFUSE_PETITION",
            "REFUSE_PUBLICATION",
            "REFUSE_RECONFIRM");

    private static final Map<String, String> DETAILS = Map.of(
            "GRANTED", "PROVIDED",
            "UNAVAIL_NOT_HELD", "NOT_EXIST",
            "DENY_INTERNAL", "WORKFLOW",
            "DENY_PROCESS", "DISCUSSION");

    /** What any of the outcomes has to have in the case before it is signed (domain 4.2). */
    private static final String EVIDENCE = Stream.of(
                    "deliveryForm",
                    "secretMarking",
                    "threat",
                    "opinionAsked",
                    "noDisclosureDuty",
                    "caseFile",
                    "desk",
                    "searchPlace",
                    "searchWords",
                    "searchedBy",
                    "searchedOn",
                    "existing",
                    "creation",
                    "asked",
                    "properChannel",
                    "publication",
                    "whereToGet",
                    "obtainedOn",
                    "obtainedHow")
            .map(element -> "\"" + element + "\": \"见案卷\"")
            .collect(Collectors.joining(", "));

    static Parts draw(Random random) {
        List<String> outcomes = new ArrayList<>();
        int parts = 1 + Math.max(0, random.nextInt(6) - 3);
        for (int part = 0; part < parts; part++) {
            outcomes.add(random.nextInt(5) < 2 ? OUTCOMES.getFirst() : OUTCOMES.get(random.nextInt(OUTCOMES.size())));
        }
        return new Parts(outcomes);
    }

    /** The one leaf: what all share; part of it provided; else what most have, the first of the form's rows among equals. */
    String outcome() {
        if (outcomes.stream().distinct().count() == 1) {
            return outcomes.getFirst();
        }
        if (outcomes.contains("GRANTED")) {
            return "PARTIAL";
        }
        Map<String, Long> counts =
                outcomes.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Long> one) -> one.getValue())
                        .thenComparing(one -> -OUTCOMES.indexOf(one.getKey())))
                .orElseThrow()
                .getKey();
    }

    /** The document that tells that outcome (domain 10.4). */
    String document() {
        return switch (outcome()) {
            case "GRANTED" -> "D20_GRANT";
            case "PARTIAL" -> "D21_PARTIAL";
            case "DENY_ADMIN_QUERY" -> "D23_ADMIN_QUERY";
            case "UNAVAIL_NOT_HELD" -> "D24_NOT_EXIST";
            case "UNAVAIL_NEEDS_CREATION" -> "D26_NEEDS_CREATION";
            case "REFUSE_PETITION" -> "D28_PETITION";
            case "REFUSE_PUBLICATION" -> "D30_PUBLICATION";
            case "REFUSE_RECONFIRM" -> "D32_RECONFIRM";
            default -> "D22_DENY";
        };
    }

    String json() {
        return outcomes.stream().map(Parts::part).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String part(String outcome) {
        String detail = DETAILS.containsKey(outcome) ? ", \"detail\": \"" + DETAILS.get(outcome) + "\"" : "";
        return """
                {"text": "所需信息", "outcome": "%s"%s, "law": "《中华人民共和国统计法》第九条、《政府信息公开条例》第十六条第二款", "facts": "经检索查明", "evidence": "检索记录：档案室目录", "elements": {%s}}""".formatted(outcome, detail, EVIDENCE);
    }
}
