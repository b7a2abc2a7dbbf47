package org.gongkai.disclosure.life.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a text in HTML. */
class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<iframe src=\"https://a.test\"></iframe>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<p style=\"background:url(javascript:x)\">x</p>",
                "<form action=\"/x\"><input name=a></form>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>"
            })
    void nothing_is_left_that_acts(String given) {
        CleanText clean = CleanText.of(given);

        assertThat(clean.html())
                .doesNotContainIgnoringCase("onerror", "onload", "iframe", "script:", "style", "form", "input", "svg");
        assertThat(clean.removed()).isNotEmpty();
        assertThat(CleanText.of(clean.html()).html()).isEqualTo(clean.html());
    }

    @Test
    void what_a_reader_sees_is_left_as_it_is() {
        String text =
                "<h2>一、总则</h2><p>依据<strong>条例</strong></p><table><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>"
                        + "<ul><li>甲</li></ul><a href=\"/zfxxgk/1.html\">附件</a>";

        CleanText clean = CleanText.of(text);

        assertThat(clean.html()).isEqualTo(text);
        assertThat(clean.removed()).isEmpty();
        assertThat(CleanText.words("<p>138<b>0013</b>8000</p>")).contains("13800138000");
        assertThat(CleanText.words(
                        "<table><tr><td>6</td></tr></table><table><tr><td>13800138000</td><td>2026</td></tr></table>"))
                .containsPattern("(?<!\\d)13800138000(?!\\d)");
    }
}
