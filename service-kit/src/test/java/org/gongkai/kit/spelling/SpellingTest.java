package org.gongkai.kit.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people type in many ways has one spelling. */
class SpellingTest {

    private static final String SIGNS =
            "律甲发〔〕[]()（）【】﹝﹞2０24第4号０年-－—/／ Ａa·•．.张\u00A0\u200B\u200D\u202E\u3000\r\n\t\uFEFF\u00AD";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    律甲发〔2024〕4号            | 律甲发〔2024〕4号
                    律甲发[2024]4号              | 律甲发〔2024〕4号
                    律甲发（2024）4号            | 律甲发〔2024〕4号
                    律甲发(2024)第4号            | 律甲发〔2024〕4号
                    律甲发【2024】 004 号        | 律甲发〔2024〕4号
                    律甲发﹝２０２４﹞４号        | 律甲发〔2024〕4号
                    律甲发［2024年］4号          | 律甲发〔2024〕4号
                    国令第711号                  | 国令第711号
                    国令第０711号                | 国令第711号
                    律(甲)发〔2024〕4号          | 律（甲）发〔2024〕4号
                    (2025)苏01行初12号           | （2025）苏01行初12号
                    〔2025〕苏01行初012号        | （2025）苏01行初12号
                    [2024]4号                    | 〔2024〕4号
                    SFT－2021—００１             | SFT-2021-001
                    SFT-2021-00001               | SFT-2021-00001
                    000013338/2023-00079         | 000013338/2023-00079
                    """)
    void a_number_is_printed_as_its_standard_has_it(String typed, String printed) {
        assertThat(Spelling.NUMBER.canonical(typed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "律甲发\\u200B〔2024〕\\u00A04号, 律甲发〔2024〕4号",
        "\\u202A律甲发〔2024〕4号\\u202C, 律甲发〔2024〕4号",
        "律甲发\\r\\n〔2024〕4号\\uFEFF, 律甲发〔2024〕4号",
        "律甲发〔20\\u200D24〕4号\\u3000, 律甲发〔2024〕4号"
    })
    void what_nobody_sees_is_no_part_of_a_number(String typed, String printed) {
        assertThat(Spelling.NUMBER.canonical(unescape(typed))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PATH    | 信息公开 ／ 财政公开          | 信息公开/财政公开
                    PATH    | 信息公开(试行)/２０２１年     | 信息公开（试行）/2021年
                    CODE    | １１０１０５１９４９１２３１００２ｘ  | 11010519491231002X
                    CODE    | 1123 0505 0012 3456 7f       | 11230505001234567F
                    ADDRESS | ０４６９－００００００         | 0469-000000
                    LINE    | 四方台区  2021年\\u00A0预算   | 四方台区 2021年 预算
                    LINE    | 四方台区\\n部门预算           | 四方台区部门预算
                    LINE    | annual\\nreport              | annual report
                    TEXT    | 第一行\\r\\n第二行             | 第一行\\n第二行
                    TEXT    | \\u200B第一行\\u2028第二行     | 第一行\\n第二行
                    """)
    void words_lose_what_is_not_seen(Spelling spelling, String typed, String kept) {
        assertThat(spelling.canonical(unescape(typed))).isEqualTo(unescape(kept));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    张三                 | 张三
                    张 三                | 张三
                    张\\u3000三           | 张三
                    \\u200B张\\u00A0三\\uFEFF | 张三
                    阿卜杜拉·买买提      | 阿卜杜拉·买买提
                    阿卜杜拉•买买提      | 阿卜杜拉·买买提
                    阿卜杜拉‧买买提      | 阿卜杜拉·买买提
                    阿卜杜拉・买买提     | 阿卜杜拉·买买提
                    阿卜杜拉．买买提     | 阿卜杜拉·买买提
                    阿卜杜拉 · 买买提    | 阿卜杜拉·买买提
                    John  Smith          | JOHN SMITH
                    ｊｏｈｎ smith       | JOHN SMITH
                    J. Smith             | J. SMITH
                    某某（北京）有限公司 | 某某（北京）有限公司
                    某某 (北京) 有限公司 | 某某（北京）有限公司
                    张三 Ｚｈａｎｇ      | 张三ZHANG
                    """)
    void a_name_is_the_same_however_it_is_typed(String typed, String compared) {
        assertThat(Spelling.NAME.canonical(unescape(typed))).isEqualTo(compared);
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void the_form_of_a_form_is_itself(Spelling spelling) {
        long seed = 20_241_125L;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            String once = spelling.canonical(text.toString());
            assertThat(spelling.canonical(once))
                    .as("'%s' with seed %s", text, seed)
                    .isEqualTo(once);
        }
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        String rest = text;
        for (int at = rest.indexOf("\\u"); at >= 0; at = rest.indexOf("\\u")) {
            plain.append(rest, 0, at).append((char) Integer.parseInt(rest.substring(at + 2, at + 6), 16));
            rest = rest.substring(at + 6);
        }
        return plain.append(rest).toString().translateEscapes();
    }
}
