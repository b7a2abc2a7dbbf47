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
                "约1,200件               | "
            })
    void is_read_as_a_whole_or_not_at_all(String words, String number) {
        Matcher found = COUNT.matcher(words);

        assertThat(
                        found.find()
                                ? NumberInText.find(found.group(1))
                                        .map(value -> value.stripTrailingZeros().toPlainString())
                                : java.util.Optional.empty())
                .isEqualTo(java.util.Optional.ofNullable(number));
    }
}
