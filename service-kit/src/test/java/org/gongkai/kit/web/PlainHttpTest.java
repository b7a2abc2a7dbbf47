package org.gongkai.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerOptions;
import org.junit.jupiter.api.Test;

/** HTTP/2 is spoken nowhere: what watches connections does not see into it. */
class PlainHttpTest {

    @Test
    void neither_listener_agrees_on_http_2() {
        HttpServerOptions plain = new HttpServerOptions();
        HttpServerOptions encrypted = new HttpServerOptions().setSsl(true).setUseAlpn(true);

        new PlainHttp().customizeHttpServer(plain);
        new PlainHttp().customizeHttpsServer(encrypted);

        assertThat(plain.isHttp2ClearTextEnabled()).isFalse();
        assertThat(encrypted.isUseAlpn()).isFalse();
    }
}
