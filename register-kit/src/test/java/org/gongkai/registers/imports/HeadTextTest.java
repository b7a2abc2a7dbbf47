package org.gongkai.registers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head means the same with stars, spaces, line breaks and hints behind it. */
class HeadTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    登记编号             | 登记编号           |
                    ' 登 记 编 号 '      | 登记编号           |
                    *登记编号            | 登记编号           |
                    登记编号＊（必填）   | 登记编号           |
                    登记编号(必填)*      | 登记编号           |
                    收到日期（yyyy-mm-dd）| 收到日期          |
                    收到日期（年-月-日）(必填) | 收到日期     |
                    信息处理费（元）     | 信息处理费         | 元
                    行政事业性收费（单位：万元） | 行政事业性收费 | 万元
                    行政许可（件）：     | 行政许可           |
                    receiptNumber        | receiptNumber      |
                    申请（受理）         | 申请（受理）       |
                    """)
    void it_is_read_as_it_was_meant(String head, String words, String unit) {
        assertThat(HeadText.of(head)).isEqualTo(new HeadText(words, Optional.ofNullable(unit)));
    }
}
