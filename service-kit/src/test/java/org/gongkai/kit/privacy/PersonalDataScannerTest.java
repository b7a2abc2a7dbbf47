package org.gongkai.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data in texts that are to be published. */
class PersonalDataScannerTest {

    @ParameterizedTest
    @CsvSource({
        "ID_NUMBER,     张三，身份证号11010519491231002X，补助500元, 1101**********002X",
        "ID_NUMBER,     身份证440524188001010014。,                   4405**********0014",
        "ID_NUMBER,     110105 19491231 002x,                          1101**********002x",
        "ID_NUMBER,     １１０１０５１９４９１２３１００２Ｘ,           1101**********002X",
        "MOBILE_NUMBER, 联系人李四13812345678,                         138****5678",
        "MOBILE_NUMBER, 电话：+86 138-1234-5678,                       861******5678",
        "MOBILE_NUMBER, １３９００００１１１１,                         139****1111",
        "BANK_CARD,     开户行账号6222021234567890128,                 6222***********0128",
        "BANK_CARD,     4111 1111 1111 1111,                           4111********1111",
        "PRIVATE_MAIL,  请发至zhang.san@qq.com,                        z***@qq.com",
        "PRIVATE_MAIL,  A_b@163.COM,                                   A***@163.COM",
        "LANDLINE,      张三家庭电话：0469-4340205,                    046****0205",
        "LANDLINE,      申请人李四（0469）4340205,                     046****0205",
        "LANDLINE,      王女士的电话是010-62345678转8001,              010********8001",
        "LANDLINE,      举报人赵某 ０２１ ５２３４５６７８,            021****5678",
        "LANDLINE,      业主钱某公司总机400-123-4567找本人400-123-4568, 400***4568"
    })
    void is_found_and_shown_masked(PersonalDataScanner.Kind kind, String text, String masked) {
        assertThat(PersonalDataScanner.scan(text)).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(kind);
            assertThat(hit.masked()).isEqualTo(masked);
            assertThat(hit.from()).isGreaterThanOrEqualTo(0);
            assertThat(hit.to()).isLessThanOrEqualTo(text.length());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "双政办发〔2021〕20号",
                "统一社会信用代码11230505001234567F",
                "索引号1137078555222300XQ/2015-00020",
                "咨询电话0469-4340205",
                "申请人可拨打0469-4340205查询",
                "村民委员会值班电话0469-4340205",
                "投诉举报电话：0469-4340205",
                "居民服务热线400-123-4567",
                "张三，本人要求公开。咨询0469-4340205",
                "户主编号0469-434020",
                "身份证号110105194912310021，校验码不对",
                "身份证号110105194913310028，没有第十三个月",
                "卡号6222021234567890123，校验位不对",
                "0000000000000000",
                "公开办邮箱zwgk@sft.gov.cn",
                "12812345678",
                "预算138123456789元",
                "ABC13812345678",
                "项目编号：6222021234567890128",
                "固定资产投资项目代码 4111111111111111"
            })
    void is_not_seen_where_there_is_none(String text) {
        assertThat(PersonalDataScanner.scan(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "张三11010519491231002X来电,          张三1101**********002X来电",
        "号码110105194912310021抄错了一位,    号码1101**********0021抄错了一位",
        "回电１３８１２３４５６７８，发li@corp.cn, 回电138****5678，发l***@corp.cn",
        "卡号6222021234567890128,             卡号6222***********0128",
        "公开办zwgk@sft.gov.cn 0469-4340205,  公开办zwgk@sft.gov.cn 0469-4340205",
        "来电人家里0469-4340205,              来电人家里046****0205"
    })
    void what_is_kept_for_ever_is_masked_also_where_it_is_mistyped(String text, String kept) {
        assertThat(PersonalDataScanner.masked(text)).isEqualTo(kept);
    }

    @Test
    void a_text_of_nothing_else_is_looked_through_as_fast_as_any() {
        String persons = "13812345678 ".repeat(150_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(PersonalDataScanner.scan(persons)).hasSize(150_000));
    }

    @Test
    void all_places_are_named_in_the_order_of_the_text() {
        assertThat(PersonalDataScanner.scan("甲13812345678，乙11010519491231002X，丙13912345678"))
                .extracting(PersonalDataScanner.Hit::masked)
                .containsExactly("138****5678", "1101**********002X", "139****5678");
    }

    @Test
    void of_18_digits_at_random_one_in_some_hundred_is_taken_for_an_identity_number_and_no_more() {
        Random random = new Random(7);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder digits = new StringBuilder("1");
            for (int j = 0; j < 17; j++) {
                digits.append(random.nextInt(10));
            }
            if (IdNumber.isValid(digits.toString())) {
                taken++;
            }
        }
        // One in eleven has the check digit; of their eight digits in the middle few are a day.
        assertThat(taken).isBetween(100, 600);
    }
}
