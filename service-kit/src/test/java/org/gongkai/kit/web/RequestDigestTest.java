package org.gongkai.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.web.idempotency.RequestDigest;

/** What a request is known again by. */
class RequestDigestTest {

    private static final String FORM = "--B\r\nContent-Disposition: form-data\r\n\r\n--- -%s--x\r\n--B--\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"x", "aab", "--", "-a--a", "----WebKitFormBoundary7MA4YWxkTrZu0gW"})
    void a_form_is_the_same_whatever_its_boundary(String boundary) throws IOException {
        String form = FORM.formatted("aabaaab").replace("--B", "--#");
        String first = form(form.replace("#", "zzzz"), "zzzz", 8_192);

        // As the delimiter stands nowhere else, content is not changed by leaving it out.
        for (int atOnce : new int[] {1, 2, 3, 7, 8_192}) {
            String body = "--" + boundary + "\r\n\r\n甲乙\r\n--" + boundary + "--\r\n";
            assertThat(form(body, boundary, atOnce))
                    .isEqualTo(form("--q9\r\n\r\n甲乙\r\n--q9--\r\n", "q9", 8_192))
                    .isNotEqualTo(first);
        }
    }

    @Test
    void what_looks_like_the_beginning_of_a_boundary_counts() throws IOException {
        assertThat(form("--ab\r\n--aa--a", "ab", 3)).isEqualTo(form("--cd\r\n--aa--a", "cd", 1));
        assertThat(form("--ab\r\n--aa--a", "ab", 3)).isNotEqualTo(form("--ab\r\n--aa--", "ab", 3));
        assertThat(form("--ab\r\n-", "ab", 3)).isNotEqualTo(form("--ab\r\n", "ab", 3));
    }

    @Test
    void a_body_that_is_no_form_counts_with_every_byte_and_its_media_type() throws IOException {
        String csv = digest("text/csv; charset=UTF-8", "a,b\n", 8_192);

        assertThat(digest("text/csv; charset=UTF-8", "a,b\n", 1)).isEqualTo(csv);
        assertThat(digest("text/csv; charset=GBK", "a,b\n", 1)).isNotEqualTo(csv);
        assertThat(digest("text/csv; charset=UTF-8", "a,b\r\n", 1)).isNotEqualTo(csv);
    }

    private static String form(String body, String boundary, int atOnce) throws IOException {
        return digest("multipart/form-data; boundary=" + boundary, body, atOnce);
    }

    private static String digest(String mediaType, String body, int atOnce) throws IOException {
        RequestDigest digest = new RequestDigest(mediaType, "POST", "/a");
        InputStream in = digest.over(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        byte[] buffer = new byte[atOnce];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            assertThat(count).isPositive();
        }
        return digest.hex();
    }
}
