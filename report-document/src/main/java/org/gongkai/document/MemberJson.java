package org.gongkai.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.form.code.AgencyKind;

/** The members of a region's report as JSON: each with the same keys, null where one says nothing of it. */
final class MemberJson {

    private MemberJson() {}

    static List<Map<String, Object>> write(Members members) {
        return members.all().stream().map(MemberJson::write).toList();
    }

    private static Map<String, Object> write(Member member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agencyCode", member.code());
        json.put("name", member.name());
        json.put("kind", member.kind().name());
        json.put("coverage", member.coverage().name());
        json.put("how", member.howName());
        json.put("version", member.version().orElse(null));
        json.put("sha256", member.sha256().orElse(null));
        json.put("includedIn", member.how() instanceof Member.IncludedIn(String code) ? code : null);
        json.put("why", member.how() instanceof Member.NotCounted(Member.Reason reason) ? reason.name() : null);
        json.put("unknown", member.unknown());
        return json;
    }

    /** The members that were written. */
    static Members read(JsonNode list) {
        List<Member> members = new ArrayList<>();
        list.forEach(json -> members.add(new Member(
                json.required("agencyCode").textValue(), json.required("name").textValue(),
                AgencyKind.named(json.required("kind").textValue()), counting(json))));
        return new Members(members);
    }

    private static Member.Counting counting(JsonNode json) {
        int version = json.required("version").intValue();
        Optional<String> sha256 = json.optional("sha256").map(JsonNode::textValue);
        List<String> unknown = new ArrayList<>();
        json.required("unknown").forEach(register -> unknown.add(register.textValue()));
        return switch (json.required("how").textValue()) {
            case "LIVE" -> new Member.Live(unknown);
            case "PUBLISHED" -> new Member.Published(version, sha256, unknown);
            case "FILED" -> new Member.Filed(version, sha256, unknown);
            case "MISSING" -> new Member.Missing();
            case "INCLUDED_IN" ->
                new Member.IncludedIn(json.required("includedIn").textValue());
            case "NOT_COUNTED" ->
                new Member.NotCounted(Member.Reason.valueOf(json.required("why").textValue()));
            case String other -> throw new IllegalArgumentException("no way to count is called " + other);
        };
    }
}
