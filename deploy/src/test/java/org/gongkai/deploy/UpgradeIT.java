package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/**
 * The databases of the release before, and its clients, go on under this one. The stack that is killed began over what that release had
 * left, so that all of its tests are about such databases.
 */
@KilledStack
class UpgradeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLERKS = 4;
    private static final int ROUNDS = 2;

    @Test
    void what_was_promised_is_kept_but_for_what_was_said_to_change() throws Exception {
        Set<String> breaches = KeptContract.breaches(PreviousRelease.contract(), served());

        assertThat(breaches).isSubsetOf(PreviousRelease.announced());
    }

    @Test
    void what_was_answered_before_is_answered_again_while_others_write() throws Exception {
        String agency = Gateway.agency("320300", "市政府办公厅");
        List<String> wrong = new ArrayList<>();
        Set<String> acknowledged;
        try (Writers writers = new Writers(agency, CLERKS)) {
            for (int round = 0; round < ROUNDS; round++) {
                for (PreviousRelease.Answer each : PreviousRelease.answers()) {
                    Response answer = Gateway.anonymous()
                            .header("Authorization", "Bearer " + Callers.token(each.role()))
                            .header("Accept-Language", "zh-CN")
                            .urlEncodingEnabled(false)
                            .get(each.path());
                    if (answer.statusCode() == 200) {
                        lost("", each.body(), JSON.readTree(answer.asByteArray()))
                                .forEach(lost -> wrong.add(each.path() + " " + lost));
                    } else {
                        wrong.add(each.path() + " answers " + answer.statusCode());
                    }
                }
            }
            acknowledged = writers.acknowledged();
        }

        assertThat(wrong).isEmpty();
        assertThat(acknowledged).isNotEmpty();
        assertThat(Writers.registered(agency)).containsAll(acknowledged);
        Gateway.verify();
    }

    private static JsonNode served() throws Exception {
        return JSON.readTree(Gateway.anonymous().get("/openapi.json").asByteArray());
    }

    /** Members and values of before that are there no more; more of both may be. */
    private static List<String> lost(String at, JsonNode was, JsonNode is) {
        List<String> lost = new ArrayList<>();
        if (was.isObject() && is.isObject()) {
            for (Map.Entry<String, JsonNode> member : was.properties()) {
                lost.addAll(lost(at + "/" + member.getKey(), member.getValue(), is.path(member.getKey())));
            }
        } else if (was.isArray() && is.isArray() && was.size() <= is.size()) {
            for (int i = 0; i < was.size(); i++) {
                lost.addAll(lost(at + "/" + i, was.get(i), is.get(i)));
            }
        } else if (!was.equals(is)) {
            lost.add(at + " was " + was + " and is " + is);
        }
        return lost;
    }
}
