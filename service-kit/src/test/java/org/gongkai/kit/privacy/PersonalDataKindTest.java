package org.gongkai.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How personal data are shown to who need not know them. */
class PersonalDataKindTest {

    @ParameterizedTest
    @CsvSource({
        "NAME,      张三,                         张*",
        "NAME,      欧阳某某,                     欧*",
        "NAME,      𠀋某,                         𠀋*",
        "ID_NUMBER, 11010519491231002X,           1101**********002X",
        "ID_NUMBER, E12345678,                    *********",
        "ID_NUMBER, 12,                           **",
        "PHONE,     13812345678,                  138****5678",
        "PHONE,     0469-4340205,                 046*****0205",
        "PHONE,     12345,                        *****",
        "ADDRESS,   黑龙江省双鸭山市四方台区某街1号, 黑龙江省双鸭山市四方台区***",
        "ADDRESS,   某街1号,                      ***",
        "EMAIL,     applicant@example.org,        a***@example.org",
        "EMAIL,     x,                            x***"
    })
    void masked(PersonalDataKind kind, String value, String expected) {
        assertThat(kind.mask(value)).isEqualTo(expected);
    }
}
