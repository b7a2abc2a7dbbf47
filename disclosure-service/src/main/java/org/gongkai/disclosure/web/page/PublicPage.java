package org.gongkai.disclosure.web.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

/** A page of the public side as an answer: in Chinese, and asked after each time, since what it shows may be withdrawn. */
public final class PublicPage {

    private PublicPage() {}

    /** The answer with what a template makes of its data. */
    public static Response answer(TemplateInstance page) {
        return Response.ok(page.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
