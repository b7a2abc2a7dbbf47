package org.gongkai.request.life.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.request.life.event.DecisionEvent.Part;

/** Another way to write the same law is no other ground of a decision. */
class SameGroundTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # earlier                          | now                                                  | same
            第十六条第一款                        | 《中华人民共和国政府信息公开条例》第16条第1款                | true
            第十六条第一款                        | 根据条例第十六条第一款                                    | true
            第十六条第一款                        | 《中华人民共和国政府信息公开条例》（以下简称《条例》）第十六条第一款之规定 | true
            第十六条第一款                        | 第十六条                                               | true
            第十六条第一款                        | 第十六条第二款                                          | false
            第十六条第一款                        | 第十五条                                               | false
            第十六条第一款                        | 第十六条第一款、第三十六条第（三）项                        | false
            第三十六条第三项、第十六条第一款           | 第十六条第一款，第三十六条（三）项                          | true
            第三十六条第一、二项                    | 第三十六条第（二）项和第（一）项                            | true
            《档案法》第二十八条                    | 《中华人民共和国档案法（2020修订）》第28条                  | true
            《档案法》第二十八条                    | 第二十八条                                             | false
            保守国家秘密法第九条                    | 《中华人民共和国保守国家秘密法》第九条                      | true
            《刑法》第一百二十条之一                 | 《刑法》第一百二十条之二                                 | false
            有关规定                             | 有 关规定。                                            | true
            有关规定                             | 第十六条                                               | false
            """)
    void a_law_is_the_place_that_it_names(String earlier, String now, boolean same) {
        assertThat(SameGround.isSame(List.of(denied(now)), List.of(denied(earlier))))
                .isEqualTo(same);
    }

    @Test
    void what_a_reply_says_by_itself_is_its_ground() {
        Part silent = new Part("合同", "GRANTED", "PROVIDED", null, null, "附件1");
        Part written = new Part("合同", "GRANTED", "PROVIDED", "《中华人民共和国政府信息公开条例》第三十六条第二项", "经审查,您申请公开的政府信息可以公开", "附件1");
        Part other = new Part("合同", "GRANTED", "PROVIDED", "第三十六条第一项", null, "附件1");
        assertThat(SameGround.isSame(List.of(written), List.of(silent))).isTrue();
        assertThat(SameGround.isSame(List.of(silent), List.of(written))).isTrue();
        assertThat(SameGround.isSame(List.of(other), List.of(silent))).isFalse();
    }

    private static Part denied(String law) {
        return new Part("合同", "DENY_INTERNAL", "WORKFLOW", law, "属于内部管理信息", null);
    }
}
