package org.gongkai.formats.print;

import java.nio.charset.StandardCharsets;

import com.google.auto.service.AutoService;

import org.gongkai.document.ReportJson;

/** The report as JSON. */
@AutoService(ReportFormat.class)
public final class JsonFormat implements ReportFormat {

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String label() {
        return "JSON";
    }

    @Override
    public int place() {
        return 7;
    }

    @Override
    public byte[] print(Rendition rendition) {
        return ReportJson.of(rendition.report(), rendition.proof()).getBytes(StandardCharsets.UTF_8);
    }
}
