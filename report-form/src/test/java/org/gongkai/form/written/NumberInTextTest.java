package org.gongkai.form.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as sentences of reports write them. */
class NumberInTextTest {

    private static final Pattern COUNT = Pattern.compile("(" + NumberInText.REGEX + ")\\s*[件元起]");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收费1,910元             | 1910",
                "共1,002件               | 1002",
                "共1,234,567件           | 1234567",
                "共１００件              | 100",
                "0.091万元               | 910",
                "合计１．５万元          | 15000",
                "受理两件                | 2",
                "发生3起                 | 3",
                "收到十件                | 10",
                "收到二十三件            | 23",
                "收到一百零二件          | 102",
                "收到一万二千三百零四件  | 12304",
                "办结零件                | 0",
                "三五件                  | ",
                "二〇二三件              | ",
                "近1000件                | ",
                "1000余件                | ",
                "第三件                  | ",
                "12,34件                 | ",
                "约1,200件               | ",
                "收到一百零三件          | 103",
                "收到一千零一十件        | 1010",
                "收到二十一起            | 21",
                "收到１，００２件        | 1002",
                "收到 3119 件            | 3119",
                "收到3119　件            | 3119",
                "收到3千件               | 3000",
                "收到2百件               | 200",
                "1.2万件                 | 12000",
                "12万元                  | 120000",
                "0件                     | 0",
                "总数12件                | 12",
                "增至十件                | 10",
                "减少至5件               | 5",
                "百余件                  | ",
                "上百件                  | ",
                "几十件                  | ",
                "数十件                  | ",
                "十几件                  | ",
                "三十多件                | ",
                "两三件                  | ",
                "1.2万余件               | ",
                "1万2000件               | ",
                "一百三件                | ",
                "一万三件                | ",
                "超过20件                | ",
                "不足20件                | ",
                "至少20件                | ",
                "3至5件                  | ",
                "3-5件                   | ",
                "三到五件                | ",
                "第 3 件                 | ",
                "第十件                  | ",
                "万件                    | ",
                "100%                    | ",
                "2025年                  | ",
                "12月31日                | ",
                "〔2024〕3号             | ",
                "0469-1234567            | ",
                "2025，102件             | "
            })
    void is_read_as_a_whole_or_not_at_all(String words, String number) {
        Matcher found = COUNT.matcher(NumberInText.plain(words));

        assertThat(
                        found.find()
                                ? NumberInText.find(found.group(1))
                                        .map(value -> value.stripTrailingZeros().toPlainString())
                                : java.util.Optional.empty())
                .isEqualTo(java.util.Optional.ofNullable(number));
    }
}
