package org.gongkai.disclosure.search.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and questions come into one form, character by character. */
class FoldingTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '~', textBlock = """
            typed          | folded
            ＡＢＣ１２３     | abc123
            四财发〔2021〕2号 | 四财发(2021)2号
            四财发［2021］2号 | 四财发(2021)2号
            資訊公開        | 资讯公开
            Café           | cafe
            lǜ             | lu
            ㎡              | m2
            ㈠              | (一)
            “十四五”        | '十四五'
            2020—2025      | 2020-2025
            部门　预算       | 部门预算
            open data      | open data
            GDP增长 5%     | gdp增长 5%
            😀政务          | 😀政务
            """)
    void what_is_read_alike_is_one(String typed, String folded) {
        assertThat(Folding.of(Plain.of(typed))).isEqualTo(folded);
    }

    @Test
    void chinese_words_go_on_behind_a_line_end_and_paragraphs_stand_apart() {
        assertThat(Plain.of("政府信\n息公开\n\n第二条  通 知\r\nopen\ndata")).isEqualTo("政府信息公开\n第二条通知 open data");
        assertThat(Plain.of(" \u0000半\uD83D个\u0007 ")).isEqualTo("半个");
    }

    @Test
    void one_character_stays_one_and_a_form_is_its_own_form() {
        Random random = new Random(20261127);
        for (int round = 0; round < 2_000; round++) {
            String text = IntStream.range(0, 20)
                    .map(i -> random.nextInt(random.nextBoolean() ? 0x10FFFF : 0xA000))
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            String plain = Plain.of(text);
            String folded = Folding.of(plain);

            assertThat(folded.codePointCount(0, folded.length()))
                    .as(text)
                    .isEqualTo(plain.codePointCount(0, plain.length()));
            assertThat(Folding.of(folded)).as(text).isEqualTo(folded);
        }
    }

    @Test
    void a_text_has_the_tokens_of_every_word_in_it() {
        String text = "部门预算𠮷祥😀2021";
        int[] tokens = Tokens.of(text);
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length(); to++) {
                String word = text.substring(from, to);
                if (word.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)) {
                    for (int token : Tokens.ofWord(word)) {
                        assertThat(Arrays.binarySearch(tokens, token)).as(word).isNotNegative();
                    }
                }
            }
        }
        assertThat(Tokens.ofWord("门部")).hasSize(1).doesNotContain(tokens);
        assertThat(Tokens.sayAll("预算")).isTrue();
        assertThat(Tokens.sayAll("部门预")).isFalse();
    }
}
